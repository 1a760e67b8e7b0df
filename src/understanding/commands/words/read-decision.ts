// A decision speaks of a binding (B7), an entry (#12) or what is waiting on a milestone (15-2).
import type { CommandReading } from '../../../domain/ledger/index.ts';
import { isEmptyAim, takeAim } from './read-aim.ts';
import { takeBinding, takeEntry } from './read-entry.ts';
import type { Scan } from './scan.ts';
import { takeReason } from './take-phrases.ts';

type Verdict = 'approve' | 'return' | 'verify' | 'reopen';

export function readDecision(scan: Scan, verdict: Verdict): CommandReading {
  const binding = verdict === 'approve' || verdict === 'return' ? takeBinding(scan) : undefined;
  if (binding !== undefined && (verdict === 'approve' || verdict === 'return')) {
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'decide-binding', name: verdict, number: binding },
    };
  }
  const entry = takeEntry(scan);
  const aim = entry.number === undefined ? takeAim(scan, { first: true }) : {};
  if (entry.number === undefined && isEmptyAim(aim))
    return { kind: 'incomplete', name: verdict, lacks: 'task' };
  const note = takeReason(scan);
  if ((verdict === 'return' || verdict === 'reopen') && note === '') {
    return { kind: 'incomplete', name: verdict, lacks: 'reason' };
  }
  return {
    kind: 'command',
    way: 'slash',
    command: { kind: 'acts', name: verdict, acts: [{ kind: 'decision', verdict, entry, aim, note }] },
  };
}
