// Suppositions about numbers and dates: "is the target 270亿?", "is it due in 2025?", "is there a deadline?"
import type { Claim } from '../../conversation/index.ts';
import { isPast, isRecurring, sameKind, sameQuantity } from '../../policy/index.ts';
import type { RegisteredTask } from '../../policy/index.ts';
import { listBlock, taskItem, textBlock } from '../answered.ts';
import type { Topic } from '../topic.ts';
import { answerDues, duesQuote, sayPromise } from './about-dues.ts';
import { answerTargets, sayTarget, targetQuote } from './about-targets.ts';
import type { Checked } from './check-units.ts';
import type { Desk } from './desk.ts';
import { choosePromises, promisesOf } from './promises.ts';
import type { Promised } from './promises.ts';

export function checkQuantity(
  desk: Desk,
  entry: RegisteredTask,
  topic: Topic | undefined,
  focus: string | undefined,
  { quantity, negated }: Extract<Claim, { kind: 'quantity' }>,
): Checked {
  const { speech, register } = desk;
  const { check } = speech.words;
  const numeric = promisesOf(entry).filter(({ target }) => target?.value !== undefined);
  const alike = numeric.filter(({ target }) => target !== undefined && sameKind(target, quantity));
  const candidates = alike.length > 0 ? alike : numeric;
  if (candidates.length === 0) {
    const others = answerTargets(desk, [entry], topic, focus);
    return {
      blocks: [textBlock(`${check.no} ${check.noQuantity(speech.task(entry))}`), ...others.blocks],
      quotes: others.quotes ?? [],
    };
  }
  const { promises: chosen } = choosePromises(register, entry, candidates, topic, focus);
  const right = chosen.filter(({ target }) => target !== undefined && sameQuantity(target, quantity));
  const shown = right.length > 0 ? right : chosen;
  const opener = right.length > 0 !== negated ? check.yes : check.no;
  const rows = [...new Set(shown.map((promise) => rowOf(speech, entry, promise)))];
  const said =
    rows.length === 1
      ? [textBlock(`${opener}${gapOf(speech)}${rows[0] ?? ''}`)]
      : [textBlock(opener), listBlock(rows.map((row) => taskItem(entry, row)))];
  return {
    blocks: said,
    quotes: [targetQuote(entry, shown, topic)],
  };
}

function gapOf({ language }: Desk['speech']): string {
  return language === 'en' ? ' ' : '';
}

function rowOf(speech: Desk['speech'], entry: RegisteredTask, promise: Promised): string {
  return speech.words.list.withNote(speech.task(entry), sayTarget(speech, promise));
}

export function checkDate(
  desk: Desk,
  entry: RegisteredTask,
  topic: Topic | undefined,
  focus: string | undefined,
  { year, month, quantity, negated }: Extract<Claim, { kind: 'date' }>,
): Checked {
  const isOther = ({ target }: Promised): boolean =>
    quantity !== undefined &&
    target?.value !== undefined &&
    sameKind(target, quantity) &&
    !sameQuantity(target, quantity);
  return checkDues(desk, entry, topic, focus, negated, (promise) => {
    const { due } = promise;
    if (due === undefined || isRecurring(due) || isOther(promise)) return false;
    return due.year === year && (month === undefined || due.month === undefined || due.month === month);
  });
}

export function checkOverdue(
  desk: Desk,
  entry: RegisteredTask,
  topic: Topic | undefined,
  focus: string | undefined,
  claim: Extract<Claim, { kind: 'overdue' | 'recurring' }>,
): Checked {
  const { today } = desk.speech;
  return checkDues(desk, entry, topic, focus, claim.negated, ({ due }) =>
    due === undefined ? false : claim.kind === 'overdue' ? isPast(due, today) : isRecurring(due),
  );
}

function checkDues(
  { speech, register }: Desk,
  entry: RegisteredTask,
  topic: Topic | undefined,
  focus: string | undefined,
  negated: boolean,
  fits: (promise: Promised) => boolean,
): Checked {
  const { check, due } = speech.words;
  const gap = speech.language === 'en' ? ' ' : '';
  const dated = promisesOf(entry).filter((promise) => promise.due !== undefined);
  if (dated.length === 0) {
    return {
      blocks: [textBlock(check.no + gap + due.none(speech.task(entry)))],
      quotes: [duesQuote(entry, [], topic)],
    };
  }
  const { promises: chosen } = choosePromises(register, entry, dated, topic, focus);
  const right = chosen.filter(fits);
  const opener = right.length > 0 !== negated ? check.yes : check.no;
  const rows = (
    right.length > 0 ? [...right, ...chosen.filter((promise) => !right.includes(promise))] : chosen
  ).map((promise) => taskItem(entry, sayPromise(speech, promise)));
  const name = speech.words.list.withNote(speech.task(entry), '').trim();
  return {
    blocks: [textBlock(opener + gap + name), listBlock(rows)],
    quotes: [duesQuote(entry, chosen, topic)],
  };
}

export function checkHasDeadline(
  desk: Desk,
  entry: RegisteredTask,
  topic: Topic | undefined,
  focus: string | undefined,
  { negated }: { readonly negated: boolean },
): Checked {
  const { check, list } = desk.speech.words;
  const has = promisesOf(entry).some(({ due }) => due !== undefined);
  const opener = negated ? (has ? check.no : check.yes) : has ? list.yes : list.no;
  const answered = answerDues(desk, [entry], topic, focus);
  return { blocks: [textBlock(opener), ...answered.blocks], quotes: answered.quotes ?? [] };
}

export function checkHasTarget(
  desk: Desk,
  entry: RegisteredTask,
  topic: Topic | undefined,
  { negated }: { readonly negated: boolean },
): Checked {
  const { check, list } = desk.speech.words;
  const has = promisesOf(entry).some(({ target }) => target !== undefined);
  const opener = negated ? (has ? check.no : check.yes) : has ? list.yes : list.no;
  const answered = answerTargets(desk, [entry], topic, undefined);
  return { blocks: [textBlock(opener), ...answered.blocks], quotes: answered.quotes ?? [] };
}
