// The console's rooms without an office behind them: nobody is bound, nothing is recorded, nothing is posted.
import type {
  ChangeFeed,
  CommandList,
  DigestView,
  LedgerView,
  PeopleView,
  ReviewView,
} from '../../src/channels/console/index.ts';
import type { PostBox } from '../../src/domain/conversation/index.ts';

export const nobody: PeopleView = {
  find: () => Promise.resolve(undefined),
  list: () => Promise.resolve([]),
  offerDemo: () => Promise.resolve([]),
  createDemo: () => Promise.resolve(false),
  findByToken: () => Promise.resolve(undefined),
  findSessionKey: () => Promise.resolve(undefined),
};

export const closedLedger: LedgerView = {
  read: () => Promise.resolve(undefined),
  readTask: () => Promise.resolve(undefined),
  orderExport: () => Promise.resolve({ kind: 'denied', reason: 'stranger' }),
  version: () => Promise.resolve('0'),
};

export const noDigests: DigestView = {
  list: () => Promise.resolve(undefined),
  read: () => Promise.resolve({ kind: 'denied' }),
  readFile: () => Promise.resolve({ kind: 'denied' }),
};

export const noReviews: ReviewView = {
  read: () => Promise.resolve(undefined),
  correct: () => Promise.resolve({ kind: 'denied' }),
  withdraw: () => Promise.resolve({ kind: 'denied' }),
};

export const emptyPosts: PostBox = {
  put: () => Promise.resolve({ kind: 'new' }),
  find: () => Promise.resolve(undefined),
  update: () => Promise.resolve(),
  list: () => Promise.resolve([]),
  read: () => Promise.resolve(undefined),
  readKey: () => Promise.resolve(undefined),
  countUnread: () => Promise.resolve(0),
  markRead: () => Promise.resolve(),
  purge: () => Promise.resolve([]),
};

export const fewCommands: CommandList = {
  list: () =>
    Promise.resolve([
      { name: '/bind', about: 'ask for a binding', example: '/bind 市财政局 liaison' },
      { name: '/help', about: 'show commands and examples', example: '/help progress' },
    ]),
};

export const noChanges: ChangeFeed = {
  open: (_request, response) => Promise.resolve(void response.end()),
  look: () => Promise.resolve(),
  close: () => undefined,
};
