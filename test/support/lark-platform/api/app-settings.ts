// What a setup check can read about the app: granted scopes, subscriptions, addresses. The scopes list is documented;
// of the application's own page only the SDK's types are known, so its scope and what it leaves out are assumptions.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/scope/list
import type { ApiReply } from '../http/api-reply.ts';
import { refuse, succeed } from '../http/api-reply.ts';
import type { ApiRoute } from '../http/api-route.ts';
import type { PlatformContext } from '../platform-context.ts';
import { ALL_SCOPES } from '../platform-options.ts';

const GRANTED = 1;
const NOT_GRANTED = 2;

export function appSettingsRoutes(
  context: PlatformContext,
  requestUrl: () => string | undefined,
): readonly ApiRoute[] {
  const route = { method: 'GET', access: 'tenant' } as const;
  return [
    {
      ...route,
      api: 'scopes',
      path: '/open-apis/application/v6/scopes',
      scopes: [],
      handle: () => listScopes(context),
    },
    {
      ...route,
      api: 'application',
      path: '/open-apis/application/v6/applications/:app_id',
      scopes: ['application:application:self_manage'],
      handle: ({ params }) => {
        const isOwn = params['app_id'] === context.settings.appId || params['app_id'] === 'me';
        return isOwn
          ? showApplication(context, requestUrl() ?? '')
          : refuse(210003, { message: 'no such app' });
      },
    },
  ];
}

function listScopes({ state }: PlatformContext): ApiReply {
  const names = new Set([...ALL_SCOPES, ...state.scopes]);
  const scopes = [...names].map((name) => ({
    scope_name: name,
    grant_status: state.scopes.has(name) ? GRANTED : NOT_GRANTED,
  }));
  return succeed({ scopes });
}

function showApplication({ settings, state }: PlatformContext, requestUrl: string): ApiReply {
  const address = { request_url: requestUrl };
  const events = { subscription_type: settings.transport, subscribed_events: [...state.subscribedEvents] };
  const callbacks = {
    callback_type: settings.transport,
    subscribed_callbacks: [...state.subscribedCallbacks],
  };
  return succeed({
    app: {
      app_id: settings.appId,
      app_name: settings.botName,
      status: 1,
      scopes: [...state.scopes].map((scope) => ({ scope, token_types: ['tenant'] })),
      event: { ...address, ...events },
      callback: { ...address, ...callbacks },
      encryption: { encryption_key: settings.encryptKey, verification_token: settings.verificationToken },
    },
  });
}
