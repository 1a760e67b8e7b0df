// Which printed names are one office: 市发展改革委, 市发改委 and, in a city's own paper, 发改委. Names are joined where one is
// the other's usual short form, never because they sound alike: 市委政法委 is not 市政法局, 国税 not 地税.
import { fold } from '../../../text/fold.ts';
import type { Policy } from '../policy.ts';
import { splitUnitName } from './unit-names.ts';
import type { UnitStem } from './unit-stems.ts';

/** The office's own list: folded other name → folded name. */
export type UnitAliases = ReadonlyMap<string, string>;

/** Printed name, in that document → what names the office among all names. */
export type IdentifyUnit = (name: string, policy: Policy | undefined) => string;

export function createUnitIdentity(aliases: UnitAliases): IdentifyUnit {
  const known = new Map<string, string>();
  const folds = new Map<string, string>();
  const levels = new Map<string, string>();
  return (name, policy) => {
    const level = policy === undefined ? '' : remembered(levels, policy.id, () => levelOf(policy));
    return remembered(known, `${level} ${name}`, () => {
      const folded = remembered(folds, name, () => fold(name));
      return identify(aliases.get(folded) ?? folded, level);
    });
  };
}

function remembered(memory: Map<string, string>, key: string, make: () => string): string {
  const found = memory.get(key) ?? make();
  memory.set(key, found);
  return found;
}

function identify(folded: string, levelOfDocument: string): string {
  const parts = splitUnitName(folded);
  if (parts === undefined) return folded;
  const { level, party, core, suffix, stem } = parts;
  const isOwn = level === '' && party === '';
  return `${isOwn ? levelOfDocument : level}${party}|${fullForm(core, stem)}|${SUFFIX[suffix] ?? suffix}`;
}

const SUFFIX: Readonly<Record<string, string>> = { 委员会: '委', 办公室: '办' };

/** 发改 → 发展改革: the first full form that holds the short one's characters in order; "and" counts for nothing. */
function fullForm(core: string, { full, short }: UnitStem): string {
  const isShort = short.includes(core) && !full.includes(core);
  const form = isShort ? (full.find((candidate) => holdsInOrder(candidate, core)) ?? core) : core;
  return form.replace(/[和与及]/gu, '');
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** A paper of a city that says 财政局 means the city's. */
function levelOf({ issuer }: Policy): string {
  const match = /^\p{Script=Han}{2,8}?(?<level>自治区|自治州|省|市|州|盟|县|区|旗)/u.exec(fold(issuer ?? ''));
  return match?.groups?.['level'] ?? '';
}
