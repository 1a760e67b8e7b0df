// What the web console works on, out of the composed app.
import { createChangeFeed, readerOf } from '../../channels/console/index.ts';
import type { ConsoleDeps } from '../../channels/console/index.ts';
import type { Config } from '../../config/config.ts';
import { systemClock } from '../../shared/clock.ts';
import { createRandomId } from '../../shared/ids.ts';
import type { Logger } from '../../shared/logger.port.ts';
import type { App } from '../compose.ts';
import { createRegisterView } from '../register-view.ts';
import { readVersion } from '../version.ts';
import { createCommandList } from './command-list.ts';
import { createDigestView } from './digest-view.ts';
import { createLedgerView } from './ledger-view.ts';
import { createPeopleView } from './people-view.ts';
import { createReviewView } from './review-view.ts';

export function openConsole(app: App, config: Config, logger: Logger): Omit<ConsoleDeps, 'checkReady'> {
  const { street, conversations, office, knowledge, digest, consolePosts: posts, personTokens: tokens } = app;
  const { timeZone } = config;
  const { register, catchUp } = knowledge;
  const clock = systemClock;
  const createId = createRandomId;
  const ledger = createLedgerView({ office, register, catchUp, clock, createId, timeZone });
  return {
    street,
    conversations,
    posts,
    ledger,
    register: createRegisterView({ register, catchUp, clock, timeZone }),
    digests: createDigestView({ office, store: digest.store, register, config, clock, createId }),
    reviews: createReviewView({ office, review: app.review, register, clock, createId }),
    people: createPeopleView({ people: office.people, tokens, register, clock }),
    commands: createCommandList({ people: office.people, register }),
    changes: createChangeFeed({
      version: () => ledger.version(),
      countUnread: (visitor) => posts.countUnread(readerOf(visitor)),
      logger,
    }),
    clock,
    createId,
    version: readVersion(),
  };
}
