// Does a wording say everything that a block says? Only then may it take the block's place: no fact gets lost.
import { fold } from '../../../text/fold.ts';
import type { Block } from '../../conversation/index.ts';
import { CLAIMS } from './claims.ts';
import type { Evidence } from './evidence.ts';
import { linesOf, numbersIn, unitsIn } from './evidence.ts';
import { isSame } from './is-same-number.ts';
import { readTaskMentions } from './task-mentions.ts';

export function isCovered(evidence: Evidence, block: Block, wording: string): boolean {
  if (block.kind !== 'text') return false;
  const said = fold(linesOf(block).join('\n'));
  const worded = fold(wording);
  const units = unitsIn(evidence.gazetteer, worded);
  const numbers = numbersIn(worded);
  const tasks = tasksIn(worded);
  const facts = [
    ...[...unitsIn(evidence.gazetteer, said)].map((unit) => units.has(unit)),
    ...numbersIn(said).map((fact) =>
      numbers.some((number) => isSame({ ...number, bound: fact.bound }, fact, true)),
    ),
    ...[...tasksIn(said)].map((task) => tasks.has(task)),
    ...Object.values(CLAIMS)
      .filter((claim) => claim.test(said))
      .map((claim) => claim.test(worded)),
  ];
  // A remark without facts ("I read this as …") is not covered by silence.
  return facts.length > 0 && facts.every((isThere) => isThere);
}

function tasksIn(folded: string): ReadonlySet<number> {
  return new Set(readTaskMentions(folded).flatMap(({ tasks }) => tasks));
}
