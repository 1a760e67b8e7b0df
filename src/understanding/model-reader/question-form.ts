// The form in which a model hands in how it reads a question: flat and small, so that small models can fill it in.
import { z } from 'zod';
import type { Form } from '../../domain/answering/index.ts';

/** A model that has nothing to say in a field often says null, an empty text or an empty list. */
const absent = <T extends z.ZodType>(shape: T): z.ZodOptional<z.ZodNullable<T>> =>
  shape.nullable().optional();

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
    'search',
    'none',
  ]),
  tasks: absent(z.array(z.number().int()).max(10)),
  units: absent(z.array(z.string()).max(10)),
  role: absent(z.enum(['lead', 'responsible', 'cooperating'])),
  year: absent(z.number().int()),
  noLead: absent(z.boolean()),
  words: absent(z.string().max(200)),
});

export type FilledQuestion = z.output<typeof questionShape>;

export const questionForm: Form = {
  name: 'read_question',
  about: 'How a question about the policy documents is to be read. 读问题用的表。',
  shape: questionShape,
};

/** Undefined where a model filled in something else. Numbers in quotation marks and single values are put right. */
export function decodeForm(value: unknown): FilledQuestion | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const form = value as Record<string, unknown>;
  return questionShape.safeParse({
    ...form,
    tasks: toList(form['tasks'])?.map(Number),
    units: toList(form['units'])?.map(String),
    year: form['year'] === '' || form['year'] == null ? undefined : Number(form['year']),
    role: form['role'] === '' ? undefined : form['role'],
  }).data;
}

function toList(value: unknown): readonly unknown[] | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}
