// The same condition as a list, as a number, or as a number to be confirmed.
import type { Query, Where } from '../../domain/conversation/index.ts';
import type { Topic } from '../read-message.ts';
import type { Context } from './rule.ts';

/** A left-over word narrows a list only where it is surely a topic, not noise. */
export function narrows(topic: Topic): boolean {
  const [best] = topic.matches;
  return best !== undefined && best.coverage >= 0.8 && topic.text.replace(/\s/g, '').length >= 2;
}

/** "Are all tasks led by …?": the number that is supposed is that of all tasks. */
const EVERY_TASK =
  /(?:全部|所有|每一?项|每个)(?:的)?(?:任务|事项)?.{0,12}都?|(?:all|every)(?: of)?(?: the)? (?:\d+ )?(?:tasks?|items?)/u;

export function listQuery({ reading, register }: Context, where: Where): Query {
  const { cues, quantities, folded } = reading;
  if (cues.has('yesNo') && EVERY_TASK.test(folded) && where.units !== undefined) {
    return { ask: 'count', of: 'tasks', where, supposed: register.tasks.length };
  }
  const supposed = quantities.find(({ unit }) => /^(?:[项条个件]|tasks|items)?$/u.test(unit))?.value;
  if (supposed !== undefined && cues.has('yesNo')) return { ask: 'count', of: 'tasks', where, supposed };
  const counts = cues.has('countTasks') || /how many|几(?:多)?项|多少项|几多/u.test(folded);
  const lists = cues.has('whichTasks') && !/how many/.test(folded);
  if (counts && !(lists && !cues.has('countTasks'))) return { ask: 'count', of: 'tasks', where };
  const show = shownOf(reading, where);
  return {
    ask: 'list',
    where,
    ...(cues.has('yesNo') || cues.has('any') ? { yesNo: true } : {}),
    ...(show === undefined ? {} : { show }),
  };
}

/** "… and who does them?", "… and by when?": what narrows the list is not asked of its rows again. */
function shownOf({ cues }: Context['reading'], where: Where): 'units' | 'dues' | undefined {
  const narrowsByUnit =
    where.units !== undefined || where.lead !== undefined || where.leadCount !== undefined;
  if (!narrowsByUnit && cues.has('who')) return 'units';
  return where.due === undefined && cues.has('when') ? 'dues' : undefined;
}
