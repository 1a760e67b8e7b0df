// The whole bot, built by hand: every room gets what it needs from here, and nobody reaches for anything else.
import { join, resolve } from 'node:path';
import { GUEST } from '../channels/console/index.ts';
import type { LarkChannel } from '../channels/lark/index.ts';
import type { Config } from '../config/config.ts';
import type { TraceStore } from '../domain/answering/index.ts';
import type { ConversationStore, Message, PostBox, PostOffice } from '../domain/conversation/index.ts';
import type { PersonTokenStore } from '../domain/people/index.ts';
import { systemClock } from '../shared/clock.ts';
import { createRandomId } from '../shared/ids.ts';
import type { Logger } from '../shared/logger.port.ts';
import { createConversationStore } from '../stores/sqlite/conversation-store.ts';
import { createCorrectionStore } from '../stores/sqlite/correction-store.ts';
import { openDatabase } from '../stores/sqlite/database.ts';
import type { Database } from '../stores/sqlite/database.ts';
import { createDigestStore } from '../stores/sqlite/digest/digest-store.ts';
import { createNudgeLog } from '../stores/sqlite/digest/nudge-log.ts';
import { createLedgerStore } from '../stores/sqlite/ledger-store.ts';
import { createHandedInStore } from '../stores/sqlite/handed-in-store.ts';
import { createPeopleStore } from '../stores/sqlite/people-store.ts';
import { createPersonTokenStore } from '../stores/sqlite/person-token-store.ts';
import { createPostStore } from '../stores/sqlite/post-store.ts';
import { createModelUsageStore } from '../stores/sqlite/model-usage-store.ts';
import { createRegisterStore } from '../stores/sqlite/register-store.ts';
import { clearReplayed, isOnlyReplayed } from '../stores/sqlite/replayed-ledger.ts';
import { createVersionStore } from '../stores/sqlite/version-store.ts';
import { notingCorrections } from './correction-notes.ts';
import { createDeliverer } from './deliver.ts';
import { openDigest } from './digest/open-digest.ts';
import type { Digest } from './digest/open-digest.ts';
import { createTraceStore } from '../stores/sqlite/trace-store.ts';
import { loadKnowledge } from './knowledge.ts';
import type { Knowledge, KnowledgeRooms, Progress } from './knowledge.ts';
import { createLibrary } from './library/library.ts';
import { guardSecrecy } from './ledger/guard-secrecy.ts';
import { createOffice } from './ledger/office.ts';
import type { Office } from './ledger/office.ts';
import type { Drafter } from './model/drafter.ts';
import { openPassageIndex } from './open-passages.ts';
import { loadPastKnowledge } from './past-knowledge.ts';
import type { AsOf } from './past-knowledge.ts';
import { openHelpers } from './model/open-helpers.ts';
import { createStreet } from './pipeline.ts';
import type { Street } from './pipeline.ts';
import { createResponder } from './respond.ts';
import { createCorrector, createReviewDesk } from './review-desk.ts';
import type { ReviewDesk } from './review-desk.ts';
import { knowledgeFolder, readerName } from './version.ts';
import { describeAftermath } from './version-aftermath.ts';
import { createVersionNotices } from './version-notices.ts';

export interface App {
  readonly street: Street;
  readonly knowledge: Knowledge;
  readonly conversations: ConversationStore;
  /** How the last answers came about. */
  readonly traces: TraceStore;
  /** Drafts for a digest, where a model is configured; a person approves them. */
  readonly drafter: Drafter | undefined;
  /** Where readings are looked at and corrected, and versions compared. */
  readonly review: ReviewDesk;
  /** Tells the units concerned of a new version; the schedule turns it. */
  readonly versionNotices: { send(now: Date): Promise<void> };
  /** The ledger and its people: what commands in chat work on. */
  readonly office: Office;
  /** Where people are reached: the chat platform where there is one, otherwise the console. */
  readonly posts: PostOffice;
  /** What people read in the console that nobody brought them elsewhere. */
  readonly consolePosts: PostBox;
  readonly personTokens: PersonTokenStore;
  /** False in a replay that leaves nothing behind. */
  readonly isLedgerKept: boolean;
  /** The weekly issue and the reminders; the schedule turns it. */
  readonly digest: Digest;
  /** Undefined where the settings name no app, and in a replay. Not started yet. */
  readonly lark: LarkChannel | undefined;
  /** Finishes what is in hand, then closes the stores. */
  stop(): Promise<void>;
}

export interface AppOptions {
  readonly logger: Logger;
  /** `memory`: nothing that is said or reported is kept (a replay). */
  readonly conversations?: 'disk' | 'memory';
  /** A replay's ledger stays in the data folder, in place of the last replay's or behind it, unless a real one stands there. */
  readonly replayedLedger?: 'anew' | 'continued';
  /** `stored`: the register as it was left, without a look into the knowledge folder. */
  readonly knowledge?: 'fresh' | 'stored';
  /** The texts that held then, in place of today's; nothing that is said is kept. */
  readonly asOf?: AsOf;
  readonly onProgress?: (progress: Progress) => void;
}

export async function createApp(config: Config, options: AppOptions): Promise<App> {
  const closing: Close[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    return { ...(await build(config, options, closing)), stop };
  } catch (error) {
    // An open store would keep the process alive after its last word.
    await stop();
    throw error;
  }
}

type Close = () => Promise<void>;

/** Builds the rooms from the ground up; `closing` learns how each is closed again, in the same order. */
async function build(config: Config, options: AppOptions, closing: Close[]): Promise<Omit<App, 'stop'>> {
  const { logger } = options;
  const file = join(resolve(config.dataDir), 'duban.sqlite');
  const database = await openDatabase(file);
  closing.push(() => database.destroy());
  const isReal = options.conversations !== 'memory' && options.asOf === undefined;
  const talk = isReal ? database : await openDatabase(':memory:');
  if (talk !== database) closing.push(() => talk.destroy());
  const versions = createVersionStore(database);
  const corrections = createCorrectionStore(database);
  const passages = await openPassageIndex(config, logger, closing, resolve(config.dataDir));
  const sources: KnowledgeRooms = {
    registers: createRegisterStore(database),
    passages: passages.index,
    reader: readerName(),
    folder: knowledgeFolder(config),
    published: join(resolve(config.dataDir), 'documents'),
    now: () => systemClock.now(),
    versions,
    corrections: createCorrector(corrections),
    onRefused: ({ source, error }) => {
      logger.warn({ file: source, code: error.code }, error.message);
    },
    onLate: (error) => {
      const reason = error instanceof Error ? error.message : String(error);
      logger.warn({ error: reason }, 'the documents have changed, but could not be taken over yet');
    },
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  };
  const knowledge =
    options.asOf === undefined
      ? await loadKnowledge(sources, options.knowledge !== 'stored')
      : await loadPastKnowledge(
          {
            zone: config.timeZone,
            ...sources,
            versions,
            corrections,
            openPassages: passages.openBeside,
          },
          options.asOf,
        );
  const { register } = knowledge;
  const review = createReviewDesk({ register, refresh: () => knowledge.refresh(), versions, corrections });
  const conversations = createConversationStore(talk);
  const ledger = await chooseLedger(options, database, talk);
  const consolePosts = createPostStore(talk);
  let lark: LarkChannel | undefined;
  const posts = (): PostOffice => lark?.posts ?? consolePosts;
  const membersOf = (message: Message): Promise<readonly string[] | undefined> =>
    message.channel === 'lark' && lark !== undefined ? lark.membersOf(message) : Promise.resolve(undefined);
  const office: Office = createOffice({
    store: createLedgerStore(ledger),
    people: createPeopleStore(ledger),
    opensDocuments: isReal,
    strangers: [GUEST],
    membersOf,
    nameOf: (message) =>
      message.channel === 'lark' && lark !== undefined ? lark.nameOf(message) : Promise.resolve(undefined),
    ...(isReal && {
      deliver: createDeliverer({
        office: () => office,
        register: knowledge.register,
        zone: config.timeZone,
        posts,
        consolePosts,
        folder: join(resolve(config.dataDir), 'outgoing'),
        createId: createRandomId,
      }),
    }),
    administrators: config.ledger.administrators,
    thresholds: config.ledger.thresholds,
    register: knowledge.register,
    versions,
    zone: config.timeZone,
  });
  await office.openDocuments(systemClock.now());
  const digest = openDigest({
    config,
    store: createDigestStore(ledger),
    nudges: createNudgeLog(ledger),
    office,
    register: knowledge.register,
    posts,
    membersOf,
    logger,
    drafter: () => helpers.drafter,
  });
  const versionNotices = createVersionNotices({
    versions,
    people: office.people,
    register,
    posts,
    aftermath: (news, now) => describeAftermath({ office, register, zone: config.timeZone }, news, now),
  });
  const traces = createTraceStore(talk);
  const helpers = openHelpers({
    config,
    traces,
    usage: createModelUsageStore(talk),
    people: office.people.people,
    register: knowledge.register,
    logger,
  });
  const { drafter } = helpers;
  closing.push(() => helpers.traces.flush());
  const answerQuestion = notingCorrections(createResponder(knowledge, config.timeZone, helpers), register);
  const library = createLibrary({ knowledge, store: createHandedInStore(talk), people: office.people });
  const answer = library.inFrontOf(digest.inFrontOf(office.inFrontOf(answerQuestion)));
  const respond: typeof answer = async (message, memory) => {
    await knowledge.catchUp();
    return answer(message, memory);
  };
  const guarded = guardSecrecy(createStreet({ conversations, logger, respond }));
  const street = { ...guarded, takes: library.takes };
  closing.push(() => street.drain());
  const settings = isReal ? config.lark : undefined;
  if (settings !== undefined) {
    // The platform's SDK is large: loaded only where an app is named.
    const { openLark } = await import('./lark.ts');
    const opened = await openLark({ settings, street, database, file, logger });
    closing.push(() => opened.stop());
    lark = opened;
  }
  const personTokens = createPersonTokenStore(ledger);
  const isLedgerKept = ledger === database;
  const reached = { posts: posts(), consolePosts, personTokens };
  return {
    street,
    knowledge,
    conversations,
    review,
    versionNotices,
    traces,
    drafter,
    office,
    digest,
    ...reached,
    isLedgerKept,
    lark,
  };
}

/** A replay never writes where anybody really worked. */
async function chooseLedger(
  { conversations, replayedLedger, asOf }: AppOptions,
  database: Database,
  memory: Database,
): Promise<Database> {
  if (conversations !== 'memory' && asOf === undefined) return database;
  if (replayedLedger === undefined) return memory;
  const isFree = replayedLedger === 'anew' ? await clearReplayed(database) : await isOnlyReplayed(database);
  return isFree ? database : memory;
}
