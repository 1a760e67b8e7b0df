// The platform's own time. It runs with the machine or stands still, and a test can jump over the six hours
// between two deliveries; what falls due on the way happens in order and is waited for.

interface Job {
  readonly dueMs: number;
  readonly run: () => Promise<void>;
}

export interface PlatformClockOptions {
  readonly startMs?: number;
  /** A clock that does not run moves by `advance` only. */
  readonly runs?: boolean;
}

export class PlatformClock {
  private readonly runs: boolean;
  private readonly originMs = performance.now();
  private baseMs: number;
  private jobs: Job[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(options: PlatformClockOptions = {}) {
    this.baseMs = options.startMs ?? Date.now();
    this.runs = options.runs ?? true;
  }

  nowMs(): number {
    return Math.floor(this.baseMs + (this.runs ? performance.now() - this.originMs : 0));
  }

  now(): Date {
    return new Date(this.nowMs());
  }

  /** Runs the job once, that much later. The answer takes it back. */
  schedule(delayMs: number, run: () => Promise<void>): () => void {
    const job: Job = { dueMs: this.nowMs() + delayMs, run };
    this.jobs.push(job);
    this.jobs.sort((left, right) => left.dueMs - right.dueMs);
    this.arm();
    return () => {
      this.jobs = this.jobs.filter((other) => other !== job);
    };
  }

  async advance(byMs: number): Promise<void> {
    const targetMs = this.nowMs() + byMs;
    for (let job = this.takeDue(targetMs); job !== undefined; job = this.takeDue(targetMs)) {
      this.jumpTo(job.dueMs);
      await job.run();
    }
    this.jumpTo(targetMs);
    this.arm();
  }

  /** Forgets what was still to come. */
  stop(): void {
    this.jobs = [];
    clearTimeout(this.timer);
  }

  private takeDue(untilMs: number): Job | undefined {
    const first = this.jobs[0];
    if (first === undefined || first.dueMs > untilMs) return undefined;
    this.jobs.shift();
    return first;
  }

  private jumpTo(targetMs: number): void {
    const missingMs = targetMs - this.nowMs();
    if (missingMs > 0) this.baseMs += missingMs;
  }

  private arm(): void {
    clearTimeout(this.timer);
    const first = this.jobs[0];
    if (!this.runs || first === undefined) return;
    // A timer of Node holds at most 2^31-1 ms; a longer wait is taken in steps.
    const waitMs = Math.min(Math.max(0, first.dueMs - this.nowMs()), 2 ** 31 - 1);
    this.timer = setTimeout(() => void this.runDue(), waitMs);
    this.timer.unref();
  }

  private async runDue(): Promise<void> {
    const due: Job[] = [];
    for (let job = this.takeDue(this.nowMs()); job !== undefined; job = this.takeDue(this.nowMs()))
      due.push(job);
    this.arm();
    await Promise.all(due.map((job) => job.run()));
  }
}
