// What the weekly issue needs to come out: everything that it reads, writes and is told by.
import type { Language, PostOffice } from '../../conversation/index.ts';
import type { Person } from '../../people/index.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import type { OfficeHours } from '../calendar/office-hours.ts';
import type { DigestStore } from './digest-store.port.ts';
import type { ComposeBrief, ComposedBrief } from './issue.ts';
import type { SlotPlan } from './slot.ts';

export interface PressSettings {
  /** When an issue is posted. */
  readonly cron: string;
  /** Without a person's approval. */
  readonly autoPublish: boolean;
  /** How long before its moment the draft is shown for approval. */
  readonly draftMinutes: number;
  /** How long after its moment a missing approval is reminded of, once. */
  readonly remindMinutes: number;
  /** How late an issue may still come out by itself. */
  readonly catchUpHours: number;
  /** How long after publication late reports still change it. */
  readonly freezeHours: number;
  /** Of drafts and notices to supervision. */
  readonly language: Language;
}

export interface Press {
  readonly store: DigestStore;
  readonly posts: PostOffice;
  readonly compose: ComposeBrief;
  /** One sentence on the page, drafted by a model and held against it; undefined: there is none. */
  readonly summarise?: (page: ComposedBrief, at: Date) => Promise<string | undefined>;
  /** The ledger's last entry. */
  readonly head: () => Promise<number>;
  readonly people: () => Promise<readonly Person[]>;
  /** What nobody's command did leaves its audit record, too. */
  readonly noteClock: (week: string, at: Date) => Promise<void>;
  readonly hours: OfficeHours;
  readonly settings: PressSettings;
  readonly logger: Logger;
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export function slotPlanOf({ hours, settings }: Pick<Press, 'hours' | 'settings'>): SlotPlan {
  return { cron: settings.cron, zone: hours.zone, calendar: hours.calendar };
}
