// A trace in words, for whoever has to explain an answer: what was asked, how it was read, what was searched, what a model
// did and why it did not.
import { sayQuestion } from '../domain/answering/index.ts';
import type { Trace, TraceStep } from '../domain/answering/index.ts';
import type { Intent, Language } from '../domain/conversation/index.ts';
import type { Register } from '../domain/policy/index.ts';

/** How much of a question stands in a list. */
const SHORT = 40;

export function headOf({ message, channel, at, kind, made, read, ms }: Trace): string {
  const how = read === undefined ? made : `${made}, read ${read}`;
  return `${message}  ${at.toISOString()}  ${channel}  ${kind} (${how})  ${ms} ms`;
}

/** On one line; undefined where the question is not kept. */
export function shortQuestion(question: string | undefined): string {
  if (question === undefined) return '';
  const line = [...question.replace(/\s+/gu, ' ').trim()];
  return `  “${line.length > SHORT ? `${line.slice(0, SHORT - 1).join('')}…` : line.join('')}”`;
}

export function isRefusal(step: TraceStep): boolean {
  return step.kind === 'worded' && step.outcome === 'refused';
}

export function spellStep(register: Register, step: TraceStep): string {
  switch (step.kind) {
    case 'understood':
      return `understood by the rules (${step.language}): ${sayIntent(register, step.language, step.intent)}`;
    case 'searched':
      return `searched, ${step.ms} ms (task: who found it, share of the question's words): ${sayFound(step)}`;
    case 'answered':
      return `answered from the register: ${step.reply}, ${step.ms} ms`;
    case 'read-by-model':
      return `read by ${call(step)}, by ${step.way}: ${
        step.intent === undefined ? 'nothing better' : sayIntent(register, 'zh-Hans', step.intent)
      }`;
    case 'worded':
      return step.outcome === 'shown'
        ? `worded by ${call(step)}`
        : `wording refused, ${call(step)}: ${step.findings.map(({ kind, words }) => `${kind} “${words}”`).join('; ')}\n    ${step.wording}`;
    case 'model-left-out':
      return sayLeftOut(step);
  }
}

/** In words where there are words for it, and always as it was carried out. */
function sayIntent(register: Register, language: string, intent: Intent): string {
  const query = intent.kind === 'unreadable' ? undefined : intent.query;
  const said = query && sayQuestion(register, language as Language, query);
  return `${said === undefined ? '' : `“${said}” `}${JSON.stringify(intent)}`;
}

function sayFound({ found }: Extract<TraceStep, { kind: 'searched' }>): string {
  if (found.length === 0) return 'nothing';
  return found
    .map(({ task, coverage, foundBy }) => `${task ?? '–'}: ${foundBy.join('+')}, ${coverage.toFixed(2)}`)
    .join('; ');
}

function sayLeftOut({ why, words }: Extract<TraceStep, { kind: 'model-left-out' }>): string {
  if (why === 'off') return 'no model asked: none is set up';
  if (why === 'not-needed')
    return 'no model asked: the rules were sure of the question, and this answer is not one that a model words';
  return `model left out: ${words ?? why}`;
}

function call(step: Extract<TraceStep, { model: string }>): string {
  const { model, prompt, promptTokens, answerTokens, requests, ms } = step;
  return `${model} (${prompt}; ${promptTokens}+${answerTokens} tokens, ${requests} requests, ${ms} ms)`;
}
