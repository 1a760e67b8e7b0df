// A brief's facts by their labels, as its sentences ask for them.
import { fold } from '../../../text/fold.ts';
import type { Brief } from '../brief/brief.ts';
import type {
  BriefEvent,
  BriefRow,
  Coordination,
  EventKind,
  LightAccount,
  LightMove,
} from '../brief/facts/facts.ts';
import type { Light } from '../../ledger/index.ts';
import { isDay, isDue } from './days.ts';
import type { SaidDay } from './days.ts';
import type { Name, NameBook } from './names.ts';

export interface Figures {
  readonly brief: Brief;
  /** Folded labels of the sub-targets that the totals count. */
  readonly labels: readonly string[];
  /** Those of former years and of tasks without a number as well. */
  readonly all: readonly string[];
  readonly row: (label: string) => BriefRow | undefined;
  readonly account: (light: Light) => LightAccount;
  readonly matters: (label: string) => readonly Coordination[];
  readonly events: (label: string, ...kinds: readonly EventKind[]) => readonly BriefEvent[];
  readonly moves: (label: string) => readonly LightMove[];
  /** On a page: without a year, the day that is near it. */
  readonly isDay: (said: SaidDay, iso: string | undefined) => boolean;
  readonly isDue: (said: SaidDay, iso: string | undefined) => boolean;
  /** Whether the name means this unit, as it is printed. */
  readonly isUnit: (name: Name, printed: string) => boolean;
}

const NO_ACCOUNT = { before: 0, came: 0, left: 0, now: 0 };

export function createFigures(brief: Brief, { unitsOf }: NameBook): Figures {
  const { rows, coordination, events, totals } = brief.facts;
  const byLabel = new Map(rows.map((row) => [fold(row.label), row]));
  const of = <T extends { readonly label: string }>(all: readonly T[], label: string): readonly T[] =>
    all.filter((one) => fold(one.label) === label);
  return {
    brief,
    labels: rows.filter(({ kind }) => kind === 'milestone').map(({ label }) => fold(label)),
    all: [...byLabel.keys()],
    row: (label) => byLabel.get(label),
    account: (light) =>
      totals.accounts.find((account) => account.light === light) ?? { light, ...NO_ACCOUNT },
    matters: (label) => of(coordination, label),
    events: (label, ...kinds) => of(events, label).filter(({ kind }) => kinds.includes(kind)),
    moves: (label) => of(totals.moves, label),
    isDay: (said, iso) => isDay(said, iso, brief.day),
    isDue: (said, iso) => isDue(said, iso, brief.day),
    isUnit: (name, printed) => {
      const units = unitsOf(printed);
      return name.kind === 'unit' && name.units.some((unit) => units.includes(unit));
    },
  };
}
