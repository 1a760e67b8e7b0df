// Tasks of several documents in one answer: each document's under its name. Where they are too many to read, each
// document's are counted, and how to narrow is said.
import type { Block, ListItem } from '../../conversation/index.ts';
import type { RegisteredTask } from '../../policy/index.ts';
import { listBlock, textBlock } from '../answered.ts';
import { groupByDocument } from '../group-by-document.ts';
import type { Desk } from './desk.ts';

/** More rows than this nobody reads in a chat. */
const MOST_ROWS = 40;
const MOST_DOCUMENTS = 12;

export function taskBlocks(
  { register, speech }: Desk,
  entries: readonly RegisteredTask[],
  row: (entry: RegisteredTask) => ListItem,
): readonly Block[] {
  if (register.policies.length < 2) return [listBlock(entries.map(row))];
  const { several } = speech.words;
  if (entries.length <= MOST_ROWS) {
    return groupByDocument(entries, MOST_ROWS).groups.flatMap(({ policy, own }) => [
      textBlock(several.heading(speech.document(policy), own.length)),
      listBlock(own.map(row)),
    ]);
  }
  const { groups, left } = groupByDocument(entries, MOST_DOCUMENTS);
  const rows = groups.map(({ policy, own }) => ({
    text: several.counted(speech.document(policy), speech.numbers(own), own.length),
  }));
  return [listBlock(rows), textBlock(several.narrow(left))];
}
