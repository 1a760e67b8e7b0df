// The native slash picker: names without the slash, at most a hundred. Choosing one sends ordinary text.
// https://open.feishu.cn/document/mcp_open_tools/agent-best-practices/agent-supports-slash-commands
import type { ApiReply } from '../http/api-reply.ts';
import { refuse, succeed } from '../http/api-reply.ts';
import type { ApiRequest, ApiRoute } from '../http/api-route.ts';
import { objectAt, stringAt } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { SimCommand } from '../platform-state.ts';

const PATH = '/open-apis/application/v7/app_slash_commands';
const READ = ['application:app_slash_command:read'];
const WRITE = ['application:app_slash_command:write'];
const MAX_COMMANDS = 100;

export function slashCommandRoutes(context: PlatformContext): readonly ApiRoute[] {
  const { commands } = context.state;
  const route = { access: 'tenant' } as const;
  const one = `${PATH}/:command_id`;
  const open = (request: ApiRequest): SimCommand | undefined =>
    commands.get(request.params['command_id'] ?? '');
  return [
    {
      ...route,
      api: 'slash-list',
      method: 'GET',
      path: PATH,
      scopes: READ,
      handle: () => succeed({ items: [...commands.values()].map(encode), has_more: false }),
    },
    {
      ...route,
      api: 'slash-create',
      method: 'POST',
      path: PATH,
      scopes: WRITE,
      handle: (request) => create(context, request),
    },
    {
      ...route,
      api: 'slash-change',
      method: 'PATCH',
      path: one,
      scopes: WRITE,
      handle: (request) => change(open(request), request),
    },
    {
      ...route,
      api: 'slash-delete',
      method: 'DELETE',
      path: one,
      scopes: WRITE,
      handle: (request) => (commands.delete(open(request)?.commandId ?? '') ? succeed() : missing()),
    },
  ];
}

function create(context: PlatformContext, { body }: ApiRequest): ApiReply {
  const { commands } = context.state;
  const command = stringAt(body ?? {}, 'command') ?? '';
  const description = objectAt(body ?? {}, 'description');
  if (!/^[^\s/]{1,32}$/.test(command)) return refuse(99992402, { message: 'command is invalid' });
  if (stringAt(description ?? {}, 'default_value') === undefined || description === undefined) {
    return refuse(99992402, { message: 'description.default_value is required' });
  }
  // The codes of these two are not published; a bot must list first and not lean on them.
  if ([...commands.values()].some((known) => known.command === command))
    return refuse(40000030, { message: 'command exists' });
  if (commands.size >= MAX_COMMANDS) return refuse(40000032, { message: 'too many commands' });
  const entry: SimCommand = {
    commandId: context.createId('command'),
    command,
    description,
    icon: objectAt(body ?? {}, 'icon'),
  };
  commands.set(entry.commandId, entry);
  return succeed(encode(entry));
}

function change(command: SimCommand | undefined, { body }: ApiRequest): ApiReply {
  if (command === undefined) return missing();
  command.description = objectAt(body ?? {}, 'description') ?? command.description;
  command.icon = objectAt(body ?? {}, 'icon') ?? command.icon;
  return succeed(encode(command));
}

function encode({ commandId, command, description, icon }: SimCommand): object {
  return { command_id: commandId, command, description, ...(icon === undefined ? {} : { icon }) };
}

function missing(): ApiReply {
  return refuse(40000033, { message: 'command does not exist' });
}
