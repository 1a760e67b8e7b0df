// When the next message may go: five a second in a chat, shared with every other bot there, and nobody while the
// gateway has told us to wait. https://open.feishu.cn/document/ukTMukTMukTM/uUzN04SN3QjL1cDN

const PER_SECOND = 5;
const WINDOW_MS = 1_000;
/** Enough chats for a busy second; whoever is older than the window needs no memory. */
const SWEEP_AT = 500;

export class Pacing {
  readonly #sent = new Map<string, number[]>();
  readonly #chatPause = new Map<string, number>();
  #pauseUntilMs = 0;

  /** 0: now, and the turn is taken. */
  take(chat: string, nowMs: number): number {
    const recent = (this.#sent.get(chat) ?? []).filter((atMs) => atMs > nowMs - WINDOW_MS);
    const oldest = recent.length >= PER_SECOND ? (recent[0] ?? nowMs) : undefined;
    const untilMs = Math.max(
      this.#pauseUntilMs,
      this.#chatPause.get(chat) ?? 0,
      oldest === undefined ? 0 : oldest + WINDOW_MS,
    );
    if (untilMs > nowMs) return untilMs - nowMs;
    recent.push(nowMs);
    this.#sent.set(chat, recent);
    if (this.#sent.size > SWEEP_AT) this.#sweep(nowMs);
    return 0;
  }

  /** The platform has counted the turn by now at the latest: from here on the window is certain. */
  finish(chat: string, nowMs: number): void {
    const times = this.#sent.get(chat);
    if (times !== undefined && times.length > 0) times[times.length - 1] = nowMs;
  }

  pauseAll(untilMs: number): void {
    this.#pauseUntilMs = Math.max(this.#pauseUntilMs, untilMs);
  }

  pauseChat(chat: string, untilMs: number): void {
    this.#chatPause.set(chat, untilMs);
  }

  #sweep(nowMs: number): void {
    for (const [chat, times] of this.#sent) {
      if ((times.at(-1) ?? 0) <= nowMs - WINDOW_MS) this.#sent.delete(chat);
    }
    for (const [chat, untilMs] of this.#chatPause) {
      if (untilMs <= nowMs) this.#chatPause.delete(chat);
    }
  }
}
