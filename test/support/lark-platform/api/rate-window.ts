// Sliding windows for the platform's limits: 5 a second in a chat or on a message, 50 a second and 1000 a minute on an API.
// https://open.feishu.cn/document/ukTMukTMukTM/uUzN04SN3QjL1cDN
import type { PlatformClock } from '../platform-clock.ts';

export type Taken = { readonly kind: 'taken' } | { readonly kind: 'full'; readonly waitMs: number };

export class RateWindows {
  private readonly clock: PlatformClock;
  private readonly takenAt = new Map<string, number[]>();

  constructor(clock: PlatformClock) {
    this.clock = clock;
  }

  take(key: string, limit: number, windowMs: number): Taken {
    const nowMs = this.clock.nowMs();
    const recent = (this.takenAt.get(key) ?? []).filter((atMs) => atMs > nowMs - windowMs);
    this.takenAt.set(key, recent);
    const oldest = recent[0];
    if (recent.length >= limit && oldest !== undefined)
      return { kind: 'full', waitMs: oldest + windowMs - nowMs };
    recent.push(nowMs);
    return { kind: 'taken' };
  }
}
