// What the desk needs, and what it hands back. The desk is where a command of a person becomes entries and a reply.
import type { Message, Reply, TaskReference } from '../../conversation/index.ts';
import type { PeopleRooms, Person, Viewer } from '../../people/index.ts';
import type { Register } from '../../policy/index.ts';
import type { Book } from '../book.ts';
import type { Moment } from '../days.ts';
import type { ExportOrder } from '../export/order.ts';
import type { Keeper } from '../keeper.ts';
import type { Projector } from '../project/project.ts';
import type { Thresholds } from '../thresholds.ts';
import type { Voice } from '../wording/voice.ts';
import type { LedgerMemory } from './memory.ts';

export interface DeskRooms {
  readonly keeper: Keeper;
  readonly people: PeopleRooms;
  readonly register: () => Register;
  readonly thresholds: Thresholds;
  readonly zone: string;
  /** The users in the message's group; undefined where the channel can't say. */
  readonly membersOf?: (message: Message) => Promise<readonly string[] | undefined>;
  /** What the message's speaker is called, where the channel can say. */
  readonly nameOf?: (message: Message) => Promise<string | undefined>;
}

/** A reply to somebody else than the one who spoke: who has to approve, whose request was decided. */
export interface Notice {
  readonly user: string;
  readonly reply: Reply;
}

export interface DeskResponse {
  readonly reply: Reply;
  readonly memory: LedgerMemory;
  readonly notices: readonly Notice[];
  /** A file to hand over with the reply. */
  readonly file?: ExportOrder;
}

/** The documents as the desk speaks of them. */
export interface Texts {
  readonly register: Register;
  readonly projector: Projector;
}

/** One message at the desk. */
export interface Session extends Texts {
  readonly rooms: DeskRooms;
  /** The documents of the moment: they may have changed since the session was opened. */
  readonly texts: () => Texts;
  readonly message: Message;
  readonly person: Person | undefined;
  readonly viewer: Viewer;
  readonly voice: Voice;
  readonly moment: Moment;
  readonly memory: LedgerMemory;
  /** Tasks that the conversation spoke of last. */
  readonly recent: readonly TaskReference[];
  readonly book: Book;
}

/** Somebody who is bound. */
export type BoundSession = Session & { readonly person: Person };
