// How a service is asked to fill in a form: by a schema for its answer, by a tool that it must call, or in plain words.
import { z } from 'zod';
import type { Form, FormWay } from '../../../domain/answering/index.ts';
import type { Extras } from './ask-once.ts';

export function extrasFor(way: FormWay, { name, about, shape }: Form): Extras {
  if (way === 'text') return {};
  const schema = z.toJSONSchema(shape, { target: 'draft-7' }) as Record<string, unknown>;
  if (way === 'json-schema') {
    return { response_format: { type: 'json_schema', json_schema: { name, description: about, schema } } };
  }
  return {
    tools: [{ type: 'function', function: { name, description: about, parameters: schema } }],
    tool_choice: { type: 'function', function: { name } },
  };
}
