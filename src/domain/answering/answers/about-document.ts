// Facts of the document itself: title, issuer, date, sections, the papers it rests on. What is not printed is said so.
import type { Block, MetaFact, Query } from '../../conversation/index.ts';
import type { Policy, Section } from '../../policy/index.ts';
import { listBlock, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import type { Speech } from '../speech.ts';
import type { Desk } from './desk.ts';
import { findPrinted } from './printed-facts.ts';
import { nameToSay } from './small-talk.ts';
import type { PrintedFact } from './printed-facts.ts';

export type MetaQuery = Extract<Query, { readonly ask: 'meta' }>;

export function answerMeta(desk: Desk, { fact, where, supposed }: MetaQuery): Answered {
  const policies = desk.register.policies.filter(({ id }) => where.documents?.includes(id) ?? true);
  if (policies.length > MOST_DOCUMENTS) return ofMany(desk, policies, fact);
  const parts = policies.map((policy) => {
    const part = aboutOne(desk, policy, fact, supposed);
    const heading = policies.length > 1 ? [textBlock(`【${desk.speech.title(policy)}】`)] : [];
    return { ...part, blocks: [...heading, ...part.blocks] };
  });
  return {
    ...(parts.every(({ kind }) => kind === 'not_found') ? { kind: 'not_found' as const } : {}),
    blocks: parts.flatMap(({ blocks }) => blocks),
    quotes: parts.flatMap(({ quotes }) => quotes ?? []),
    tasks: [],
  };
}

/** Of more documents than this nobody wants one fact after the other. */
const MOST_DOCUMENTS = 6;

function ofMany({ speech, register }: Desk, policies: readonly Policy[], fact: MetaFact): Answered {
  const { several } = speech.words;
  if (fact === 'task-count') {
    const tasks = policies.reduce((sum, policy) => sum + policy.tasks.length, 0);
    return said(textBlock(several.total(policies.length, tasks)));
  }
  const buttons = policies.slice(0, MOST_DOCUMENTS).map((policy) => ({
    label: speech.document(policy),
    say: `/use ${nameToSay(register, policy)}`,
  }));
  return { kind: 'clarify', ...said(textBlock(several.sayWhich(policies.length))), buttons };
}

function aboutOne(desk: Desk, policy: Policy, fact: MetaFact, supposed: number | undefined): Answered {
  const { speech } = desk;
  switch (fact) {
    case 'sections':
      return said(
        textBlock(speech.words.meta.sections(policy.sections.length)),
        ...sectionRows(speech, policy),
      );
    case 'units':
      return said(
        textBlock(
          speech.words.meta.units(unitsOf(desk, policy).length) + speech.units(unitsOf(desk, policy)),
        ),
      );
    case 'summary':
      return summary(speech, policy);
    case 'task-count':
    case 'unit-count':
    case 'milestone-count':
      return said(counted(desk, policy, fact, supposed));
    case 'section-count':
      return said(counted(desk, policy, fact, supposed), ...sectionRows(speech, policy));
    case 'title':
    case 'issuer':
    case 'date':
    case 'number':
    case 'addressees':
    case 'goal':
    case 'basis':
    case 'publicity':
    case 'validity':
      return printed(speech, policy, fact, supposed);
  }
}

function said(...blocks: readonly Block[]): Answered {
  return { blocks, tasks: [] };
}

function printed(speech: Speech, policy: Policy, fact: PrintedFact, supposed: number | undefined): Answered {
  const { meta } = speech.words;
  const found = findPrinted(speech, policy, fact);
  if (found === undefined) return { kind: 'not_found', ...said(textBlock(meta.notPrinted(fact))) };
  const isRight = policy.issuedOn?.startsWith(String(supposed)) === true;
  const opener = supposed === undefined || fact !== 'date' ? [] : [verdict(speech, isRight)];
  const sentence =
    fact === 'title' && found.span === undefined
      ? meta.titleNotPrinted(found.value)
      : meta[fact](found.value);
  const { span } = found;
  return {
    ...said(textBlock(speech.words.sentences([...opener, sentence]))),
    quotes: span === undefined ? [] : [{ policy, task: undefined, pieces: [span], marks: [], shown: false }],
  };
}

type CountedFact = 'task-count' | 'unit-count' | 'milestone-count' | 'section-count';

function counted(desk: Desk, policy: Policy, fact: CountedFact, supposed: number | undefined): Block {
  const { speech } = desk;
  const counts: Readonly<Record<CountedFact, number>> = {
    'task-count': policy.tasks.length,
    'unit-count': unitsOf(desk, policy).length,
    'milestone-count': policy.tasks.reduce((sum, task) => sum + task.milestones.length, 0),
    'section-count': policy.sections.length,
  };
  const opener = supposed === undefined ? [] : [verdict(speech, supposed === counts[fact])];
  return textBlock(speech.words.sentences([...opener, speech.words.meta[fact](String(counts[fact]))]));
}

function verdict({ words }: Speech, isRight: boolean): string {
  return isRight ? words.check.yes : words.check.no;
}

function unitsOf({ register }: Desk, policy: Policy): readonly string[] {
  return register.gazetteer.units
    .filter(({ collective, documents }) => !collective && documents.includes(policy.id))
    .map(({ name }) => name);
}

function sectionRows(speech: Speech, policy: Policy): readonly Block[] {
  if (policy.sections.length === 0) return [];
  return [
    listBlock(
      policy.sections.map((section, index) => ({ text: sectionRow(speech, policy, section, index) })),
    ),
  ];
}

function sectionRow(speech: Speech, policy: Policy, section: Section, index: number): string {
  const numbers = policy.tasks.filter((task) => task.section === index).map(({ number }) => number);
  const title = speech.heading(section.title);
  if (numbers.length === 0) return title;
  return speech.words.meta.sectionRow(title, Math.min(...numbers), Math.max(...numbers), numbers.length);
}

function summary(speech: Speech, policy: Policy): Answered {
  const { meta } = speech.words;
  const goal = policy.goal === undefined ? [] : [textBlock(meta.goal(speech.shown(policy.goal.text)))];
  const first = textBlock(meta.summary(speech.title(policy), policy.tasks.length, policy.sections.length));
  return said(first, ...goal, ...sectionRows(speech, policy));
}
