// The MODEL_* settings: without an address no question ever leaves the machine, and every answer is the rules' own.
import { z } from 'zod';
import type { Config } from './config.ts';
import { serviceAddress, serviceKey } from './model-service.ts';
import type { Problem, Setting, SettingName, Values } from './schema.ts';

const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });
const milliseconds = z.coerce.number().int().min(100).max(600_000);
const count = z.coerce.number().int().min(0).max(10_000_000);

export const modelSettings = {
  MODEL_BASE_URL: {
    schema: serviceAddress.optional(),
    about:
      'OpenAI-compatible address (…/v1) of a chat model (docs/model.md). Unset: no model, the same facts by rules.',
    example: '',
  },
  MODEL_NAME: {
    schema: text.optional(),
    about: 'Model name at that address, e.g. deepseek-chat. Needed when MODEL_BASE_URL is set.',
    example: '',
  },
  MODEL_API_KEY: {
    schema: serviceKey.optional(),
    about: 'Key for that address, where it wants one.',
    example: '',
  },
  MODEL_API_KEY_FILE: {
    schema: text.optional(),
    about: 'A file that holds the key, in place of MODEL_API_KEY.',
    example: '',
  },
  MODEL_USES: {
    schema: z.enum(['read', 'word', 'both']).default('both'),
    about: 'read: questions that the rules cannot place. word: better words for answers. both.',
    example: 'both',
  },
  MODEL_TIMEOUT_MS: {
    schema: milliseconds.default(20_000),
    about: 'How long one request to the model may take, in milliseconds.',
    example: '20000',
  },
  MODEL_ANSWER_LIMIT_MS: {
    schema: milliseconds.default(30_000),
    about:
      'How long an answer waits for the model in all, retries included; then the looked-up answer stands.',
    example: '30000',
  },
  MODEL_CA_FILE: {
    schema: text.optional(),
    about:
      'A certificate authority in PEM form that the address is signed by, for services inside the office.',
    example: '',
  },
  MODEL_PROXY: {
    schema: url.optional(),
    about: 'Proxy for that address, e.g. http://proxy:8080. HTTP_PROXY of the environment is not read.',
    example: '',
  },
  MODEL_TEMPERATURE: {
    schema: z.coerce.number().min(0).max(2).optional(),
    about: 'Unset: what the service does by itself; some models accept no other. 0 is steadiest.',
    example: '',
  },
  MODEL_CONTEXT_TOKENS: {
    schema: z.coerce.number().int().min(2_000).max(2_000_000).default(8_000),
    about: 'Context size of the model in tokens: what a prompt and its answer may take together.',
    example: '8000',
  },
  MODEL_ANSWER_TOKENS: {
    schema: z.coerce.number().int().min(50).max(32_000).default(1_500),
    about: 'What an answer may take of that, with the thoughts of a reasoning model.',
    example: '1500',
  },
  MODEL_CALLS_PER_DAY: {
    schema: count.default(5_000),
    about: 'Requests a day for everybody together; then the rules answer alone until the next day.',
    example: '5000',
  },
  MODEL_CALLS_PER_PERSON: {
    schema: count.default(200),
    about: 'Requests a day for one person.',
    example: '200',
  },
  TRACE_DAYS: {
    schema: z.coerce.number().int().min(1).max(3_650).default(30),
    about: 'Days for which the steps of an answer are kept, for duban explain.',
    example: '30',
  },
} as const satisfies Record<string, Setting>;

const NEED_AN_ADDRESS: readonly SettingName[] = [
  'MODEL_NAME',
  'MODEL_API_KEY',
  'MODEL_API_KEY_FILE',
  'MODEL_CA_FILE',
  'MODEL_PROXY',
];

export function findModelContradictions(values: Values): Problem[] {
  if (values.MODEL_BASE_URL === undefined) {
    const orphans = NEED_AN_ADDRESS.filter((name) => values[name] !== undefined);
    if (orphans.length === 0) return [];
    return [{ name: 'MODEL_BASE_URL', problem: `must be set when ${orphans.join(' or ')} is set` }];
  }
  return [
    ...(values.MODEL_NAME === undefined
      ? [{ name: 'MODEL_NAME', problem: 'must be set when MODEL_BASE_URL is set' }]
      : []),
    ...(values.MODEL_API_KEY !== undefined && values.MODEL_API_KEY_FILE !== undefined
      ? [{ name: 'MODEL_API_KEY_FILE', problem: 'must not be set beside MODEL_API_KEY' }]
      : []),
    ...(values.MODEL_ANSWER_TOKENS > values.MODEL_CONTEXT_TOKENS / 2
      ? [{ name: 'MODEL_ANSWER_TOKENS', problem: 'must leave half of MODEL_CONTEXT_TOKENS to the prompt' }]
      : []),
  ];
}

export function readModel(values: Values): Config['model'] {
  const { MODEL_BASE_URL: baseUrl, MODEL_NAME: name } = values;
  if (baseUrl === undefined || name === undefined) return undefined;
  return {
    baseUrl,
    name,
    apiKey: values.MODEL_API_KEY,
    apiKeyFile: values.MODEL_API_KEY_FILE,
    reads: values.MODEL_USES !== 'word',
    words: values.MODEL_USES !== 'read',
    timeoutMs: values.MODEL_TIMEOUT_MS,
    answerLimitMs: values.MODEL_ANSWER_LIMIT_MS,
    caFile: values.MODEL_CA_FILE,
    proxy: values.MODEL_PROXY,
    temperature: values.MODEL_TEMPERATURE,
    contextTokens: values.MODEL_CONTEXT_TOKENS,
    answerTokens: values.MODEL_ANSWER_TOKENS,
    callsPerDay: values.MODEL_CALLS_PER_DAY,
    callsPerPerson: values.MODEL_CALLS_PER_PERSON,
  };
}
