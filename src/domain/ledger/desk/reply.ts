// Replies of the desk: every one is looked up, and says which tasks it speaks of.
import type { Block, Button, Reply, ReplyKind, TaskReference } from '../../conversation/index.ts';
import type { Voice } from '../wording/voice.ts';

export function createReply(
  voice: Voice,
  kind: ReplyKind,
  blocks: readonly Block[],
  tasks: readonly TaskReference[] = [],
): Reply {
  const distinct = new Map(tasks.map(({ document, task }) => [`${document}#${task}`, { document, task }]));
  return {
    kind,
    blocks,
    tasks: [...distinct.values()],
    citations: [],
    made: 'looked-up',
    language: voice.language,
  };
}

export function text(...lines: readonly string[]): Block {
  return { kind: 'text', text: lines.filter((line) => line !== '').join('\n') };
}

export function buttons(...list: readonly Button[]): Block {
  return { kind: 'buttons', buttons: list };
}
