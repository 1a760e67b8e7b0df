// What arrived and still has to be worked on. A channel acknowledges a delivery only after it stands here,
// so that nothing is lost at a crash and nothing is worked on twice at a re-delivery.

export interface Arrival {
  /** The delivery's own id. */
  readonly eventId: string;
  /** A second key by which the same thing is known under another delivery, where there is one. */
  readonly messageId?: string;
  /** What is in one lane is worked on in the order of arrival: a chat. */
  readonly lane: string;
  /** The delivery as it was decoded; only its channel reads it. */
  readonly payload: string;
  readonly at: Date;
}

export interface InboxItem {
  /** Rises with the order of arrival. */
  readonly sequence: number;
  readonly lane: string;
  readonly payload: string;
}

export type Acceptance =
  | { readonly kind: 'new'; readonly sequence: number }
  /** One of the keys was seen before. */
  | { readonly kind: 'known' };

export interface Inbox {
  /** Resolves when the arrival would survive a power cut. */
  accept(arrival: Arrival): Promise<Acceptance>;
  /** What nobody completed yet, in order of arrival. */
  loadWaiting(afterSequence: number, limit: number): Promise<readonly InboxItem[]>;
  complete(sequence: number): Promise<void>;
  countWaiting(): Promise<number>;
  /** Forgets completed arrivals from before that time, keys and all; returns how many. */
  purge(before: Date): Promise<number>;
}
