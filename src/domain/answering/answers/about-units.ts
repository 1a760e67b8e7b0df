// "Who leads task 13?" – the units by role, with the brackets that name them quoted.
import type { Query, UnitRole, Where } from '../../conversation/index.ts';
import type { RegisteredTask } from '../../policy/index.ts';
import { refsOf, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import { joinQuotes, quoteSentences, quoteUnits } from '../quotes.ts';
import type { Quote } from '../quotes.ts';
import type { Topic } from '../topic.ts';
import type { Desk } from './desk.ts';
import { sayOtherUnits, sayUnits } from './say-units.ts';
import type { LeftOut } from './say-units.ts';

export function answerUnits(
  desk: Desk,
  entries: readonly RegisteredTask[],
  asked: 'units' | UnitRole,
  { topic, where }: { readonly topic: Topic | undefined; readonly where: Where },
): Answered {
  const { speech } = desk;
  const leftOut = readLeftOut(desk, where);
  return {
    blocks: entries.map((entry) =>
      textBlock(
        leftOut === undefined ? sayUnits(speech, entry, asked) : sayOtherUnits(speech, entry, asked, leftOut),
      ),
    ),
    quotes: entries.map((entry) => unitsQuote(entry, topic)),
    tasks: refsOf(entries),
  };
}

/** A unit is the same whatever name of it is printed. */
function readLeftOut({ register }: Desk, { withoutUnits = [] }: Where): LeftOut | undefined {
  if (withoutUnits.length === 0) return undefined;
  const keyOf = (name: string): string => register.gazetteer.find(name)?.key ?? name;
  const keys = new Set(withoutUnits.map(keyOf));
  return { units: withoutUnits, has: (unit) => keys.has(keyOf(unit)) };
}

/** Beside a topic, the sentence that speaks of it is part of the evidence. */
export function unitsQuote(entry: RegisteredTask, topic: Topic | undefined): Quote {
  const units = quoteUnits(entry);
  const [span] = topic?.entry === entry ? [...topic.spans].sort((a, b) => b.weight - a.weight) : [];
  if (span === undefined) return units;
  return joinQuotes({ ...quoteSentences(entry, [span]), marks: topic?.spans ?? [] }, { ...units, marks: [] });
}

export function isUnitsAsk(ask: Query['ask']): ask is 'units' | UnitRole {
  return ask === 'units' || ask === 'lead' || ask === 'responsible' || ask === 'cooperating';
}
