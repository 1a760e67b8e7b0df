// A post office whose letters are fetched, not delivered: people read what was posted to them on a page.
import type { PostOffice } from './post-office.port.ts';
import type { Reply } from './reply.ts';

export interface PostedItem {
  /** Rises with the order of posting. */
  readonly sequence: number;
  /** To a chat, which everybody reads who may see the whole ledger; undefined: to the reader alone. */
  readonly chat?: string;
  readonly reply: Reply;
  readonly file?: { readonly name: string; readonly path: string };
  readonly at: Date;
  readonly updatedAt?: Date;
}

export interface PostReader {
  readonly user: string;
  /** Whether posts to chats are for this reader, too. */
  readonly readsChats: boolean;
}

export interface PostBox extends PostOffice {
  /** The newest first. */
  list(reader: PostReader, limit: number): Promise<readonly PostedItem[]>;
  /** One post, if it is for this reader. */
  read(reader: PostReader, sequence: number): Promise<PostedItem | undefined>;
  /** The post under that key, if it is for this reader. */
  readKey(reader: PostReader, key: string): Promise<PostedItem | undefined>;
  countUnread(reader: PostReader): Promise<number>;
  /** Everything up to that post has been seen. */
  markRead(user: string, upTo: number): Promise<void>;
  /** Forgets what was posted before that time; returns the paths of its files. */
  purge(before: Date): Promise<readonly string[]>;
}
