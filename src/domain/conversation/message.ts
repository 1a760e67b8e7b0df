// The first value on the street: what somebody said, where and when, in no channel's own words.

/** The three ways a person may write, and so the three ways an answer may be worded. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

export type ChannelName = 'console' | 'terminal' | 'replay' | 'lark' | 'clock';

/** A file that came with a message; it is fetched only when somebody may hand it in. */
export interface Attachment {
  readonly name: string;
  /** Throws an UpstreamError where it cannot be had, a UserError where it is larger than `limitBytes`. */
  load(limitBytes: number): Promise<Uint8Array>;
}

export interface Message {
  /** Unique within the channel: the key by which a re-delivery is known. */
  readonly id: string;
  readonly channel: ChannelName;
  /** Chat, thread or browser tab: follow-up questions refer to what was said here. */
  readonly conversation: string;
  /** Who said it, as the channel names people. */
  readonly user: string;
  /** Plain text, with the bot's own mention removed and other mentions kept as names. */
  readonly text: string;
  /** When it was said; this is the clock for everything that the message causes. */
  readonly at: Date;
  /** In a group only what every member may see is answered. */
  readonly audience: 'private' | 'group';
  /** The language that the person chose in the channel; otherwise it is read off the text. */
  readonly language?: Language;
  readonly attachments?: readonly Attachment[];
}
