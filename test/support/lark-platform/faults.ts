// Trouble on demand: the next calls of an API are refused, delayed or cut off, before or after they took effect.
import type { ApiReply } from './http/api-reply.ts';
import { refuse } from './http/api-reply.ts';

export interface Fault {
  readonly api: string;
  readonly times: number;
  readonly delayMs?: number;
  /** `after`: the call takes effect and its answer is lost, the case for which `uuid` exists. */
  readonly cut?: 'before' | 'after';
  readonly reply?: ApiReply;
}

export interface FaultPlan {
  readonly api: string;
  readonly times?: number;
  readonly code?: number;
  readonly status?: number;
  readonly delayMs?: number;
  readonly cut?: 'before' | 'after';
}

export class Faults {
  private queue: { fault: Fault; left: number }[] = [];

  failNext(plan: FaultPlan): void {
    const { api, times = 1, code, status = 400, delayMs, cut } = plan;
    this.add({
      api,
      times,
      ...(delayMs === undefined ? {} : { delayMs }),
      ...(cut === undefined ? {} : { cut }),
      ...(code === undefined ? {} : { reply: refuse(code, { status }) }),
    });
  }

  /** The gateway's own limit: 429 with the header that says how long to wait. */
  limitNext(api: string, resetSeconds: number, times = 1): void {
    const headers = {
      'x-ogw-ratelimit-limit': '50',
      'x-ogw-ratelimit-reset': String(resetSeconds),
    };
    this.add({ api, times, reply: refuse(99991400, { status: 429, headers }) });
  }

  add(fault: Fault): void {
    this.queue.push({ fault, left: fault.times });
  }

  clear(): void {
    this.queue = [];
  }

  take(api: string): Fault | undefined {
    const entry = this.queue.find(({ fault }) => fault.api === api || fault.api === '*');
    if (entry === undefined) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.queue = this.queue.filter((other) => other !== entry);
    return entry.fault;
  }
}
