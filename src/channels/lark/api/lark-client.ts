// The SDK's client, tamed: own HTTP instance, own token, silent log, and every answer with a code other than 0 is
// an error. What the channel asks of the platform stands in lark-api.ts.
import { AppType, Client, DefaultCache, LoggerLevel, withTenantToken } from '@larksuiteoapi/node-sdk';
import type { HttpInstance } from '@larksuiteoapi/node-sdk';
import type { Clock } from '../../../shared/clock.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import { valueAt } from '../json-shape.ts';
import type { LarkSettings } from '../settings.ts';
import { LarkError } from './lark-error.ts';
import { readFailure } from './read-failure.ts';
import { createSdkLogger } from './sdk-logger.ts';
import { createTokenSource } from './token-source.ts';

export type TokenOption = ReturnType<typeof withTenantToken>;

export interface LarkClient {
  readonly sdk: Client;
  /** Runs a call with a token, once more with a fresh one where the platform refused it. */
  call<Answer>(run: (sdk: Client, token: TokenOption) => Promise<Answer>): Promise<Answer>;
}

export interface ClientRooms {
  readonly settings: Pick<LarkSettings, 'appId' | 'appSecret' | 'domain'>;
  readonly http: HttpInstance;
  readonly logger: Logger;
  readonly clock: Clock;
}

/** Missing, invalid, expired, of the wrong form. */
const TOKEN_CODES = new Set([99991661, 99991663, 99991664, 99991668, 99991671, 99991677]);

export function createLarkClient({ settings, http, logger, clock }: ClientRooms): LarkClient {
  const sdk = new Client({
    appId: settings.appId,
    appSecret: settings.appSecret,
    domain: settings.domain,
    appType: AppType.SelfBuild,
    httpInstance: http,
    // Its own: the SDK's shared one knows tokens by app id only, whatever the domain.
    cache: new DefaultCache(),
    disableTokenCache: true,
    logger: createSdkLogger(logger),
    loggerLevel: LoggerLevel.warn,
  });
  const tokens = createTokenSource(clock, () =>
    sdk.auth.v3.tenantAccessToken.internal({
      data: { app_id: settings.appId, app_secret: settings.appSecret },
    }),
  );
  const attempt = async <Answer>(
    run: (sdk: Client, token: TokenOption) => Promise<Answer>,
  ): Promise<{ answer: Answer } | { error: LarkError; token: string }> => {
    const token = await tokens.get();
    try {
      const answer = await run(sdk, withTenantToken(token));
      const code = valueAt(answer, 'code');
      if (code === undefined || code === 0) return { answer };
      return { error: new LarkError(readFailure(answer)), token };
    } catch (error) {
      const refusal = error instanceof LarkError ? error : new LarkError(readFailure(error), error);
      return { error: refusal, token };
    }
  };
  return {
    sdk,
    async call(run) {
      const first = await attempt(run);
      if ('answer' in first) return first.answer;
      if (!TOKEN_CODES.has(first.error.failure.code ?? 0)) throw first.error;
      tokens.drop(first.token);
      const second = await attempt(run);
      if ('answer' in second) return second.answer;
      throw second.error;
    },
  };
}
