// What the JSON API takes and gives, once: the checks of requests, the types of the page and the OpenAPI document.
import { z } from 'zod';
import type { Reply } from '../../domain/conversation/index.ts';
import { registerPage } from './register-view.port.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

export const language = z.enum(['zh-Hans', 'zh-Hant', 'en']);
const CONVERSATION_ID = /^[\w-]{1,64}$/;
export const conversationId = z
  .string()
  .regex(CONVERSATION_ID)
  .describe('Letters, digits, _ and -; at most 64.');

export const messageRequest = z.object({
  text: z.string().describe('What is asked, at most 2,000 characters.'),
  conversation: conversationId
    .optional()
    .describe('Follow-up questions refer to what was said here. Absent: a new conversation begins.'),
  language: language.optional().describe('Absent: the answer is in the language of the question.'),
});

const taskReference = z.object({ document: z.string(), task: z.number().int() });
const span = z.object({ start: z.number().int(), end: z.number().int() });

const citation = z.object({
  document: z.string(),
  title: z.string(),
  task: z.exactOptional(z.number().int()),
  quote: z.string().describe('Exactly as printed.'),
  span: span.describe("Where the quote stands in the document's text, in UTF-16 code units."),
  marks: list(span).describe('Parts of the quote that answer the question.'),
  clause: z
    .exactOptional(z.object({ text: z.string(), marks: list(span) }))
    .describe('The whole clause that the quote was taken from, as printed, and the parts that answer.'),
});

const cell = z.union([z.string(), z.number(), z.null()]);

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('fields'), fields: list(z.object({ label: z.string(), value: z.string() })) }),
  z.object({
    kind: z.literal('list'),
    items: list(z.object({ text: z.string(), task: z.exactOptional(taskReference) })),
  }),
  z.object({
    kind: z.literal('table'),
    columns: list(z.object({ key: z.string(), label: z.string(), type: z.enum(['text', 'number', 'date']) })),
    rows: list(z.record(z.string(), cell).readonly()),
  }),
  z.object({
    kind: z.literal('quote'),
    text: z.string(),
    clause: z.exactOptional(z.string()).describe("The whole clause in the reader's script."),
    citation: z.number().int(),
  }),
  z.object({
    kind: z.literal('chart'),
    form: z.enum(['stacked-bar', 'line']),
    title: z.string(),
    labels: list(z.string()).describe('Along the axis of time or of kinds.'),
    series: list(
      z.object({
        name: z.string(),
        tone: z.enum(['red', 'yellow', 'green', 'grey', 'neutral']),
        values: list(z.number().nullable()).describe('One for each label; null where nothing is known.'),
      }),
    ),
    unit: z.string(),
    summary: z.string().describe('The chart in words.'),
  }),
  z.object({ kind: z.literal('buttons'), buttons: list(z.object({ label: z.string(), say: z.string() })) }),
]);

const replyFields = z.object({
  kind: z.enum(['answer', 'not_found', 'clarify', 'refused', 'help', 'error']),
  blocks: list(block).describe('The answer in reading order: the fact first, then the quote.'),
  tasks: list(taskReference),
  citations: list(citation),
  made: z.enum(['looked-up', 'retrieved', 'worded-by-model']).describe('How the answer was made.'),
  read: z
    .exactOptional(z.literal('by-model'))
    .describe('A model read what was meant; the facts were looked up.'),
  language,
}) satisfies z.ZodType<Reply>;

export const apiReply = replyFields.extend({ text: z.string().describe('The whole answer as plain text.') });

export const apiFile = z.object({
  name: z.string(),
  url: z.string().describe('Where it is fetched, by the same person.'),
});
export type ApiFile = z.output<typeof apiFile>;

export const messageResponse = z.object({
  conversation: conversationId,
  reply: apiReply,
  file: z.exactOptional(apiFile).describe('A file that was asked for.'),
  ms: z.number().describe('How long the answer took, in milliseconds.'),
});

/** What follows the first line where JSON lines were asked for. */
export const messageUpdate = z.object({
  kind: z.enum(['partial', 'final']),
  reply: apiReply.describe('Takes the place of the reply before.'),
});
export type MessageUpdate = z.output<typeof messageUpdate>;

export const conversationResponse = z.object({
  conversation: conversationId,
  turns: list(z.object({ at: z.iso.datetime(), text: z.string(), reply: apiReply })).describe(
    'Oldest first.',
  ),
});

/** Strict: a misspelt filter must not quietly give the whole register. */
export const registerQuery = z.strictObject({
  unit: z
    .string()
    .optional()
    .describe("A unit's name as the register spells it, in either script or in English."),
  role: z.enum(['lead', 'responsible', 'cooperating']).optional().describe('What that unit is to the task.'),
  due: z
    .string()
    .regex(/^(\d{4}|past|recurring|undated)$/)
    .optional()
    .describe('A year, past, recurring (yearly …), or undated (a number without a date).'),
  section: z.coerce.number().int().optional().describe('Number of a section.'),
  document: z.string().optional().describe('Id of a document.'),
  q: z.string().max(200).optional().describe("Words in the task's text."),
  lang: language.optional().describe('Script of the texts. Absent: as printed.'),
});

export { registerPage as registerResponse };

export const errorResponse = z.object({
  error: z.object({
    code: z.string().describe('For programs.'),
    message: z.string().describe('For people.'),
  }),
});

export type ApiReply = z.output<typeof apiReply>;
export type MessageRequest = z.output<typeof messageRequest>;
export type MessageResponse = z.output<typeof messageResponse>;
export type ConversationResponse = z.output<typeof conversationResponse>;
export type ErrorResponse = z.output<typeof errorResponse>;
