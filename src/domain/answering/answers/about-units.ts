// "Who leads task 13?" – the units by role, with the brackets that name them quoted.
import type { Query, UnitRole } from '../../conversation/index.ts';
import type { RegisteredTask } from '../../policy/index.ts';
import { refsOf, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import { joinQuotes, quoteSentences, quoteUnits } from '../quotes.ts';
import type { Quote } from '../quotes.ts';
import type { Topic } from '../topic.ts';
import type { Desk } from './desk.ts';
import { sayUnits } from './say-units.ts';

export function answerUnits(
  { speech }: Desk,
  entries: readonly RegisteredTask[],
  asked: 'units' | UnitRole,
  topic: Topic | undefined,
): Answered {
  return {
    blocks: entries.map((entry) => textBlock(sayUnits(speech, entry, asked))),
    quotes: entries.map((entry) => unitsQuote(entry, topic)),
    tasks: refsOf(entries),
  };
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
