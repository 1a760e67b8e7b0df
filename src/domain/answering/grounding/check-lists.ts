// Units named in a role are all that hold it, unless the wording says that there are more: "by A and B" is false of what A, B
// and C do together. Persons are nobody's unit.
import type { Role } from '../../policy/index.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { isDenied, rolesOf } from './role-words.ts';
import { readSpoken } from './spoken.ts';

/** "Among them", "one of", "besides": these name some of several. */
const SOME =
  /等|其中|之一|包括|例如|除|不是|并非|也(?=是|由|为)|还有|(?<![a-z])(?:among|includ\w+|one of|such as|besides|apart from|also|not)(?![a-z])/u;
/** Where nothing counts them, "and others" says that there are more. */
const AND_OTHERS = /^\s*等(?!\s?[\d一二三四五六七八九十两])/u;

export function checkLists(evidence: Evidence, folded: string): readonly Finding[] {
  const atWork = readSpoken(evidence, folded).flatMap(({ sentence, units, tasksAt }) =>
    units
      .filter((unit) => !isDenied(sentence, unit))
      .map((unit) => ({
        sentence,
        behind: sentence.slice(unit.end),
        units: unit.units,
        tasks: tasksAt(unit.start),
        roles: rolesOf(sentence, unit, units),
      })),
  );
  return [...evidence.tasks].flatMap(([task, { roles }]) =>
    (['lead', 'responsible', 'cooperating'] as const).flatMap((role: Role): readonly Finding[] => {
      const said = atWork.filter((unit) => unit.tasks.includes(task) && unit.roles.includes(role));
      const held = [...roles].filter(([unit, each]) => each.has(role) && evidence.units.has(unit));
      const beside = atWork.filter(
        (unit) => unit.roles.length === 0 && said.some(({ sentence }) => sentence === unit.sentence),
      );
      const named = held.filter(([unit]) => [...said, ...beside].some(({ units }) => units.includes(unit)));
      const last = said.at(-1);
      if (last === undefined || named.length === 0) return [];
      const isPart = named.length < held.length;
      const isOpen = said.some(({ sentence }) => SOME.test(sentence));
      const saysMore = said.some(({ behind }) => AND_OTHERS.test(behind));
      return (isPart && !isOpen) || (!isPart && saysMore)
        ? [{ kind: 'role', words: last.sentence.trim() }]
        : [];
    }),
  );
}

const DOER = /由([^,。;:由]{1,12}?)(?:共同|联合|分别|具体)?(?:牵头|负责|配合|主办|承办|协办)/gu;

/** 由某某负责 names a unit, or says that it speaks of units. */
export function checkDoers({ gazetteer }: Evidence, folded: string): readonly Finding[] {
  const mentions = gazetteer.mentions(folded);
  const longer = mentions
    .filter(({ end }) => GOES_ON.test(folded.slice(end)))
    .map(({ start, end }) => folded.slice(start, end + 1));
  const doers = [...folded.matchAll(DOER)]
    .filter(
      ([, doer = '']) =>
        gazetteer.mentions(doer).length === 0 && !/单位|部门|谁|哪|其|该|它|上述|家/u.test(doer),
    )
    .map(([words]) => words);
  return [...longer, ...doers].map((words) => ({ kind: 'unit', words }));
}

/** 银保监会 is no short form of 银保监局. */
const GOES_ON = /^[会局委办厅署院](?=[、,和与及。;]|共同|牵头|负责|配合|$)/u;
