// What happened, for tests to read: every API call as it came in, every message, every uuid that was sent twice.
import type { PlatformState, SimMessage } from './platform-state.ts';

export interface ApiCall {
  readonly atMs: number;
  readonly api: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** The exact text of the request; uploads are named, not copied. */
  readonly body: string;
  readonly authorization: string | undefined;
  readonly userAgent: string | undefined;
  readonly status: number;
  readonly code: number;
}

export interface RepeatedUuid {
  readonly uuid: string;
  readonly messageId: string;
  readonly repeats: number;
}

export class PlatformLog {
  private readonly state: PlatformState;
  private readonly apiCalls: ApiCall[] = [];
  private readonly repeats = new Map<string, { messageId: string; repeats: number }>();
  private readonly watchers = new Set<() => void>();
  private isDue = false;

  constructor(state: PlatformState) {
    this.state = state;
  }

  addCall(call: ApiCall): void {
    this.apiCalls.push(call);
    this.notify();
  }

  addRepeat(uuid: string, messageId: string): void {
    const known = this.repeats.get(uuid);
    this.repeats.set(uuid, { messageId, repeats: (known?.repeats ?? 0) + 1 });
  }

  calls(api?: string): readonly ApiCall[] {
    return this.apiCalls.filter((call) => api === undefined || call.api === api);
  }

  /** The bot's messages in the order in which the platform accepted them. */
  sentMessages(): readonly SimMessage[] {
    return [...this.state.messages.values()].filter((message) => message.sender.kind === 'app');
  }

  messagesIn(chatId: string): readonly SimMessage[] {
    return [...this.state.messages.values()].filter((message) => message.chatId === chatId);
  }

  /** The bot's answers to one message: exactly one is what a person expects. */
  repliesTo(messageId: string): readonly SimMessage[] {
    return this.sentMessages().filter((message) => message.parentId === messageId);
  }

  /** Requests that `uuid` kept from becoming a second message. */
  duplicatesByUuid(): readonly RepeatedUuid[] {
    return [...this.repeats].map(([uuid, entry]) => ({ uuid, ...entry }));
  }

  /** Calls back after whatever happens, until the platform is gone. */
  watch(watcher: () => void): void {
    this.watchers.add(watcher);
  }

  /** Watchers hear once of everything that one turn of the event loop brought. */
  notify(): void {
    if (this.isDue) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      for (const watch of this.watchers) watch();
    });
  }

  /** Resolves with the first answer that is not undefined; looks again after whatever happens on the platform. */
  async waitFor<T>(look: () => T | undefined, timeoutMs = 60_000): Promise<T> {
    const present = look();
    if (present !== undefined) return present;
    return new Promise<T>((resolve, reject) => {
      const watch = (): void => {
        const found = look();
        if (found === undefined) return;
        finish();
        resolve(found);
      };
      const finish = (): void => {
        clearTimeout(timer);
        this.watchers.delete(watch);
      };
      const timer = setTimeout(() => {
        finish();
        reject(new Error(`nothing of the kind happened on the platform within ${timeoutMs} ms`));
      }, timeoutMs);
      this.watchers.add(watch);
    });
  }

  async waitForSent(count: number, timeoutMs?: number): Promise<readonly SimMessage[]> {
    return this.waitFor(
      () => (this.sentMessages().length >= count ? this.sentMessages() : undefined),
      timeoutMs,
    );
  }

  async waitForReply(messageId: string, timeoutMs?: number): Promise<SimMessage> {
    return this.waitFor(() => this.repliesTo(messageId)[0], timeoutMs);
  }
}
