// A Query as a question that a person could have asked: what is offered to be pressed or typed. Where words are lacking
// for a part of it there is none: half a question would be another question.
import type { DueFilter, Language, Query, Where } from '../conversation/index.ts';
import type { Register } from '../policy/index.ts';
import { nameToSay } from './answers/small-talk.ts';
import { createSpeech } from './speech.ts';
import type { Speech } from './speech.ts';
import type { OfferedAsk, OfferWording } from './wording/offers/offer-wording.ts';

export function sayQuestion(register: Register, language: Language, query: Query): string | undefined {
  const speech = createSpeech(register, { language, today: '', question: '' });
  const { offers } = speech.words;
  switch (query.ask) {
    case 'units':
    case 'lead':
    case 'responsible':
    case 'cooperating':
    case 'deadline':
    case 'target':
    case 'content':
    case 'number':
      return query.also === undefined ? sayTaskQuestion(register, speech, query.ask, query.where) : undefined;
    case 'list':
      return withConditions(speech, query.where, offers.list);
    case 'count':
      return query.of === 'tasks' ? withConditions(speech, query.where, offers.count) : undefined;
    case 'list-units': {
      const { role, ...where } = query.where;
      return withConditions(speech, where, (conditions) => offers.listUnits(conditions, role));
    }
    case 'rank':
      return query.where.units === undefined
        ? undefined
        : offers.compare(plainNames(speech, query.where.units), query.by === 'tasks' ? undefined : query.by);
    case 'check':
    case 'status':
    case 'money':
    case 'meta':
    case 'outside':
    case 'help':
    case 'greeting':
    case 'search':
      return undefined;
  }
}

function sayTaskQuestion(
  register: Register,
  speech: Speech,
  ask: OfferedAsk,
  { tasks = [], withoutUnits }: Where,
): string | undefined {
  const documents = [...new Set(tasks.map(({ document }) => document))];
  const [document = ''] = documents;
  const policy = register.findPolicy(document);
  if (policy === undefined || documents.length > 1) return undefined;
  const { offers, taskNumbers } = speech.words;
  const numbers = taskNumbers(tasks.map(({ task }) => task));
  const inDocument =
    register.policies.length > 1 ? `《${speech.shown(nameToSay(register, policy))}》${numbers}` : numbers;
  return withoutUnits === undefined
    ? offers.ask(inDocument, ask)
    : offers.askOthers(speech.words.join(plainNames(speech, withoutUnits)), inDocument, ask);
}

/** Without the English beside it: a name that is typed. */
function plainNames({ shown }: Speech, units: readonly string[]): readonly string[] {
  return units.map(shown);
}

function withConditions(
  speech: Speech,
  where: Where,
  say: (conditions: readonly string[]) => string,
): string | undefined {
  const conditions = sayWhere(speech, where);
  return conditions === undefined ? undefined : say(conditions);
}

type Sayer = (where: Where, speech: Speech) => string | undefined;

/** A part of a condition that has no words makes the whole unsayable. */
const SAYERS: readonly { readonly parts: readonly (keyof Where)[]; readonly say: Sayer }[] = [
  {
    parts: ['sections'],
    say: ({ sections = [] }, { words }) => {
      const [section] = sections;
      return sections.length > 1 || section === undefined
        ? undefined
        : words.offers.where.section(section.section);
    },
  },
  {
    parts: ['tasks'],
    say: ({ tasks = [] }, { words }) =>
      words.offers.where.among(words.taskNumbers(tasks.map(({ task }) => task))),
  },
  {
    parts: ['due'],
    say: ({ due }, { words }) => (due === undefined ? undefined : sayDue(words.offers.where, due)),
  },
  {
    parts: ['units', 'role', 'together', 'withoutRole'],
    say: ({ units, role, together = false, withoutRole, withoutUnits }, speech) => {
      const { where } = speech.words.offers;
      if (units === undefined) return withoutUnits === undefined ? undefined : '';
      const names = plainNames(speech, units);
      return withoutRole === undefined
        ? where.units(names, role, together && names.length > 1)
        : where.notLeading(names);
    },
  },
  {
    parts: ['withoutUnits'],
    say: ({ withoutUnits = [], units, role }, speech) =>
      speech.words.offers.where.without(
        plainNames(speech, withoutUnits),
        units === undefined ? role : undefined,
      ),
  },
  {
    parts: ['lead'],
    say: ({ lead }, { words }) => (lead === 'none' ? words.offers.where.noLead : undefined),
  },
  {
    parts: ['leadCount'],
    say: ({ leadCount }, { words }) =>
      leadCount === undefined || leadCount.op === '<='
        ? undefined
        : words.offers.where.leads(leadCount.value, leadCount.op === '>='),
  },
  {
    parts: ['unitCount'],
    say: ({ unitCount }, { words }) =>
      unitCount?.op === '=' && unitCount.value === 1 ? words.offers.where.alone : undefined,
  },
  {
    parts: ['target'],
    say: ({ target }, { words }) =>
      target === 'numeric' ? words.offers.where.numeric : words.offers.where.notNumeric,
  },
];

function sayWhere(speech: Speech, where: Where): readonly string[] | undefined {
  const given = (Object.keys(where) as (keyof Where)[]).filter((part) => where[part] !== undefined);
  const said: string[] = [];
  const sayable = new Set<keyof Where>();
  for (const { parts, say } of SAYERS) {
    if (!parts.some((part) => given.includes(part))) continue;
    const words = say(where, speech);
    if (words === undefined) return undefined;
    if (words !== '') said.push(words);
    for (const part of parts) sayable.add(part);
  }
  return given.every((part) => sayable.has(part)) && said.length > 0 ? said : undefined;
}

function sayDue(where: OfferWording['where'], due: DueFilter): string | undefined {
  switch (due.kind) {
    case 'year':
      return due.month === undefined ? where.year(due.year) : undefined;
    case 'years':
      return due.every ? undefined : where.years(due.years);
    case 'between':
      return sayStretch(where, due);
    case 'recurring':
      return where.yearly;
    case 'overdue':
      return where.overdue;
    case 'none':
      return where.undated;
    case 'any':
      return where.dated;
    case 'before':
    case 'after':
    case 'dated':
      return undefined;
  }
}

const STRETCH = /^(?<year>\d{4})-(?<from>\d\d)-01 \k<year>-(?<to>\d\d)-(?:30|31)$/u;

/** A quarter or a half of a year. */
function sayStretch(
  where: OfferWording['where'],
  { from, to }: Extract<DueFilter, { kind: 'between' }>,
): string | undefined {
  const groups = STRETCH.exec(`${from} ${to}`)?.groups;
  if (groups === undefined) return undefined;
  const [year = 0, first = 0, last = 0] = ['year', 'from', 'to'].map((name) => Number(groups[name]));
  const months = last - first + 1;
  if (months === 3 && last % 3 === 0) return where.quarter(year, last / 3);
  return months === 6 && last % 6 === 0 ? where.half(year, last === 6 ? 1 : 2) : undefined;
}
