// What a document prints of itself, and where: undefined where it prints no such thing.
import type { Basis, Policy, Span } from '../../policy/index.ts';
import type { Speech } from '../speech.ts';

export type PrintedFact =
  'title' | 'issuer' | 'date' | 'number' | 'addressees' | 'goal' | 'basis' | 'publicity' | 'validity';

export interface Printed {
  readonly value: string;
  readonly span?: Span;
}

export function findPrinted(speech: Speech, policy: Policy, fact: PrintedFact): Printed | undefined {
  return FINDERS[fact](policy, speech);
}

const FINDERS: Readonly<Record<PrintedFact, (policy: Policy, speech: Speech) => Printed | undefined>> = {
  title: (policy, speech) => inText(policy, policy.title, speech.shown(policy.title)),
  issuer: (policy, speech) => inText(policy, policy.issuer, issuerIn(speech, policy.issuer ?? '')),
  number: (policy, speech) =>
    inText(policy, policy.documentNumber, speech.shown(policy.documentNumber ?? '')),
  date: (policy, speech) =>
    policy.issuedOn === undefined
      ? undefined
      : { value: dateIn(speech, policy.issuedOn), ...spanned(findDate(policy, policy.issuedOn)) },
  addressees: (policy, speech) =>
    policy.addressees.length === 0
      ? undefined
      : {
          value: speech.words.join(policy.addressees.map((name) => speech.shown(name))),
          ...spanned(partSpan(policy, 'addressees')),
        },
  goal: ({ goal }, speech) =>
    goal === undefined ? undefined : { value: speech.shown(goal.text), span: goal.span },
  basis: ({ basis }, speech) =>
    basis.length === 0
      ? undefined
      : { value: speech.words.row(basis.map((paper) => paperIn(speech, paper))), ...spanned(basis[0]?.span) },
  publicity: (policy, speech) => publicity(policy, speech),
  validity: (policy, speech) => validity(policy, speech),
};

function inText(policy: Policy, printed: string | undefined, value: string): Printed | undefined {
  return printed === undefined ? undefined : { value, ...spanned(findWords(policy, printed)) };
}

function paperIn({ shown }: Speech, { title, number }: Basis): string {
  return `《${shown(title)}》${number === undefined ? '' : `（${shown(number)}）`}`;
}

function spanned(span: Span | undefined): { readonly span?: Span } {
  return span === undefined ? {} : { span };
}

function publicity(policy: Policy, { shown }: Speech): Printed | undefined {
  const closing = partSpan(policy, 'closing');
  const text = closing === undefined ? '' : policy.text.slice(closing.start);
  const match = /[（(]([^（()）]*(?:公开|公開)[^（()）]*)[)）]/u.exec(text);
  if (match?.[1] === undefined || closing === undefined) return undefined;
  const start = closing.start + match.index + 1;
  return { value: shown(match[1]), span: { start, end: start + match[1].length } };
}

const IN_FORCE =
  /[^。;；\n]{0,30}(?:自[^。;；\n]{1,20}起(?:正式)?(?:施行|实施|實施|执行|執行|生效)|有效期[^。;；\n]{2,24}|(?:试行|試行)期[^。;；\n]{2,16})[^。;；\n]{0,24}/u;

/** 本办法自2025年8月1日起施行，有效期至2030年7月31日: the last such sentence is the document's own. */
function validity({ text }: Policy, { shown }: Speech): Printed | undefined {
  const match = [...text.matchAll(new RegExp(IN_FORCE, 'gu'))].at(-1);
  if (match === undefined) return undefined;
  return { value: shown(match[0]), span: { start: match.index, end: match.index + match[0].length } };
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
