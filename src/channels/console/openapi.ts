// The OpenAPI document, made from the schemas that check the requests.
import { z } from 'zod';
import {
  conversationId,
  conversationResponse,
  errorResponse,
  messageRequest,
  messageResponse,
  registerQuery,
  registerResponse,
} from './api-schema.ts';
import { describeApiError } from './api-error.ts';
import type { ApiErrorCode } from './api-error.ts';

const EXAMPLE_QUESTION = { text: 'who leads task 13?' };

export function createOpenApi(version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Duban',
      version,
      description:
        'Asks a policy that was read as a register of tasks. Every answer carries the clause it rests on.',
    },
    paths: {
      '/api/messages': { post: describeMessages() },
      '/api/conversations/{id}': { get: describeConversation() },
      '/api/register': { get: describeRegister() },
    },
    components: {
      schemas: createSchemas(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Needed where DUBAN_TOKEN is set.' },
      },
    },
    security: [{}, { token: [] }],
  };
}

function createSchemas(): object {
  const registry = z.registry<{ id: string }>();
  registry.add(messageRequest, { id: 'MessageRequest' });
  registry.add(messageResponse, { id: 'MessageResponse' });
  registry.add(conversationResponse, { id: 'ConversationResponse' });
  registry.add(registerResponse, { id: 'RegisterResponse' });
  registry.add(errorResponse, { id: 'ErrorResponse' });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'input' });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, dropHead(schema)]));
}

function describeMessages(): object {
  return {
    operationId: 'postMessage',
    summary: 'Ask one question and get its answer.',
    requestBody: {
      required: true,
      content: { 'application/json': { schema: reference('MessageRequest'), example: EXAMPLE_QUESTION } },
    },
    responses: {
      '200': success(
        'The answer. What the document does not say is an answer too: kind not_found.',
        'MessageResponse',
      ),
      ...failures(
        'malformed_json',
        'text_missing',
        'invalid_request',
        'text_too_long',
        'body_too_large',
        'unsupported_media_type',
        'unauthorized',
      ),
    },
  };
}

function describeConversation(): object {
  return {
    operationId: 'getConversation',
    summary: 'What was asked and answered in a conversation, oldest first.',
    parameters: [{ name: 'id', in: 'path', required: true, schema: toParameterSchema(conversationId) }],
    responses: {
      '200': success(
        'The last 100 turns; none for a conversation that nobody began.',
        'ConversationResponse',
      ),
      ...failures('invalid_request', 'unauthorized'),
    },
  };
}

function describeRegister(): object {
  const parameters = Object.entries(registerQuery.shape).map(([name, schema]) => {
    const { description, ...rest } = toParameterSchema(schema);
    return { name, in: 'query', required: false, description, schema: rest };
  });
  return {
    operationId: 'getRegister',
    summary: 'The register of tasks, whole or filtered.',
    parameters,
    responses: {
      '200': success('Documents with their sections and the tasks that fit.', 'RegisterResponse'),
      ...failures('invalid_request', 'unauthorized'),
    },
  };
}

function toParameterSchema(schema: z.ZodType): Readonly<Record<string, unknown>> {
  return dropHead(z.toJSONSchema(schema));
}

/** An OpenAPI document says its dialect and the names of its schemas itself. */
function dropHead(schema: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));
}

function reference(id: string): object {
  return { $ref: `#/components/schemas/${id}` };
}

function success(description: string, id: string): object {
  return { description, content: { 'application/json': { schema: reference(id) } } };
}

/** One entry a status: several codes may share it. */
function failures(...codes: readonly ApiErrorCode[]): object {
  const byStatus = new Map<string, string[]>();
  for (const code of codes) {
    const { status, message } = describeApiError(code, 'en');
    byStatus.set(String(status), [...(byStatus.get(String(status)) ?? []), `${code}: ${message}`]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, messages]) => [status, success(messages.join('\n'), 'ErrorResponse')]),
  );
}
