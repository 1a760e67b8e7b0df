// What an answerer hands over: facts in words, the quotes they rest on, the tasks they speak of. Made into a Reply here.
import type {
  Block,
  Button,
  ListItem,
  Query,
  Reply,
  ReplyKind,
  TaskReference,
} from '../conversation/index.ts';
import type { RegisteredTask } from '../policy/index.ts';
import type { Quote } from './quotes.ts';
import { citationOf } from './quotes.ts';
import type { Speech } from './speech.ts';

export interface Answered {
  readonly kind?: ReplyKind;
  readonly blocks: readonly Block[];
  /** Shown after the blocks; `false` where the quote is only evidence and the block already says it. */
  readonly quotes?: readonly (Quote & { readonly shown?: boolean })[];
  readonly tasks: readonly TaskReference[];
  readonly made?: Reply['made'];
  readonly buttons?: readonly Button[];
  /** What a follow-up refers to; absent where the answer leaves the memory as it was. */
  readonly remember?: { readonly query: Query; readonly tasks: readonly TaskReference[] };
}

export function toReply(answered: Answered, speech: Speech, remarks: readonly string[]): Reply {
  const quotes = answered.quotes ?? [];
  const citations = quotes.map(citationOf);
  const quoteBlocks = quotes.flatMap(({ shown }, citation): Block[] => {
    const { quote: printed = '', clause } = citations[citation] ?? {};
    if (shown === false || printed === '') return [];
    const unfolded = clause === undefined ? {} : { clause: speech.shown(clause.text) };
    return [{ kind: 'quote', text: speech.shown(printed), ...unfolded, citation }];
  });
  return {
    kind: answered.kind ?? 'answer',
    blocks: [
      ...answered.blocks,
      ...quoteBlocks,
      ...remarks.map(textBlock),
      ...(answered.buttons === undefined || answered.buttons.length === 0
        ? []
        : [{ kind: 'buttons' as const, buttons: answered.buttons }]),
    ],
    tasks: answered.tasks,
    citations,
    made: answered.made ?? 'looked-up',
    language: speech.language,
  };
}

export function textBlock(text: string): Block {
  return { kind: 'text', text };
}

export function listBlock(items: readonly ListItem[]): Block {
  return { kind: 'list', items };
}

export function taskItem(entry: RegisteredTask, text: string): ListItem {
  return { text, task: entry.ref };
}

export function refsOf(entries: readonly RegisteredTask[]): readonly TaskReference[] {
  return entries.map(({ ref }) => ref);
}
