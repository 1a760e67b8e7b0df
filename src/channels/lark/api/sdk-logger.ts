// The SDK's log, without its content: it would write down secrets, tokens and the texts of messages.
import type { Logger } from '../../../shared/logger.port.ts';
import { readFailure } from './read-failure.ts';

type SdkLog = (...parts: unknown[]) => void;

export interface SdkLogger {
  readonly error: SdkLog;
  readonly warn: SdkLog;
  readonly info: SdkLog;
  readonly debug: SdkLog;
  readonly trace: SdkLog;
}

const silent: SdkLog = () => undefined;

export function createSdkLogger(logger: Logger): SdkLogger {
  return {
    error: (...parts) => logger.warn(describe(parts), 'Lark SDK: error'),
    warn: (...parts) => logger.info(describe(parts), 'Lark SDK: warning'),
    // Below that the SDK prints whole events.
    info: silent,
    debug: silent,
    trace: silent,
  };
}

function describe(parts: readonly unknown[]): Readonly<Record<string, string | number>> {
  // The SDK hands everything over as one list.
  const flat = parts.flat(3);
  const words = flat.filter((part) => typeof part === 'string').map(firstWords);
  const failure = flat
    .map(readFailure)
    .find(({ code, status }) => code !== undefined || status !== undefined);
  return {
    words: words.filter((word) => word !== '').join(' '),
    ...(failure?.code === undefined ? {} : { code: failure.code }),
    ...(failure?.status === undefined ? {} : { status: failure.status }),
  };
}

/** The SDK's own words stand first; ids, addresses and content follow behind a colon, a quote or a digit. */
function firstWords(text: string): string {
  return (/^(?:\[ws\])?[A-Za-z ,_-]{0,60}/.exec(text)?.[0] ?? '').trim();
}
