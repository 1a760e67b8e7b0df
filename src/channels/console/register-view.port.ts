// The register as the console shows it: plain JSON values in the reader's script, with the printed words beside them.
// The schemas are the types, the checks of the API and the words of its OpenAPI page at once.
import { z } from 'zod';
import type { Language } from '../../domain/conversation/index.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

export const registerUnit = z.object({
  name: z.string().describe("The unit in the reader's script."),
  printed: z.string().describe('The unit as printed in the document.'),
  english: z.exactOptional(z.string()).describe('English gloss, where one is known.'),
  collective: z
    .boolean()
    .describe('True for a group such as 市直各部门, which is not expanded into its members.'),
});

export const registerDue = z.object({
  text: z.string().describe('The words of the document, e.g. 到2025年底.'),
  date: z.exactOptional(z.string()).describe('Last day, YYYY-MM-DD: our reading of the words.'),
  year: z.exactOptional(z.number().int()),
  recurrence: z.string().describe('once, or how often it returns: yearly, monthly …'),
  past: z.boolean().describe('True when that day has passed. Says nothing about whether the work is done.'),
});

export const registerMilestone = z.object({
  id: z.string().describe('Task number and place within the task: 13-1.'),
  quote: z.string().describe('The sentence that the milestone rests on.'),
  target: z.string().describe('The words of the target, e.g. 覆盖率达到90%.'),
  metric: z.string().describe('What is counted.'),
  comparator: z.string().describe('>=, <=, >, <, = or ~.'),
  value: z.exactOptional(z.number()).describe('Absent where the document gives words only.'),
  unit: z.exactOptional(z.string()).describe('Unit of the value as printed: %, 个, 亿元.'),
  due: z.exactOptional(registerDue).describe('Absent: a number without a date.'),
});

export const registerTask = z.object({
  number: z.number().int(),
  label: z.string().describe('The number as printed; empty where none is printed.'),
  title: z.string(),
  text: z.string().describe("The whole task in the reader's script."),
  section: z.exactOptional(z.number().int()).describe('Number of the section that the task stands in.'),
  units: z.object({
    lead: list(registerUnit).describe('牵头单位. Empty: the document names no lead.'),
    responsible: list(registerUnit).describe('责任单位.'),
    cooperating: list(registerUnit).describe('配合单位.'),
  }),
  deadlines: list(registerDue).describe(
    'Every date that the task prints, with or without a number to reach.',
  ),
  milestones: list(registerMilestone).describe('The checkable promises of the task.'),
});

export const registerDocument = z.object({
  id: z.string(),
  title: z.string(),
  issuer: z.exactOptional(z.string()),
  issuedOn: z.exactOptional(z.string()).describe('YYYY-MM-DD.'),
  documentNumber: z.exactOptional(z.string()).describe('发文字号, if printed.'),
  sections: list(z.object({ number: z.number().int(), label: z.string(), title: z.string() })),
  tasks: list(registerTask),
});

export const registerPage = z.object({
  today: z.string().describe('The day that `past` was judged on, YYYY-MM-DD.'),
  documents: list(registerDocument),
});

export type RegisterUnit = z.output<typeof registerUnit>;
export type RegisterDue = z.output<typeof registerDue>;
export type RegisterMilestone = z.output<typeof registerMilestone>;
export type RegisterTask = z.output<typeof registerTask>;
export type RegisterDocument = z.output<typeof registerDocument>;
export type RegisterPage = z.output<typeof registerPage>;

export interface RegisterView {
  /** The whole register in the reader's script; without a language, every text as printed. Filters are the console's work. */
  read(language?: Language): Promise<RegisterPage>;
}
