// A call that the platform or the way to it refused, in the house's own family of errors. Names codes, never content.
import { UpstreamError } from '../../../shared/errors.ts';
import type { Failure } from './read-failure.ts';

export class LarkError extends UpstreamError {
  readonly failure: Failure;

  /** `cause` is read for its code only: an axios error carries the token and the text. */
  constructor(failure: Failure, cause?: unknown) {
    const { code, status, network, detail } = failure;
    const named = [
      ...(code === undefined ? [] : [`code ${code}`]),
      ...(detail === undefined ? [] : [`detail ${detail}`]),
      ...(status === undefined ? [] : [`HTTP ${status}`]),
      ...(network === undefined ? [] : [network]),
    ];
    const words = named.length > 0 ? named.join(', ') : cause instanceof Error ? cause.name : 'no answer';
    super('lark', `Lark refused the call (${words}).`, { retryable: status === undefined || status >= 500 });
    this.name = 'LarkError';
    this.failure = failure;
  }
}
