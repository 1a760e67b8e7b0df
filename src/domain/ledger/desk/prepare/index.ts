// A command's acts → the entries that it would make, or why it makes none.
import type { Act } from '../../command.ts';
import type { Item, PrepareOptions } from '../item.ts';
import type { BoundSession } from '../rooms.ts';
import { isStop } from '../stop.ts';
import type { Stop } from '../stop.ts';
import { prepareCorrection, prepareWithdrawal } from './amendments.ts';
import { prepareDecision } from './decisions.ts';
import { prepareProgress } from './progress.ts';
import { prepareRequest } from './requests.ts';
import { prepareFlag, prepareTerms } from './terms.ts';
import { prepareWords } from './words.ts';

export function prepareActs(
  session: BoundSession,
  acts: readonly Act[],
  options: Omit<PrepareOptions, 'before'>,
): readonly Item[] | Stop {
  const items: Item[] = [];
  for (const act of acts) {
    const prepared = prepareAct(session, act, { ...options, before: items });
    if ('length' in prepared) items.push(...prepared);
    else if (isStop(prepared)) return prepared;
    else items.push(prepared);
  }
  return items;
}

function prepareAct(session: BoundSession, act: Act, options: PrepareOptions): Item | readonly Item[] | Stop {
  switch (act.kind) {
    case 'progress':
      return prepareProgress(session, act, options);
    case 'no-change':
    case 'same-as-last':
    case 'blocker':
    case 'unblock':
    case 'escalation':
    case 'forecast':
      return prepareWords(session, act, options);
    case 'closure':
    case 'extension':
    case 'suspension':
      return prepareRequest(session, act, options);
    case 'correction':
      return prepareCorrection(session, act, options);
    case 'withdrawal':
      return prepareWithdrawal(session, act);
    case 'decision':
      return prepareDecision(session, act);
    case 'flag':
      return prepareFlag(session, act);
    case 'terms':
      return prepareTerms(session, act);
  }
}
