// What a failed call says about itself: the platform's code, the HTTP status, the way the connection broke.
import { objectAt, textAt, valueAt } from '../json-shape.ts';

export interface Failure {
  /** The platform's own code; business errors come with HTTP 400, some with 200. */
  readonly code: number | undefined;
  readonly status: number | undefined;
  /** Node's or axios's word: ECONNREFUSED, ECONNABORTED … */
  readonly network: string | undefined;
  readonly retryAfterMs: number | undefined;
  /** Where a card is refused, the detailed code stands in the message only: `ErrCode: 11310`. */
  readonly detail: number | undefined;
}

/** Reads an error that axios or the SDK threw, and just as well an answer whose code is not 0. */
export function readFailure(thrown: unknown): Failure {
  const error = asObject(thrown);
  const response = asObject(valueAt(error, 'response'));
  const body = asObject(valueAt(response, 'data')) ?? (response === undefined ? error : undefined);
  const code = valueAt(body, 'code');
  const status = valueAt(response, 'status');
  const network = response === undefined ? valueAt(error, 'code') : undefined;
  const detail = /ErrCode: (\d+)/.exec(textAt(body, 'msg') ?? '')?.[1];
  return {
    code: typeof code === 'number' ? code : undefined,
    status: typeof status === 'number' ? status : undefined,
    network: typeof network === 'string' ? network : undefined,
    retryAfterMs: readReset(response),
    detail: detail === undefined ? undefined : Number(detail),
  };
}

/** https://open.feishu.cn/document/ukTMukTMukTM/uUzN04SN3QjL1cDN */
function readReset(response: object | undefined): number | undefined {
  const headers = objectAt(response, 'headers') ?? asObject(valueAt(response, 'headers'));
  const seconds = Number(
    textAt(headers, 'x-ogw-ratelimit-reset') ?? textAt(headers, 'retry-after') ?? Number.NaN,
  );
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 3600) * 1000 : undefined;
}

function asObject(value: unknown): object | undefined {
  return typeof value === 'object' && value !== null ? value : undefined;
}
