// Counts what the door refused, by reason, and tells the log once a minute: a wrong key must not go unnoticed, and
// a flood of forgeries must not fill the disk.
import type { Clock } from '../../../shared/clock.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import type { RefusalReason } from './open-push.ts';

const QUIET_MS = 60_000;

const HINTS: Readonly<Record<RefusalReason, string>> = {
  malformed: 'a push was no JSON event',
  undecipherable: 'a push could not be decrypted: compare LARK_ENCRYPT_KEY with the developer console',
  unsigned: 'a push without a signature was refused: compare LARK_ENCRYPT_KEY with the developer console',
  signature: 'a push with a wrong signature was refused: compare LARK_ENCRYPT_KEY with the developer console',
  stale: 'a push with an old or strange timestamp was refused: check the clock of this machine',
  token: 'a push with a wrong token was refused: compare LARK_VERIFICATION_TOKEN with the developer console',
  app: 'a push for another app was refused: compare LARK_APP_ID with the developer console',
};

export class Refusals {
  readonly #logger: Logger;
  readonly #clock: Clock;
  readonly #counts = new Map<RefusalReason, number>();
  readonly #quietUntil = new Map<RefusalReason, number>();

  constructor(logger: Logger, clock: Clock) {
    this.#logger = logger;
    this.#clock = clock;
  }

  note(reason: RefusalReason): void {
    const count = (this.#counts.get(reason) ?? 0) + 1;
    this.#counts.set(reason, count);
    const now = this.#clock.now().getTime();
    if (now < (this.#quietUntil.get(reason) ?? 0)) return;
    this.#quietUntil.set(reason, now + QUIET_MS);
    this.#logger.warn({ reason, count }, `Lark webhook: ${HINTS[reason]}`);
  }

  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }
}
