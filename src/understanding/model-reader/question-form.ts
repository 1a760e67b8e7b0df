// The form in which a model hands in how it reads a question: flat and small, so that small models can fill it in.
import { z } from 'zod';
import type { Form } from '../../domain/answering/index.ts';

/** A model that has nothing to say in a field often says null, an empty text or an empty list. */
const absent = <T extends z.ZodType>(shape: T): z.ZodOptional<z.ZodNullable<T>> =>
  shape.nullable().optional();

const NUMBER_OF_TASK = z.number().int().min(1).max(9_999);

export const questionShape = z.object({
  ask: z.enum([
    'units',
    'lead',
    'responsible',
    'cooperating',
    'deadline',
    'target',
    'content',
    'number',
    'list',
    'count',
    'list-units',
    'compare',
    'search',
    'none',
  ]),
  tasks: absent(z.array(NUMBER_OF_TASK).max(40)),
  /** A stretch of the numbering: 前十项 is 1 to 10. */
  from: absent(NUMBER_OF_TASK),
  to: absent(NUMBER_OF_TASK),
  units: absent(z.array(z.string()).max(10)),
  together: absent(z.boolean()),
  without: absent(z.array(z.string()).max(10)),
  alone: absent(z.boolean()),
  role: absent(z.enum(['lead', 'responsible', 'cooperating'])),
  notLead: absent(z.boolean()),
  noLead: absent(z.boolean()),
  leads: absent(z.number().int().min(1).max(50)),
  orMore: absent(z.boolean()),
  section: absent(z.number().int().min(1).max(99)),
  year: absent(z.number().int()),
  toYear: absent(z.number().int()),
  quarter: absent(z.number().int().min(1).max(4)),
  half: absent(z.number().int().min(1).max(2)),
  due: absent(z.enum(['yearly', 'overdue', 'dated', 'undated'])),
  numeric: absent(z.boolean()),
  words: absent(z.string().max(200)),
});

export type FilledQuestion = z.output<typeof questionShape>;

export const questionForm: Form = {
  name: 'read_question',
  about: 'How a question about the policy documents is to be read. 读问题用的表。',
  shape: questionShape,
};

const NAMES = ['units', 'without'] as const;
const NUMBERS = ['from', 'to', 'leads', 'section', 'year', 'toYear', 'quarter', 'half'] as const;
const CHOICES = ['role', 'due'] as const;
const YES_OR_NO = ['together', 'alone', 'notLead', 'noLead', 'orMore', 'numeric'] as const;

/** Undefined where a model filled in something else. Numbers in quotation marks and single values are put right. */
export function decodeForm(value: unknown): FilledQuestion | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const form = value as Record<string, unknown>;
  const mended = Object.fromEntries([
    ['tasks', toList(form['tasks'])?.map(Number)] as const,
    ...NAMES.map((name) => [name, toList(form[name])?.map(String)] as const),
    ...NUMBERS.map((name) => [name, isEmpty(form[name]) ? undefined : Number(form[name])] as const),
    ...CHOICES.map((name) => [name, isEmpty(form[name]) ? undefined : form[name]] as const),
    ...YES_OR_NO.map((name) => [name, toBoolean(form[name])] as const),
  ]);
  return questionShape.safeParse({ ...form, ...mended }).data;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function toBoolean(value: unknown): unknown {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return isEmpty(value) ? undefined : value;
}

function toList(value: unknown): readonly unknown[] | undefined {
  if (isEmpty(value)) return undefined;
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}
