// Facts of the document itself: title, issuer, date, sections, the papers it rests on. What is not printed is said so.
import type { MetaFact, Query } from '../../conversation/index.ts';
import type { Policy, Section, Span } from '../../policy/index.ts';
import { listBlock, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import type { Quote } from '../quotes.ts';
import type { Speech } from '../speech.ts';
import type { Desk } from './desk.ts';

export type MetaQuery = Extract<Query, { readonly ask: 'meta' }>;

export function answerMeta({ register, speech }: Desk, { fact, where, supposed }: MetaQuery): Answered {
  const policies = register.policies.filter(({ id }) => where.documents?.includes(id) ?? true);
  const parts = policies.map((policy) => aboutOne(register, speech, policy, fact, supposed));
  const several = policies.length > 1;
  return {
    ...(parts.every(({ kind }) => kind === 'not_found') ? { kind: 'not_found' as const } : {}),
    blocks: parts.flatMap(({ blocks }, index) => {
      const policy = policies[index];
      return several && policy !== undefined
        ? [textBlock(`【${speech.document(policy)}】`), ...blocks]
        : blocks;
    }),
    quotes: parts.flatMap(({ quotes }) => quotes ?? []),
    tasks: [],
  };
}

function aboutOne(
  register: Desk['register'],
  speech: Speech,
  policy: Policy,
  fact: MetaFact,
  supposed: number | undefined,
): Answered {
  const { meta } = speech.words;
  switch (fact) {
    case 'sections':
      return sections(speech, policy);
    case 'units': {
      const names = unitsOf(register, policy);
      return { blocks: [textBlock(`${meta.units(names.length)}${speech.units(names)}`)], tasks: [] };
    }
    case 'summary':
      return summary(speech, policy);
    case 'task-count':
      return counted(speech, meta['task-count'], policy.tasks.length, supposed);
    case 'section-count':
      return {
        blocks: [
          ...counted(speech, meta['section-count'], policy.sections.length, supposed).blocks,
          ...sectionRows(speech, policy),
        ],
        tasks: [],
      };
    case 'unit-count':
      return counted(speech, meta['unit-count'], unitsOf(register, policy).length, supposed);
    case 'milestone-count':
      return counted(
        speech,
        meta['milestone-count'],
        policy.tasks.reduce((sum, task) => sum + task.milestones.length, 0),
        supposed,
      );
    case 'title':
    case 'issuer':
    case 'date':
    case 'number':
    case 'addressees':
    case 'goal':
    case 'basis':
    case 'publicity':
      return printed(speech, policy, fact, supposed);
  }
}

type PrintedFact = 'title' | 'issuer' | 'date' | 'number' | 'addressees' | 'goal' | 'basis' | 'publicity';

function printed(speech: Speech, policy: Policy, fact: PrintedFact, supposed: number | undefined): Answered {
  const { meta } = speech.words;
  const found = findPrinted(speech, policy, fact);
  if (found === undefined)
    return { kind: 'not_found', blocks: [textBlock(meta.notPrinted(fact))], tasks: [] };
  const opener =
    supposed === undefined || fact !== 'date'
      ? ''
      : verdict(speech, policy.issuedOn?.startsWith(String(supposed)) === true);
  return {
    blocks: [textBlock(opener + meta[fact](found.value))],
    quotes:
      found.span === undefined
        ? []
        : [
            { policy, task: undefined, pieces: [found.span], marks: [], shown: false } as Quote & {
              shown: boolean;
            },
          ],
    tasks: [],
  };
}

interface Printed {
  readonly value: string;
  readonly span?: Span;
}

function findPrinted(speech: Speech, policy: Policy, fact: PrintedFact): Printed | undefined {
  const { shown } = speech;
  switch (fact) {
    case 'title':
      return { value: shown(policy.title), ...spanned(findWords(policy, policy.title)) };
    case 'issuer':
      return policy.issuer === undefined
        ? undefined
        : { value: issuerIn(speech, policy.issuer), ...spanned(findWords(policy, policy.issuer)) };
    case 'date':
      return policy.issuedOn === undefined
        ? undefined
        : { value: dateIn(speech, policy.issuedOn), ...spanned(findDate(policy, policy.issuedOn)) };
    case 'number':
      return policy.documentNumber === undefined
        ? undefined
        : { value: shown(policy.documentNumber), ...spanned(findWords(policy, policy.documentNumber)) };
    case 'addressees':
      return policy.addressees.length === 0
        ? undefined
        : {
            value: speech.words.join(policy.addressees.map(shown)),
            ...spanned(partSpan(policy, 'addressees')),
          };
    case 'goal':
      return policy.goal === undefined
        ? undefined
        : { value: shown(policy.goal.text), span: policy.goal.span };
    case 'basis':
      return policy.basis.length === 0
        ? undefined
        : {
            value: policy.basis
              .map(
                ({ title, number }) =>
                  `《${shown(title)}》${number === undefined ? '' : `（${shown(number)}）`}`,
              )
              .join('；'),
            ...spanned(policy.basis[0]?.span),
          };
    case 'publicity':
      return publicity(policy, shown);
  }
}

function spanned(span: Span | undefined): { readonly span?: Span } {
  return span === undefined ? {} : { span };
}

function publicity(policy: Policy, shown: Speech['shown']): Printed | undefined {
  const closing = partSpan(policy, 'closing');
  const text = closing === undefined ? '' : policy.text.slice(closing.start);
  const match = /[（(]([^（()）]*(?:公开|公開)[^（()）]*)[)）]/u.exec(text);
  if (match?.[1] === undefined || closing === undefined) return undefined;
  const start = closing.start + match.index + 1;
  return { value: shown(match[1]), span: { start, end: start + match[1].length } };
}

function partSpan(policy: Policy, kind: Policy['parts'][number]['kind']): Span | undefined {
  return policy.parts.find((part) => part.kind === kind)?.span;
}

function findWords(policy: Policy, words: string): Span | undefined {
  const start = policy.text.lastIndexOf(words);
  return start < 0 ? undefined : { start, end: start + words.length };
}

function findDate(policy: Policy, iso: string): Span | undefined {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return findWords(policy, `${year}年${month}月${day}日`);
}

function dateIn(speech: Speech, iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return speech.language === 'en' ? `${iso} (${year}年${month}月${day}日)` : `${year}年${month}月${day}日`;
}

function issuerIn(speech: Speech, issuer: string): string {
  const english = /^(.*?)(省|市|县|縣|区|區)人民政府(办公室|辦公室|办公厅|辦公廳)?$/u.exec(issuer);
  if (speech.language !== 'en' || english === null) return speech.shown(issuer);
  const office =
    english[3] === undefined
      ? "the local people's government"
      : "the general office of the local people's government";
  return `${issuer} (${office})`;
}

function unitsOf(register: Desk['register'], policy: Policy): readonly string[] {
  return register.gazetteer.units
    .filter(({ collective, documents }) => !collective && documents.includes(policy.id))
    .map(({ name }) => name);
}

function verdict({ words, language }: Speech, right: boolean): string {
  return `${right ? words.check.yes : words.check.no}${language === 'en' ? ' ' : ''}`;
}

function counted(
  speech: Speech,
  say: (value: string) => string,
  count: number,
  supposed: number | undefined,
): Answered {
  const opener = supposed === undefined ? '' : verdict(speech, supposed === count);
  return { blocks: [textBlock(opener + say(String(count)))], tasks: [] };
}

function sections(speech: Speech, policy: Policy): Answered {
  return {
    blocks: [textBlock(speech.words.meta.sections(policy.sections.length)), ...sectionRows(speech, policy)],
    tasks: [],
  };
}

function sectionRows(speech: Speech, policy: Policy): Answered['blocks'] {
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
  const goal = policy.goal;
  return {
    blocks: [
      textBlock(meta.summary(speech.document(policy), policy.tasks.length, policy.sections.length)),
      ...(goal === undefined ? [] : [textBlock(meta.goal(speech.shown(goal.text)))]),
      ...sectionRows(speech, policy),
    ],
    tasks: [],
  };
}
