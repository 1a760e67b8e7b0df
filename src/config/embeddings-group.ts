// The EMBEDDINGS_* settings: without an address passages are embedded on this machine.
import { z } from 'zod';
import type { Config } from './config.ts';
import { serviceAddress, serviceKey } from './model-service.ts';
import type { Problem, Setting, SettingName, Values } from './schema.ts';

const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

export const embeddingsSettings = {
  EMBEDDINGS_BASE_URL: {
    schema: serviceAddress.optional(),
    about: 'OpenAI-compatible address (…/v1) of an embeddings model. Unset: local embeddings, no network.',
    example: '',
  },
  EMBEDDINGS_API_KEY: {
    schema: serviceKey.optional(),
    about: 'Key for that address, where it wants one.',
    example: '',
  },
  EMBEDDINGS_API_KEY_FILE: {
    schema: text.optional(),
    about: 'A file that holds the key, in place of EMBEDDINGS_API_KEY.',
    example: '',
  },
  EMBEDDINGS_MODEL: {
    schema: text.optional(),
    about: 'Model name at that address, e.g. bge-m3. Needed when EMBEDDINGS_BASE_URL is set.',
    example: '',
  },
  EMBEDDINGS_TIMEOUT_MS: {
    schema: z.coerce.number().int().min(100).max(600_000).default(20_000),
    about: 'How long to wait for that model, in milliseconds.',
    example: '20000',
  },
  EMBEDDINGS_CA_FILE: {
    schema: text.optional(),
    about: 'As MODEL_CA_FILE, for that address.',
    example: '',
  },
  EMBEDDINGS_PROXY: {
    schema: url.optional(),
    about: 'As MODEL_PROXY, for that address.',
    example: '',
  },
} as const satisfies Record<string, Setting>;

const NEED_AN_ADDRESS: readonly SettingName[] = [
  'EMBEDDINGS_MODEL',
  'EMBEDDINGS_API_KEY',
  'EMBEDDINGS_API_KEY_FILE',
  'EMBEDDINGS_CA_FILE',
  'EMBEDDINGS_PROXY',
];

export function findEmbeddingsContradictions(values: Values): Problem[] {
  if (values.EMBEDDINGS_BASE_URL === undefined) {
    const orphans = NEED_AN_ADDRESS.filter((name) => values[name] !== undefined);
    if (orphans.length === 0) return [];
    return [{ name: 'EMBEDDINGS_BASE_URL', problem: `must be set when ${orphans.join(' or ')} is set` }];
  }
  return [
    ...(values.EMBEDDINGS_MODEL === undefined
      ? [{ name: 'EMBEDDINGS_MODEL', problem: 'must be set when EMBEDDINGS_BASE_URL is set' }]
      : []),
    ...(values.EMBEDDINGS_API_KEY !== undefined && values.EMBEDDINGS_API_KEY_FILE !== undefined
      ? [{ name: 'EMBEDDINGS_API_KEY_FILE', problem: 'must not be set beside EMBEDDINGS_API_KEY' }]
      : []),
  ];
}

export function readEmbeddings(values: Values): Config['embeddings'] {
  const { EMBEDDINGS_BASE_URL: baseUrl, EMBEDDINGS_MODEL: model } = values;
  if (baseUrl === undefined || model === undefined) return undefined;
  return {
    baseUrl,
    model,
    apiKey: values.EMBEDDINGS_API_KEY,
    apiKeyFile: values.EMBEDDINGS_API_KEY_FILE,
    timeoutMs: values.EMBEDDINGS_TIMEOUT_MS,
    caFile: values.EMBEDDINGS_CA_FILE,
    proxy: values.EMBEDDINGS_PROXY,
  };
}
