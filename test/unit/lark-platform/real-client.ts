// The real SDK, quiet and with its own cache: its default cache is shared by every client of the same app id.
import { Client, DefaultCache, LoggerLevel } from '@larksuiteoapi/node-sdk';
import type { LarkPlatform } from '../../support/lark-platform/lark-platform.ts';

const silent = () => undefined;
export const silentLogger = { error: silent, warn: silent, info: silent, debug: silent, trace: silent };

export function createRealClient(
  platform: LarkPlatform,
  url: string,
  changes: { readonly appSecret?: string; readonly disableTokenCache?: boolean } = {},
): Client {
  const { appId, appSecret } = platform.context.settings;
  return new Client({
    appId,
    appSecret,
    domain: url,
    cache: new DefaultCache(),
    logger: silentLogger,
    loggerLevel: LoggerLevel.error,
    ...changes,
  });
}

interface Refused {
  readonly status: number;
  readonly code: number;
  readonly msg: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the platform refused with, read off the error that the SDK throws. */
export async function refusalOf(call: Promise<unknown>): Promise<Refused> {
  try {
    const answer = await call;
    throw new Error(`the platform accepted this: ${JSON.stringify(answer)}`);
  } catch (error) {
    const { response } = error as {
      readonly response?: {
        status: number;
        data: { code: number; msg: string };
        headers: Record<string, string>;
      };
    };
    if (response === undefined) throw error;
    return {
      status: response.status,
      code: response.data.code,
      msg: response.data.msg,
      headers: response.headers,
    };
  }
}
