// Suppositions about units: "does the Finance Bureau lead task 5?", "… alone?", "why does the Tax Bureau lead it?"
import type { Block, Claim, UnitRole } from '../../conversation/index.ts';
import type { RegisteredTask } from '../../policy/index.ts';
import { textBlock } from '../answered.ts';
import type { Quote } from '../quotes.ts';
import type { Topic } from '../topic.ts';
import { unitsQuote } from './about-units.ts';
import type { Desk } from './desk.ts';
import { sayUnits, unitNames } from './say-units.ts';

export interface Checked {
  readonly blocks: readonly Block[];
  readonly quotes: readonly Quote[];
}

type UnitClaim = Extract<Claim, { kind: 'unit' }>;

export function checkUnit(
  desk: Desk,
  entry: RegisteredTask,
  topic: Topic | undefined,
  claim: UnitClaim,
): Checked {
  const { speech } = desk;
  const verdict = [judgeUnit(desk, entry, claim), sayUnits(speech, entry, claim.role ?? 'lead')];
  return said(desk, verdict, entry, topic);
}

function said(
  { speech }: Desk,
  sentences: readonly string[],
  entry: RegisteredTask,
  topic: Topic | undefined,
): Checked {
  const text = sentences.filter((sentence) => sentence !== '').join(speech.language === 'en' ? ' ' : '');
  return { blocks: [textBlock(text)], quotes: [unitsQuote(entry, topic)] };
}

function judgeUnit({ speech, register }: Desk, entry: RegisteredTask, claim: UnitClaim): string {
  const { check } = speech.words;
  const name = speech.task(entry);
  const join = (...parts: readonly string[]): string => parts.join(speech.language === 'en' ? ' ' : '');
  if (claim.strangers.length > 0)
    return join(
      check.no,
      check.stranger(speech.words.join(claim.strangers.map((words) => speech.asked(words)))),
    );
  const rolesOf = (unit: string): readonly UnitRole[] => register.rolesOf(entry, unit);
  const holds = claim.units.every((unit) =>
    claim.role === undefined ? rolesOf(unit).length > 0 : rolesOf(unit).includes(claim.role),
  );
  if (holds) return claim.negated ? '' : confirmUnit(speech.words.check, entry, claim, name);
  const no = claim.negated ? '' : check.no;
  const named = claim.units.find((unit) => rolesOf(unit).length > 0);
  const role = named === undefined ? undefined : rolesOf(named)[0];
  if (named === undefined || role === undefined) return join(no, check.notInTask(name));
  return join(no, check.onlyAs(role, name, speech.unit(named)));
}

function confirmUnit(
  check: Desk['speech']['words']['check'],
  entry: RegisteredTask,
  claim: UnitClaim,
  name: string,
): string {
  const role = claim.role ?? (unitNames(entry, 'lead').length > 0 ? 'lead' : 'responsible');
  const others = unitNames(entry, role).length > claim.units.length;
  if (!others) return check.yes;
  return claim.sole ? check.no + check.notAlone(name) : check.partly;
}

export function checkHasLead(
  desk: Desk,
  entry: RegisteredTask,
  topic: Topic | undefined,
  { negated }: { readonly negated: boolean },
): Checked {
  const { check, list } = desk.speech.words;
  const has = unitNames(entry, 'lead').length > 0;
  const opener = negated ? (has ? check.no : check.yes) : has ? list.yes : list.no;
  return said(desk, [opener, sayUnits(desk.speech, entry, 'lead')], entry, topic);
}

export function checkCount(
  desk: Desk,
  entry: RegisteredTask,
  topic: Topic | undefined,
  claim: Extract<Claim, { kind: 'count' }>,
): Checked {
  const { check } = desk.speech.words;
  const count =
    claim.of === 'units'
      ? new Set(entry.task.assignments.map(({ unit }) => unit)).size
      : unitNames(entry, claim.of).length;
  const asked = claim.of === 'units' ? 'units' : claim.of;
  const right = (count === claim.value) !== claim.negated;
  const counted = count === 0 ? '' : check.count(claim.of, count);
  return said(
    desk,
    [right ? check.yes : check.no, counted, sayUnits(desk.speech, entry, asked)],
    entry,
    topic,
  );
}
