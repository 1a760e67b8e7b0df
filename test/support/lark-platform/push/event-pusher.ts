// Pushes events at least once: again after 15 s, 5 min, 1 h and 6 h until one attempt is answered 200 within 3 s.
// https://open.feishu.cn/document/ukTMukTMukTM/uUTNz4SN1MjL1UzM
import type { PlatformContext } from '../platform-context.ts';
import type { PushVariant } from './encode-push.ts';
import type { EventChannel } from './event-channel.ts';
import type { EventEnvelope } from './event-envelope.ts';
import type { PushOutcome } from './post-push.ts';

export interface PushAttempt {
  readonly atMs: number;
  readonly outcome: PushOutcome;
}

export interface PushRecord {
  readonly eventId: string;
  readonly eventType: string;
  readonly envelope: EventEnvelope;
  readonly attempts: readonly PushAttempt[];
  readonly state: 'unsubscribed' | 'held' | 'pushing' | 'waiting' | 'delivered' | 'given-up';
}

interface OpenRecord extends PushRecord {
  attempts: PushAttempt[];
  state: PushRecord['state'];
  readonly variant: PushVariant;
}

export class EventPusher {
  private readonly context: PlatformContext;
  private readonly channel: () => EventChannel;
  private readonly all: OpenRecord[] = [];
  private holding = false;

  constructor(context: PlatformContext, channel: () => EventChannel) {
    this.context = context;
    this.channel = channel;
  }

  records(): readonly PushRecord[] {
    return this.all;
  }

  /** Resolves after the first attempt; what it decides about later attempts runs on the platform's clock. */
  async push(envelope: EventEnvelope, variant: PushVariant = {}): Promise<PushRecord> {
    const { event_id: eventId, event_type: eventType } = envelope.header;
    const record: OpenRecord = { eventId, eventType, envelope, variant, attempts: [], state: 'held' };
    this.all.push(record);
    if (!this.context.state.subscribedEvents.has(eventType)) record.state = 'unsubscribed';
    else if (!this.holding) await this.attempt(record);
    return record;
  }

  /** From now on events pile up, until they are released in whatever order the test wants. */
  hold(): void {
    this.holding = true;
  }

  async release(order: 'as-held' | 'reversed' = 'as-held'): Promise<void> {
    this.holding = false;
    const held = this.all.filter((record) => record.state === 'held');
    if (order === 'reversed') held.reverse();
    for (const record of held) await this.attempt(record);
  }

  /** Duplicates come even after a good answer. A new event_id around the same message is one of them. */
  async repeat(eventId: string, changes: { readonly newEventId?: boolean } = {}): Promise<PushRecord> {
    const known = this.all.find((record) => record.eventId === eventId);
    if (known === undefined) throw new Error(`no event ${eventId} was ever pushed`);
    const { envelope } = known;
    const header = { ...envelope.header, event_id: this.context.createId('event') };
    return this.push(changes.newEventId === true ? { ...envelope, header } : envelope);
  }

  private async attempt(record: OpenRecord): Promise<void> {
    record.state = 'pushing';
    const atMs = this.context.clock.nowMs();
    // Signed afresh each time: the page does not say, and a bot that checks freshness could not live otherwise.
    const outcome = await this.channel().deliver(record.envelope, record.variant);
    record.attempts.push({ atMs, outcome });
    const delayMs = this.context.settings.retryDelaysMs[record.attempts.length - 1];
    if (outcome.kind === 'answered' && outcome.status === 200) record.state = 'delivered';
    else if (delayMs === undefined) record.state = 'given-up';
    else {
      record.state = 'waiting';
      const sinceStartMs = this.context.clock.nowMs() - atMs;
      this.context.clock.schedule(Math.max(0, delayMs - sinceStartMs), () => this.attempt(record));
    }
    this.context.log.notify();
  }
}
