// People of the contact list. A field whose scope is missing is left out without an error: a bot must live with that.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/get
import { refuse, succeed } from '../http/api-reply.ts';
import type { ApiRoute } from '../http/api-route.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { PlatformState, SimUser } from '../platform-state.ts';

const ENTRY_SCOPES = [
  'contact:contact.base:readonly',
  'contact:contact:readonly_as_app',
  'contact:contact:readonly',
];

export function contactUserRoutes(context: PlatformContext): readonly ApiRoute[] {
  return [
    {
      api: 'user',
      method: 'GET',
      path: '/open-apis/contact/v3/users/:user_id',
      access: 'tenant',
      scopes: ENTRY_SCOPES,
      handle: ({ params, query }) => {
        const idType = query.get('user_id_type') ?? 'open_id';
        const user = findUser(context.state, idType, params['user_id'] ?? '');
        if (user === undefined) return refuse(99992351);
        if (user.standing === 'outside-range') return refuse(41050, { message: 'no user authority error' });
        return succeed({ user: shownFields(context.state, user) });
      },
    },
  ];
}

export function findUser(state: PlatformState, idType: string, id: string): SimUser | undefined {
  const users = [...state.users.values()];
  switch (idType) {
    case 'open_id':
      return state.users.get(id);
    case 'union_id':
      return users.find((user) => user.unionId === id);
    case 'user_id':
      return users.find((user) => user.userId === id);
    case 'email':
      return users.find((user) => user.email === id);
    default:
      return undefined;
  }
}

function shownFields(state: PlatformState, user: SimUser): object {
  const { scopes } = state;
  return {
    open_id: user.openId,
    union_id: user.unionId,
    ...(scopes.has('contact:user.employee_id:readonly') ? { user_id: user.userId } : {}),
    ...(scopes.has('contact:user.base:readonly') ? { name: user.name, en_name: '', nickname: '' } : {}),
    ...(scopes.has('contact:user.email:readonly') ? { email: user.email } : {}),
    ...(scopes.has('contact:user.department:readonly')
      ? {
          department_ids: user.departmentIds,
          orders: user.departmentIds.map((id, index) => ({
            department_id: id,
            is_primary_dept: index === 0,
          })),
        }
      : {}),
  };
}
