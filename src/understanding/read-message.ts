// A message read once, front to back: entities linked, cues found, the topic left over. What it wants is decided after.
import { DateTime } from 'luxon';
import type { MetaFact, OutsideTopic, Quantity, SectionReference } from '../domain/conversation/index.ts';
import type { Register, TopicMatch } from '../domain/policy/index.ts';
import type { Cues } from './lexicon/cues.ts';
import { findCues } from './lexicon/cues.ts';
import { findMetaFact } from './lexicon/meta-facts.ts';
import { findOutsideTopic } from './lexicon/outside.ts';
import { findSpared, joinedParts, residueOf } from './lexicon/residue.ts';
import type { TextSpan } from './lexicon/residue.ts';
import { linkCounts } from './link/counts.ts';
import type { Counts } from './link/counts.ts';
import { linkDates } from './link/dates.ts';
import type { DateMention } from './link/dates.ts';
import type { LinkDocuments } from './link/documents.ts';
import { findLeftOut } from './link/left-out-units.ts';
import { linkQuantities } from './link/quantities.ts';
import { linkSections } from './link/sections.ts';
import { createSlate } from './link/slate.ts';
import type { LinkStrangers, Stranger } from './link/strangers.ts';
import { linkBareNumbers, linkTaskNumbers } from './link/task-numbers.ts';
import { linkUnits } from './link/units.ts';

export interface Readers {
  readonly register: Register;
  readonly zone: string;
  readonly linkStrangers: LinkStrangers;
  readonly linkDocuments: LinkDocuments;
  /** The documents' own places (威海), which name no topic. */
  readonly findOwnPlaces: (rest: string) => readonly TextSpan[];
}

export interface Topic {
  /** Folded; empty where nothing is left over. */
  readonly text: string;
  /** The tasks that share words with it, best first. */
  readonly matches: readonly TopicMatch[];
  /** The words are surely of the documents. */
  readonly known: boolean;
  /** Two and more topics in one question, each surely of the documents. */
  readonly parts: readonly string[];
}

export interface Reading {
  readonly folded: string;
  /** The message without the words that say which document is meant. */
  readonly asked: string;
  readonly rest: string;
  readonly cues: Cues;
  readonly documents: readonly string[];
  readonly numbers: readonly number[];
  readonly milestones: readonly string[];
  /** One group a mention; more than one name where the words fit several units. */
  readonly units: readonly (readonly string[])[];
  /** The same mentions, as what is wanted or as what is to be left out. */
  readonly leftOut: readonly boolean[];
  readonly strangers: readonly Stranger[];
  readonly sections: readonly SectionReference[];
  readonly missingSections: readonly number[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly counts: Omit<Counts, 'slate' | 'spans'>;
  readonly metaFact: MetaFact | undefined;
  readonly outside: OutsideTopic | undefined;
  readonly topic: Topic;
}

export function readMessage(readers: Readers, folded: string, at: Date): Reading {
  const { register } = readers;
  const { rest, countSpans, ...entities } = linkEntities(readers, folded, at);
  const spared = findSpared(rest, register.topics);
  const cues = findCues(rest, spared);
  const meta = findMetaFact(rest);
  const outside = findOutsideTopic(rest);
  const said = [
    ...cues.spans,
    ...(meta?.spans ?? []),
    ...countSpans,
    ...(outside === undefined ? [] : [outside]),
    ...readers.findOwnPlaces(rest),
  ];
  const topic = residueOf(rest, said, register.topics, spared);
  return {
    folded,
    rest,
    cues,
    ...entities,
    metaFact: meta?.fact,
    outside: outside?.topic,
    topic: weighTopic(register, entities.documents, topic, joinedParts(rest, said, register.topics)),
  };
}

type Entities = Omit<Reading, 'folded' | 'cues' | 'metaFact' | 'outside' | 'topic'> & {
  readonly countSpans: readonly TextSpan[];
};

/** The order matters: what is surely a name is rubbed out before anything looks for numbers. */
function linkEntities(readers: Readers, folded: string, at: Date): Entities {
  const { register, zone } = readers;
  const documents = readers.linkDocuments(createSlate(folded));
  const units = linkUnits(register, documents.documents, documents.slate);
  const sections = linkSections(register, documents.documents, units.slate);
  const strangers = readers.linkStrangers(sections.slate);
  const tasks = linkTaskNumbers(strangers.slate, lastTask(register, documents.documents));
  const dates = linkDates(tasks.slate, DateTime.fromJSDate(at, { zone }).startOf('day'));
  const { slate, spans, ...counts } = linkCounts(dates.slate);
  const quantities = linkQuantities(slate);
  const bare = tasks.numbers.length > 0 ? { ...quantities, numbers: [] } : linkBareNumbers(quantities.slate);
  return {
    asked: documents.slate.rest.replace(/P+/g, ' ').trim(),
    rest: bare.slate.rest,
    documents: documents.documents,
    numbers: [...tasks.numbers, ...bare.numbers],
    milestones: tasks.milestones,
    units: units.groups,
    leftOut: markLeftOut(units.slate.rest, units.spans),
    strangers: strangers.strangers,
    sections: sections.sections,
    missingSections: sections.missing,
    dates: dates.dates,
    quantities: quantities.quantities,
    counts,
    countSpans: spans,
  };
}

function markLeftOut(rest: string, mentions: readonly TextSpan[]): readonly boolean[] {
  const spans = findLeftOut(rest);
  return mentions.map((mention) =>
    spans.some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
}

/** Undefined where several documents could be meant. */
function lastTask({ policies }: Register, documents: readonly string[]): number | undefined {
  const [only, ...others] = policies.filter(({ id }) => documents.length === 0 || documents.includes(id));
  return others.length > 0 ? undefined : only?.tasks.at(-1)?.number;
}

function weighTopic(
  register: Register,
  documents: readonly string[],
  text: string,
  joined: readonly string[],
): Topic {
  if (text === '') return { text, matches: [], known: false, parts: [] };
  const among = register.tasksAmong(documents.length === 0 ? undefined : documents);
  const matches = register.topics.match(text, { among });
  // "Companies" says too little to be a topic beside another.
  const parts = joined.filter((part) => {
    const [best] = register.topics.match(part, { among });
    return best?.sure === true && best.spans.some(({ words }) => register.topics.isRare(words));
  });
  return { text, matches, known: matches.some(({ sure }) => sure), parts: parts.length > 1 ? parts : [] };
}
