// The ledger as the console shows it: words and numbers for one reader, holding only what that reader may see.
// The schemas are the types, the checks of the API and the words of its OpenAPI page at once.
import type { Writable } from 'node:stream';
import { z } from 'zod';
import type { Language } from '../../domain/conversation/index.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

export const light = z.enum(['red', 'yellow', 'green', 'grey', 'claimed', 'closed']);

const lightView = z.object({
  light,
  lightName: z.string().describe('In words.'),
  rule: z.string().describe('The id of the rule that made the light: R1, Y3 …'),
});

const lastReport = z.object({
  entry: z.number().int().describe('People call it #12.'),
  recordedOn: z.string().describe('YYYY-MM-DD.'),
  asOf: z.exactOptional(z.string()).describe('The day that the number speaks of.'),
  unit: z.string(),
  text: z.string(),
});

const numbers = z.object({
  reason: z.string().describe('Why the light is what it is.'),
  value: z.exactOptional(z.number()),
  shown: z.string().describe('Value and target in words: 8/10个.'),
  asOf: z.exactOptional(z.string()),
  percent: z.exactOptional(z.number()),
  expectedPercent: z.exactOptional(z.number()),
  flow: z.string(),
  evidence: z.string(),
  missing: list(z.string()).describe('Units that have to report and have not.'),
  blockers: list(z.object({ note: z.string(), since: z.string(), escalatedOn: z.exactOptional(z.string()) })),
});

export const milestoneView = lightView.extend({
  id: z.string().describe('13-1, or 13 for a task that promises nothing checkable.'),
  instance: z.exactOptional(z.string()).describe('Of a recurring duty: 2026.'),
  metric: z.string(),
  due: z.exactOptional(
    z.object({
      day: z.string(),
      printed: z.string().describe('The words of the document; empty where the day was agreed.'),
      original: z.string().describe('Before any extension.'),
      extensions: z.number().int(),
    }),
  ),
  numbers: z.exactOptional(numbers).describe('Absent where the reader may see lights only.'),
  last: z.exactOptional(lastReport),
});

export const ledgerTask = lightView.omit({ rule: true }).extend({
  document: z.string(),
  number: z.number().int(),
  milestones: list(milestoneView),
  earlier: list(milestoneView).describe('Instances of former years that are not closed.'),
});

export const entryView = z.object({
  entry: z.number().int(),
  recordedAt: z.string().describe('Local date and time.'),
  milestone: z
    .string()
    .describe('Where it stands now; empty where its task is not in the document any more.'),
  recordedFor: z
    .exactOptional(z.object({ version: z.number().int(), milestone: z.string() }))
    .describe('By the numbers of the version that it was recorded for, where the text has changed since.'),
  unit: z.string(),
  person: z.string(),
  role: z.string(),
  kind: z.string(),
  text: z.string().describe('What was recorded, in one line.'),
  now: z.exactOptional(z.string()).describe('The same as corrected.'),
  state: z.enum(['standing', 'corrected', 'withdrawn', 'proposed']),
  about: z
    .exactOptional(z.number().int())
    .describe('The entry that this one corrects, withdraws or decides.'),
  said: z.string().describe('The original words.'),
  hash: z.string(),
  previous: z.string().describe('Hash of the entry before.'),
});

const removedTask = z.object({
  document: z.string(),
  version: z.number().int().describe('The version that its entries were recorded for.'),
  number: z.number().int().describe('Its number in that version.'),
  title: z.string(),
  count: z.number().int().describe('How many entries are kept.'),
  entries: list(entryView).describe('The newest first, the last of them.'),
  hidden: z.boolean().describe('True where there are entries that this reader may not see.'),
});

export const ledgerResponse = z.object({
  asOf: z.string().describe('Local date and time.'),
  version: z.string().describe('Another as soon as anything shown may be another.'),
  texts: z.string().describe('Another as soon as a document has another text.'),
  sees: z.enum(['all', 'lights']),
  counts: z.record(light, z.number().int()).readonly().describe('Of all checkable milestones.'),
  total: z.number().int(),
  tasks: list(ledgerTask),
  removed: list(removedTask).describe('Tasks of earlier versions that the documents have no more.'),
});

const point = z.object({ day: z.string(), value: z.number() });

export const ledgerTaskResponse = z.object({
  asOf: z.string(),
  version: z.string(),
  texts: z.string(),
  task: ledgerTask,
  curves: list(
    z.object({
      milestone: z.string(),
      metric: z.string(),
      unit: z.string(),
      today: z.string(),
      values: list(point),
      expected: list(point),
    }),
  ),
  entries: list(entryView).describe('The newest first.'),
  hidden: z.boolean().describe('True where there are entries that this reader may not see.'),
});

export type Light = z.output<typeof light>;
export type MilestoneView = z.output<typeof milestoneView>;
export type LedgerTask = z.output<typeof ledgerTask>;
export type LedgerResponse = z.output<typeof ledgerResponse>;
export type LedgerTaskResponse = z.output<typeof ledgerTaskResponse>;
export type EntryView = z.output<typeof entryView>;

export const exportFormat = z.enum(['xlsx', 'csv', 'json']);
export type ExportFormat = z.output<typeof exportFormat>;

export type OrderedExport =
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly mediaType: string;
      /** Writes the bytes and ends the stream. */
      write(stream: Writable): Promise<void>;
    }
  /** In the reader's words. */
  | { readonly kind: 'denied'; readonly reason: string };

export interface LedgerView {
  /** Undefined where this user may see nothing of it. */
  read(user: string, language: Language): Promise<LedgerResponse | undefined>;
  /** `no-task` where no document has that task. */
  readTask(
    user: string,
    task: { readonly document: string; readonly task: number },
    language: Language,
  ): Promise<LedgerTaskResponse | 'no-task' | undefined>;
  /** The same as the command that orders a file, and audited as it is. */
  orderExport(user: string, format: ExportFormat, language: Language): Promise<OrderedExport>;
  version(): Promise<string>;
}
