// The ledger put together: stores, keeper, people and desk, and the desk put in front of whoever answers questions.
import { decodeMemory } from '../../domain/conversation/index.ts';
import type { Message } from '../../domain/conversation/index.ts';
import {
  createDesk,
  createKeeper,
  decodeLedgerMemory,
  encodeLedgerMemory,
  openDocuments,
  whatIsAwaited,
  withLanguage,
} from '../../domain/ledger/index.ts';
import type {
  CommandReading,
  Desk,
  DeskResponse,
  Keeper,
  LedgerMemory,
  LedgerStore,
  Thresholds,
} from '../../domain/ledger/index.ts';
import type { PeopleRooms, PeopleStore } from '../../domain/people/index.ts';
import { createSuccessions } from '../../domain/policy/index.ts';
import type { Register, VersionStore } from '../../domain/policy/index.ts';
import { localDay } from '../../shared/local-day.ts';
import { createCommandReader, readLedgerQuestion } from '../../understanding/commands/index.ts';
import type { CommandContext } from '../../understanding/commands/index.ts';
import { peopleByOneName } from './people-by-one-name.ts';
import { isEmptied } from './guard-secrecy.ts';
import { languageOf } from './language-of.ts';
import type { Response, Rooms } from '../pipeline.ts';
import { withoutOldNumbers } from '../remembered.ts';

export interface OfficeRooms {
  readonly store: LedgerStore;
  readonly people: PeopleStore;
  /** Users who are administrators by configuration. */
  readonly administrators: readonly string[];
  readonly register: () => Register;
  /** Where older texts are looked up, so that entries made for them are found under today's numbers. */
  readonly versions?: Pick<VersionStore, 'list' | 'find'>;
  readonly thresholds: Thresholds;
  readonly zone: string;
  /** Whether documents that are new to the office are opened in the ledger (立项); a replay opens none. */
  readonly opensDocuments?: boolean;
  /** Users that are nobody in particular (a guest of the console): they are never bound. */
  readonly strangers?: readonly string[];
  readonly membersOf?: (message: Message) => Promise<readonly string[] | undefined>;
  readonly nameOf?: (message: Message) => Promise<string | undefined>;
  /** What a command brings besides its reply: notices to others, and a file that was asked for. */
  readonly deliver?: (message: Message, extras: Pick<DeskResponse, 'notices' | 'file'>) => Promise<void>;
}

export interface Office {
  readonly desk: Desk;
  readonly keeper: Keeper;
  readonly people: PeopleRooms;
  /** Notes since when the office watches each document that it knows; once a document. */
  openDocuments(at: Date): Promise<void>;
  /** Commands first; what is none is left to `respond`. */
  inFrontOf(respond: Rooms['respond']): Rooms['respond'];
}

export function createOffice(rooms: OfficeRooms): Office {
  const { store, register, versions, thresholds, zone, membersOf, nameOf } = rooms;
  const succession = versions && createSuccessions(versions);
  const keeper = createKeeper(store, succession && (() => succession(register())));
  const people: PeopleRooms = {
    people: peopleByOneName(rooms.people, register),
    administrators: rooms.administrators,
    strangers: rooms.strangers ?? [],
  };
  const desk = createDesk({
    keeper,
    people,
    register,
    thresholds,
    zone,
    ...(membersOf !== undefined && { membersOf }),
    ...(nameOf !== undefined && { nameOf }),
  });
  const readCommand = createCommandReader();
  const read = (message: Message, memory: LedgerMemory): CommandReading | undefined => {
    const context: CommandContext = {
      today: localDay(message.at, zone),
      mentions: (text) => register().gazetteer.mentions(text),
      awaits: whatIsAwaited(memory, message.user, message.at),
    };
    return readCommand(message.text, context) ?? readQuestion(message.text, context);
  };
  const open = createOpener(rooms, keeper);
  return {
    desk,
    keeper,
    people,
    openDocuments: open,
    inFrontOf(respond) {
      const answer = putInFront(rooms, desk, read, respond);
      return async (message, stored) => {
        await open(message.at);
        return answer(message, stored);
      };
    },
  };
}

/** Looks only when the register is another one than last time. */
function createOpener(
  { opensDocuments = false, register }: OfficeRooms,
  keeper: Keeper,
): Office['openDocuments'] {
  let known: Register | undefined;
  return async (at) => {
    const now = register();
    if (!opensDocuments || known === now) return;
    await openDocuments(keeper, now.policies, at);
    known = now;
  };
}

function putInFront(
  { deliver, register }: OfficeRooms,
  desk: Desk,
  read: (message: Message, memory: LedgerMemory) => CommandReading | undefined,
  respond: Rooms['respond'],
): Rooms['respond'] {
  return async (message, stored) => {
    const memory = decodeLedgerMemory(stored);
    const remembered = withoutOldNumbers(decodeMemory(stored), register());
    const reading = read(message, memory);
    const language = languageOf(message, reading, memory, remembered?.language);
    if (isEmptied(message)) {
      const { reply } = await desk.refuseSecret(message, language);
      return { reply, memory: encodeLedgerMemory(stored ?? {}, memory) };
    }
    const response =
      reading &&
      (await desk.respond({ message, reading, memory, recent: remembered?.tasks ?? [], language }));
    if (response === undefined) {
      const answered = await respond(message, stored);
      return keepLedgerMemory(answered, withLanguage(memory, message.user, answered.reply.language));
    }
    const { reply, notices, file } = response;
    if (notices.length > 0 || file !== undefined) {
      await deliver?.(message, { notices, ...(file !== undefined && { file }) });
    }
    const spoken = withLanguage(response.memory, message.user, language);
    return { reply, memory: encodeLedgerMemory(stored ?? {}, spoken) };
  };
}

/** What is remembered of the ledger stands beside what the answer, first or improved, is remembered for. */
function keepLedgerMemory({ reply, memory, improve }: Response, ledger: LedgerMemory): Response {
  const kept = <T extends Pick<Response, 'reply' | 'memory'>>(answered: T): T => ({
    ...answered,
    memory: encodeLedgerMemory(answered.memory, ledger),
  });
  if (improve === undefined) return kept({ reply, memory });
  return { ...kept({ reply, memory }), improve: async (run) => kept(await improve(run)) };
}

function readQuestion(text: string, context: CommandContext): CommandReading | undefined {
  const command = readLedgerQuestion(text, context);
  return command && { kind: 'command', way: 'sentence', command };
}
