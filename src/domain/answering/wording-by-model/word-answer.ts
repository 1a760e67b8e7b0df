// The looked-up facts in better words. The model is given nothing but them, and what it writes is held against them,
// sentence by sentence as it comes and once more as a whole.
import { renderPlainText } from '../../conversation/index.ts';
import type { Language, Reply } from '../../conversation/index.ts';
import type { Register } from '../../policy/index.ts';
import { toSimplified } from '../../../text/fold.ts';
import { checkWording, isCovered, readEvidence } from '../grounding/index.ts';
import type { Evidence, Finding } from '../grounding/index.ts';
import type { LanguageModel, Usage } from '../model/language-model.port.ts';
import type { Prompt, Prompts } from '../model/prompts.port.ts';

export interface WordingRooms {
  readonly model: LanguageModel;
  readonly prompts: Prompts;
  readonly register: Register;
}

export interface WordingOrder {
  readonly reply: Reply;
  /** Without names of persons. */
  readonly question: string;
  readonly signal: AbortSignal;
  /** Is told the reply with as many sentences as are written and checked. */
  readonly show: (partial: Reply) => void;
}

export type Wording =
  | { readonly kind: 'worded'; readonly reply: Reply; readonly prompt: Prompt; readonly usage: Usage }
  | {
      readonly kind: 'refused';
      readonly wording: string;
      readonly findings: readonly Finding[];
      readonly prompt: Prompt;
      readonly usage: Usage;
    }
  /** Nothing that a model could word, or not to be told apart afterwards. */
  | { readonly kind: 'unsuited' };

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
};

/** Longer answers are lists and whole clauses: words around them would only be in the way. */
const LONGEST_FACTS = 1_500;
const MOST_TASKS = 6;

/** Whether a model is worth asking: a short answer with a clause behind it. */
export function isWordable(reply: Reply): boolean {
  return (
    reply.kind === 'answer' &&
    reply.citations.length > 0 &&
    reply.tasks.length <= MOST_TASKS &&
    renderFacts(reply).length <= LONGEST_FACTS
  );
}

export async function wordAnswer(rooms: WordingRooms, order: WordingOrder): Promise<Wording> {
  const { reply, question, signal } = order;
  const evidence = isWordable(reply) ? readEvidence(rooms.register, reply, question) : undefined;
  if (evidence === undefined) return { kind: 'unsuited' };
  const prompt = rooms.prompts.render('word-answer', {
    language: LANGUAGE_NAMES[reply.language],
    question,
    facts: renderFacts(reply),
    clauses: reply.citations.map(({ quote }) => quote).join('\n'),
  });
  const { text, usage } = await rooms.model.write(prompt, {
    signal,
    onText: createSentenceWatcher(evidence, order),
  });
  const wording = inScript(reply.language, text.trim());
  const findings = checkWording(evidence, wording);
  return findings.length > 0
    ? { kind: 'refused', wording, findings, prompt, usage }
    : { kind: 'worded', reply: withWording(evidence, reply, wording), prompt, usage };
}

/** What the reply says, without its buttons: they are no facts. */
export function renderFacts(reply: Reply): string {
  return renderPlainText({ ...reply, blocks: reply.blocks.filter(({ kind }) => kind !== 'buttons') });
}

/** Shows whole sentences only, and none behind the first that does not hold. */
function createSentenceWatcher(evidence: Evidence, { reply, show }: WordingOrder): (text: string) => void {
  let shown = '';
  let isBroken = false;
  return (text) => {
    const sentences = inScript(reply.language, cutAtSentence(text));
    if (isBroken || sentences === shown || sentences === '') return;
    isBroken = checkWording(evidence, sentences).length > 0;
    if (isBroken) return;
    shown = sentences;
    show(withWording(evidence, reply, sentences));
  };
}

function cutAtSentence(text: string): string {
  const ends = [...text.matchAll(/[。！？!?]|(?<=[a-z)])\.(?=\s)/gu)];
  const last = ends.at(-1);
  return last === undefined ? '' : text.slice(0, last.index + 1).trim();
}

function inScript(language: Language, text: string): string {
  return language === 'zh-Hans' ? toSimplified(text) : text;
}

/** The wording takes the place of what it says in full; every other fact stays where it was. */
function withWording(evidence: Evidence, reply: Reply, wording: string): Reply {
  const kept = reply.blocks.filter((block) => !isCovered(evidence, block, wording));
  return { ...reply, blocks: [{ kind: 'text', text: wording }, ...kept], made: 'worded-by-model' };
}
