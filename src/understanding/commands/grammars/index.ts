// Every command, one grammar a file. A new one: a file beside these and a line here.
import { agreeGrammar } from './agree.ts';
import { approveGrammar } from './approve.ts';
import { bindGrammar } from './bind.ts';
import { blockGrammar } from './block.ts';
import { correctGrammar } from './correct.ts';
import { digestGrammar } from './digest.ts';
import { doneGrammar } from './done.ts';
import { dueGrammar } from './due.ts';
import { escalateGrammar } from './escalate.ts';
import { exportGrammar } from './export.ts';
import { extendGrammar } from './extend.ts';
import { feedbackGrammar } from './feedback.ts';
import { flagGrammar } from './flag.ts';
import { createHelpGrammar } from './help.ts';
import { historyGrammar } from './history.ts';
import { mineGrammar } from './mine.ts';
import { missGrammar } from './miss.ts';
import { noChangeGrammar } from './no-change.ts';
import { progressGrammar } from './progress.ts';
import { reopenGrammar } from './reopen.ts';
import { returnGrammar } from './return.ts';
import { statusGrammar } from './status.ts';
import { suspendGrammar } from './suspend.ts';
import { taskGrammar } from './task.ts';
import { unbindGrammar } from './unbind.ts';
import { unblockGrammar } from './unblock.ts';
import { verifyGrammar } from './verify.ts';
import { whoGrammar } from './who.ts';
import { withdrawGrammar } from './withdraw.ts';
import type { Grammar } from '../grammar.ts';
import { fold } from '../../../text/fold.ts';

const named: readonly Grammar[] = [
  progressGrammar,
  noChangeGrammar,
  blockGrammar,
  unblockGrammar,
  escalateGrammar,
  doneGrammar,
  extendGrammar,
  missGrammar,
  suspendGrammar,
  correctGrammar,
  withdrawGrammar,
  approveGrammar,
  returnGrammar,
  verifyGrammar,
  reopenGrammar,
  flagGrammar,
  agreeGrammar,
  taskGrammar,
  mineGrammar,
  dueGrammar,
  statusGrammar,
  historyGrammar,
  whoGrammar,
  bindGrammar,
  unbindGrammar,
  digestGrammar,
  exportGrammar,
  feedbackGrammar,
];

export function createGrammars(): readonly Grammar[] {
  const byName = new Map(named.flatMap((grammar) => grammar.names.map((word) => [word, grammar] as const)));
  return [...named, createHelpGrammar((name) => byName.get(fold(name)))];
}
