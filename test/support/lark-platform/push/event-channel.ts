// The two ways to the bot, webhook and long connection, look alike to whoever pushes.
import type { EventEnvelope } from './event-envelope.ts';
import type { PushVariant } from './encode-push.ts';
import type { PushOutcome } from './post-push.ts';

export interface EventChannel {
  /** One attempt; waits for the answer no longer than the platform does. */
  readonly deliver: (envelope: EventEnvelope, variant: PushVariant) => Promise<PushOutcome>;
}
