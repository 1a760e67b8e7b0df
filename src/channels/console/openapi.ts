// The OpenAPI document, made from the schemas that check the requests.
import { z } from 'zod';
import { commandsResponse } from './command-list.port.ts';
import {
  conversationId,
  conversationResponse,
  errorResponse,
  language,
  messageRequest,
  messageResponse,
  registerQuery,
  registerResponse,
} from './api-schema.ts';
import { exportQuery } from './get-export.ts';
import { ledgerTaskQuery } from './get-ledger.ts';
import { inboxResponse } from './inbox.ts';
import { ledgerResponse, ledgerTaskResponse } from './ledger-view.port.ts';
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
      '/api/ledger': { get: describeLedger() },
      '/api/ledger/task': { get: describeLedgerTask() },
      '/api/export': { get: describeExport() },
      '/api/inbox': { get: describeInbox() },
      '/api/commands': { get: describeCommands() },
    },
    components: {
      schemas: createSchemas(),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'Needed where DUBAN_TOKEN is set: that token for questions about the policy, or a personal token ' +
            '(duban people token USER) for everything that its person may see and do.',
        },
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
  registry.add(ledgerResponse, { id: 'LedgerResponse' });
  registry.add(ledgerTaskResponse, { id: 'LedgerTaskResponse' });
  registry.add(inboxResponse, { id: 'InboxResponse' });
  registry.add(commandsResponse, { id: 'CommandsResponse' });
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
  return {
    operationId: 'getRegister',
    summary: 'The register of tasks, whole or filtered.',
    parameters: queryParameters(registerQuery, []),
    responses: {
      '200': success('Documents with their sections and the tasks that fit.', 'RegisterResponse'),
      ...failures('invalid_request', 'unauthorized'),
    },
  };
}

function describeLedger(): object {
  return {
    operationId: 'getLedger',
    summary: 'Every task with its lights, as far as the person who asks may see them.',
    parameters: [languageParameter()],
    responses: {
      '200': success('Lights, reasons and last reports.', 'LedgerResponse'),
      ...failures('unauthorized', 'ledger_not_allowed'),
    },
  };
}

function describeLedgerTask(): object {
  return {
    operationId: 'getLedgerTask',
    summary: 'One task with its history of entries and the curve of its numbers.',
    parameters: queryParameters(ledgerTaskQuery, ['document', 'task']),
    responses: {
      '200': success('State, curves and entries, the newest first.', 'LedgerTaskResponse'),
      ...failures('invalid_request', 'unauthorized', 'ledger_not_allowed', 'not_found'),
    },
  };
}

function describeExport(): object {
  return {
    operationId: 'getExport',
    summary: 'The ledger as a file. Each order is noted in the audit, denied ones too.',
    parameters: queryParameters(exportQuery, []),
    responses: {
      '200': {
        description: 'The file, with a watermark of who ordered it and when.',
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
      ...failures('invalid_request', 'unauthorized', 'export_not_allowed'),
    },
  };
}

function describeInbox(): object {
  return {
    operationId: 'getInbox',
    summary: 'What was posted to the person who asks: notices, files, the digest.',
    responses: {
      '200': success('The newest 100.', 'InboxResponse'),
      ...failures('unauthorized', 'inbox_not_allowed'),
    },
  };
}

function describeCommands(): object {
  return {
    operationId: 'getCommands',
    summary: 'The commands that may be typed after a slash, with an example each.',
    parameters: [languageParameter()],
    responses: {
      '200': success('In the order of the help.', 'CommandsResponse'),
      ...failures('unauthorized'),
    },
  };
}

function languageParameter(): object {
  return { name: 'lang', in: 'query', required: false, schema: toParameterSchema(language) };
}

function queryParameters(query: z.ZodObject, required: readonly string[]): readonly object[] {
  return Object.entries(query.shape).map(([name, schema]) => {
    const { description, ...rest } = toParameterSchema(schema as z.ZodType);
    return { name, in: 'query', required: required.includes(name), description, schema: rest };
  });
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
