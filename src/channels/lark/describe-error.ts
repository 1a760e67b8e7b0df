// An error for the log: its kind and where it happened. Messages of foreign errors quote what was sent and stored.
import { ConfigError, UpstreamError, UserError } from '../../shared/errors.ts';

const FRAMES = 5;

export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'no error object';
  const isOurs = error instanceof UpstreamError || error instanceof UserError || error instanceof ConfigError;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const words = isOurs ? `: ${error.message.split('\n')[0] ?? ''}` : '';
  return `${error.name}${code}${words}\n${frames.slice(0, FRAMES).join('\n')}`;
}
