// What every API handler is given. Built once, by LarkPlatform.
import type { RateWindows } from './api/rate-window.ts';
import type { TokenDesk } from './api/tokens.ts';
import type { Faults } from './faults.ts';
import type { CreateIdentifier } from './identifiers.ts';
import type { PlatformClock } from './platform-clock.ts';
import type { PlatformLog } from './platform-log.ts';
import type { PlatformSettings } from './platform-options.ts';
import type { PlatformState } from './platform-state.ts';

export interface PlatformContext {
  readonly settings: PlatformSettings;
  readonly clock: PlatformClock;
  readonly state: PlatformState;
  readonly createId: CreateIdentifier;
  readonly faults: Faults;
  readonly log: PlatformLog;
  readonly rates: RateWindows;
  readonly tokens: TokenDesk;
}
