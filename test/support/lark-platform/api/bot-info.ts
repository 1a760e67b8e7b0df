// Who the bot is: the open_id by which a mention of the bot is known. The answer holds `bot`, not `data`.
// https://open.feishu.cn/document/ukTMukTMukTM/uAjMxEjLwITMx4CMyETM
import type { ApiRoute } from '../http/api-route.ts';
import type { PlatformContext } from '../platform-context.ts';

export function botInfoRoutes(context: PlatformContext): readonly ApiRoute[] {
  return [
    {
      api: 'bot-info',
      method: 'GET',
      path: '/open-apis/bot/v3/info',
      access: 'tenant',
      scopes: [],
      handle: () => ({
        kind: 'json',
        status: 200,
        body: {
          code: 0,
          msg: 'ok',
          bot: {
            activate_status: 2,
            app_name: context.settings.botName,
            avatar_url: '',
            ip_white_list: [],
            open_id: context.state.botOpenId,
          },
        },
      }),
    },
  ];
}
