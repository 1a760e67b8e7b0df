// The envelope of schema 2.0. `create_time` counts milliseconds for events and microseconds for card callbacks.
// https://open.feishu.cn/document/ukTMukTMukTM/uUTNz4SN1MjL1UzM
import type { JsonObject } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';

export interface EventEnvelope {
  readonly schema: '2.0';
  readonly header: {
    readonly event_id: string;
    readonly event_type: string;
    readonly create_time: string;
    readonly token: string;
    readonly app_id: string;
    readonly tenant_key: string;
  };
  readonly event: JsonObject;
}

export const CARD_CALLBACK = 'card.action.trigger';

export function createEnvelope(
  context: PlatformContext,
  eventType: string,
  event: JsonObject,
): EventEnvelope {
  const nowMs = context.clock.nowMs();
  return {
    schema: '2.0',
    header: {
      event_id: context.createId('event'),
      event_type: eventType,
      create_time: eventType === CARD_CALLBACK ? `${nowMs}000` : String(nowMs),
      token: context.settings.verificationToken,
      app_id: context.settings.appId,
      tenant_key: context.settings.tenantKey,
    },
    event,
  };
}
