// The desk: a read message of a person → entries, bindings or a view of the ledger, one audit record, and a reply.
// What is none of its business it leaves to whoever answers questions: then it gives back undefined.
import type { Language, Message, TaskReference } from '../../conversation/index.ts';
import { findPerson, viewerOf, viewerOfGroup } from '../../people/index.ts';
import type { Viewer } from '../../people/index.ts';
import type { CommandReading } from '../command.ts';
import { momentOf } from '../days.ts';
import { withOneName } from '../one-name.ts';
import { createProjector } from '../project/project.ts';
import type { Projector } from '../project/project.ts';
import { createVoice } from '../wording/voice.ts';
import { refuseSecret } from './finish.ts';
import type { LedgerMemory } from './memory.ts';
import { respondTo } from './respond-to.ts';
import type { DeskResponse, DeskRooms, Session, Texts } from './rooms.ts';
import type { Register } from '../../policy/index.ts';

export interface DeskRequest {
  readonly message: Message;
  readonly reading: CommandReading;
  readonly memory: LedgerMemory;
  /** Tasks that the conversation's last answer was about. */
  readonly recent: readonly TaskReference[];
  readonly language: Language;
}

export interface Desk {
  /** Undefined: no matter of the ledger, or nothing that this person may ask of it in words. */
  respond(request: DeskRequest): Promise<DeskResponse | undefined>;
  /** For a text that carries a mark of secrecy: refused and noted, its words kept nowhere. */
  refuseSecret(message: Message, language: Language): Promise<DeskResponse>;
  /** What this person may see of the ledger, in private. */
  viewerOf(user: string): Promise<Viewer>;
  readonly projector: () => Projector;
}

export function createDesk(rooms: DeskRooms): Desk {
  let prepared = prepare(rooms, rooms.register());
  const texts = (): Prepared => {
    if (prepared.read !== rooms.register()) prepared = prepare(rooms, rooms.register());
    return prepared;
  };
  const open = async (request: Omit<DeskRequest, 'reading'>): Promise<Session> => {
    const { message, memory, recent, language } = request;
    const person = await findPerson(rooms.people, message.user);
    const viewer = message.audience === 'group' ? await viewGroup(rooms, message) : viewerOf(person);
    const book = await rooms.keeper.read();
    // Only now: the book is read under the documents of the moment.
    const { register, projector } = texts();
    return {
      rooms,
      texts,
      register,
      projector,
      message,
      person,
      viewer,
      voice: createVoice(register, language),
      moment: momentOf(message.at, rooms.zone),
      memory,
      recent,
      book,
    };
  };
  return {
    respond: async ({ reading, ...request }) => respondTo(await open(request), reading),
    refuseSecret: async (message, language) =>
      refuseSecret(await open({ message, language, memory: { pending: {}, last: {} }, recent: [] })),
    viewerOf: async (user) => viewerOf(await findPerson(rooms.people, user)),
    projector: () => texts().projector,
  };
}

async function viewGroup(rooms: DeskRooms, message: Message): Promise<Viewer> {
  const members = await rooms.membersOf?.(message);
  if (members === undefined) return viewerOfGroup(undefined);
  return viewerOfGroup(await Promise.all(members.map((user) => findPerson(rooms.people, user))));
}

interface Prepared extends Texts {
  /** As it was read. */
  readonly read: Register;
}

function prepare({ thresholds, zone }: DeskRooms, read: Register): Prepared {
  const register = withOneName(read);
  return { read, register, projector: createProjector({ policies: register.policies, thresholds, zone }) };
}
