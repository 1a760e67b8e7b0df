// The press with real stores and a post office that remembers what it was handed: the test moves the clock.
import { officialYears } from '../../src/domain/digest/calendar/official-years.ts';
import { createWorkingCalendar } from '../../src/domain/digest/calendar/working-calendar.ts';
import type { Post, PostOffice, PostState, Recipient, Reply } from '../../src/domain/conversation/index.ts';
import { renderPlainText } from '../../src/domain/conversation/index.ts';
import { advanceIssues } from '../../src/domain/digest/issue/advance.ts';
import { createBrief } from '../../src/domain/digest/index.ts';
import type { BriefRooms } from '../../src/domain/digest/index.ts';
import type { ComposedBrief, IssueOrder } from '../../src/domain/digest/issue/issue.ts';
import type { Press, PressSettings } from '../../src/domain/digest/issue/press.ts';
import { createProjector, defaultThresholds, GrowingBook } from '../../src/domain/ledger/index.ts';
import type { Person } from '../../src/domain/people/index.ts';
import { createRegister } from '../../src/domain/policy/index.ts';
import type { LogFields, Logger } from '../../src/shared/logger.port.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import type { Database } from '../../src/stores/sqlite/database.ts';
import { createDigestStore } from '../../src/stores/sqlite/digest/digest-store.ts';
import { ZONE } from './ledger-book.ts';
import { PEOPLE } from './ledger-office.ts';

export interface RecordedPost {
  readonly key: string;
  readonly to: Recipient;
  /** The latest contents, as plain text. */
  text: string;
  updates: number;
  state: PostState;
}

export interface RecordingPosts extends PostOffice {
  readonly all: ReadonlyMap<string, RecordedPost>;
  /** Posts to chats, in order. */
  readonly chats: () => readonly RecordedPost[];
  readonly to: (user: string) => readonly RecordedPost[];
  /** Fails what is handed in from now on with that reason; undefined: no more. */
  failWith(reason: string | undefined): void;
}

export function createRecordingPosts(): RecordingPosts {
  const all = new Map<string, RecordedPost>();
  let failure: string | undefined;
  return {
    all,
    chats: () => [...all.values()].filter(({ to }) => to.kind === 'chat'),
    to: (user) => [...all.values()].filter(({ to }) => to.kind === 'person' && to.user === user),
    failWith(reason) {
      failure = reason;
    },
    put({ key, to, reply, at }: Post) {
      if (all.has(key)) return Promise.resolve({ kind: 'known' });
      const state: PostState =
        failure === undefined
          ? { kind: 'sent', receipt: `om_${String(all.size + 1)}`, at }
          : { kind: 'failed', reason: failure, at };
      all.set(key, { key, to, text: renderPlainText(reply), updates: 0, state });
      return Promise.resolve({ kind: 'new' });
    },
    find: (key) => Promise.resolve(all.get(key)?.state),
    update(key, reply: Reply) {
      const post = all.get(key);
      if (post !== undefined) {
        post.text = renderPlainText(reply);
        post.updates += 1;
      }
      return Promise.resolve();
    },
  };
}

export interface DigestOffice {
  readonly press: Press;
  readonly posts: RecordingPosts;
  readonly logged: { readonly level: string; readonly fields: LogFields; readonly words: string }[];
  /** What was composed, in order. */
  readonly composed: IssueOrder[];
  /** The ledger's last entry; a test moves it. */
  head: number;
  /** One turn of the clock at that moment of Shanghai: "2026-11-23 09:05". */
  turn(moment: string): Promise<void>;
  close(): Promise<void>;
}

export interface DigestOfficeOptions {
  readonly settings?: Partial<PressSettings>;
  readonly people?: readonly Person[];
  readonly zone?: string;
  readonly database?: Database;
  readonly posts?: RecordingPosts;
  /** What a model would say of the page. */
  readonly summarise?: () => Promise<string | undefined>;
}

export function at(moment: string): Date {
  return new Date(`${moment.replace(' ', 'T')}:00+08:00`);
}

export async function openDigestOffice(options: DigestOfficeOptions = {}): Promise<DigestOffice> {
  const database = options.database ?? (await openDatabase(':memory:'));
  const posts = options.posts ?? createRecordingPosts();
  const logged: DigestOffice['logged'] = [];
  const composed: IssueOrder[] = [];
  const office: DigestOffice = {
    posts,
    logged,
    composed,
    head: 10,
    press: {
      store: createDigestStore(database),
      posts,
      compose: (order) => {
        composed.push(order);
        return Promise.resolve(composeFake(order, office.head));
      },
      ...(options.summarise !== undefined && { summarise: options.summarise }),
      head: () => Promise.resolve(office.head),
      people: () => Promise.resolve(options.people ?? PEOPLE),
      noteClock: () => Promise.resolve(),
      hours: {
        calendar: createWorkingCalendar(officialYears),
        quiet: { from: 18 * 60, to: 8 * 60 + 30 },
        zone: options.zone ?? 'Asia/Shanghai',
      },
      settings: {
        cron: '5 9 * * 1',
        autoPublish: false,
        draftMinutes: 30,
        remindMinutes: 60,
        catchUpHours: 48,
        freezeHours: 24,
        language: 'zh-Hans',
        ...options.settings,
      },
      logger: createTestLogger(logged),
    },
    turn: (moment) => advanceIssues(office.press, at(moment)),
    close: () => (options.database === undefined ? database.destroy() : Promise.resolve()),
  };
  return office;
}

/** A brief that shows what it was ordered by: an empty page under that title. */
function composeFake({ week, version, language, issue, at }: IssueOrder, head: number): ComposedBrief {
  const text = `BRIEF ${week} ${version} ${language} no.${String(issue)} head ${String(head)}`;
  const reply: Reply = {
    kind: 'answer',
    blocks: [{ kind: 'text', text }],
    tasks: [],
    citations: [],
    made: 'looked-up',
    language,
  };
  const brief = createBrief(NO_POLICIES, { week, version, language, at });
  return { reply, json: JSON.stringify({ ...brief, page: { ...brief.page, title: text } }) };
}

const NO_POLICIES: BriefRooms = {
  book: new GrowingBook(),
  projector: createProjector({ policies: [], thresholds: defaultThresholds, zone: ZONE }),
  register: createRegister([]),
  thresholds: defaultThresholds,
  zone: ZONE,
};

export function createTestLogger(lines: DigestOffice['logged']): Logger {
  const log =
    (level: string) =>
    (fields: LogFields, words: string): void => {
      lines.push({ level, fields, words });
    };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}
