// Where what nobody asked for just now goes out: notices, nudges, the digest, files. A post stands on disk before it is
// sent, and one key is one post, however often and by however many processes it is handed in.
import type { Reply } from './reply.ts';

export type Recipient =
  { readonly kind: 'chat'; readonly chat: string } | { readonly kind: 'person'; readonly user: string };

export interface OutgoingFile {
  readonly name: string;
  /** Absolute path of a file that stays until the post is delivered or has failed. */
  readonly path: string;
  /** The post office deletes it then. */
  readonly isTemporary?: boolean;
}

export interface Post {
  readonly key: string;
  readonly to: Recipient;
  /** The message that it answers, for a channel that can show that. */
  readonly inReplyTo?: string;
  /** Without a block the file goes out alone. */
  readonly reply: Reply;
  /** Sent behind the reply, as a message of its own. */
  readonly file?: OutgoingFile;
  readonly at: Date;
}

export type PostState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sent'; readonly receipt: string; readonly at: Date }
  | { readonly kind: 'failed'; readonly reason: string; readonly at: Date };

export interface PostOffice {
  put(post: Post): Promise<{ readonly kind: 'new' | 'known' }>;
  /** Undefined where nothing was ever handed in under that key. */
  find(key: string): Promise<PostState | undefined>;
  /**
   * Puts new contents into what was posted, in place; the latest count. What still waits is followed by them, and
   * nothing happens where it was never handed in or will never be sent.
   */
  update(key: string, reply: Reply, at: Date): Promise<void>;
}
