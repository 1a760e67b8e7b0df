// Every setting, once: its name, its form, its default and what it is for. `.env.example` is this table in another form.
import { z } from 'zod';
import { digestSettings } from './digest-group.ts';
import { embeddingsSettings } from './embeddings-group.ts';
import { ledgerSettings } from './ledger-group.ts';
import { modelSettings } from './model-group.ts';

const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });
const LARK_DOMAINS: Readonly<Record<string, string>> = {
  feishu: 'https://open.feishu.cn',
  lark: 'https://open.larksuite.com',
};
/** A name, or an address of a private deployment; the SDK takes it as it is, so that no slash may end it. */
const larkDomain = z
  .preprocess(
    (value) => (typeof value === 'string' ? (LARK_DOMAINS[value.toLowerCase()] ?? value) : value),
    url,
  )
  .transform((value) => value.replace(/\/+$/, ''));
const timeZone = text.refine(isTimeZone, 'must be a time zone such as Asia/Shanghai');

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export interface Setting {
  readonly schema: z.ZodType;
  /** One line for `.env.example`. */
  readonly about: string;
  /** What stands in `.env.example` behind the name; the default where there is one. */
  readonly example: string;
}

/** Why a setting cannot stay as it is; never its value. */
export interface Problem {
  readonly name: string;
  readonly problem: string;
}

export const settings = {
  DUBAN_DATA_DIR: {
    schema: text.default('data'),
    about: 'Folder of the database and the indexes. Back it up; nothing else holds state.',
    example: 'data',
  },
  DUBAN_KNOWLEDGE_DIR: {
    schema: text.optional(),
    about: 'Folder of the policy documents. Unset: the knowledge/ folder that comes with Duban.',
    example: '',
  },
  DUBAN_TIME_ZONE: {
    schema: timeZone.default('Asia/Shanghai'),
    about: 'The zone in which a day begins and a deadline passes.',
    example: 'Asia/Shanghai',
  },
  DUBAN_TOKEN: {
    schema: z.string().min(16, 'must be at least 16 characters; try: openssl rand -hex 24').optional(),
    about: 'Access token of the console and the API. Needed as soon as HOST is not loopback.',
    example: '',
  },
  HOST: {
    schema: text.default('127.0.0.1'),
    about: 'Address that the web console listens on.',
    example: '127.0.0.1',
  },
  PORT: {
    schema: z.coerce.number().int().min(0).max(65_535).default(3000),
    about: 'Port of the web console and of the webhooks.',
    example: '3000',
  },
  LOG_LEVEL: {
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    about: 'debug, info, warn, error or silent. No level logs message texts, names or secrets.',
    example: 'info',
  },
  LARK_APP_ID: {
    schema: z
      .string()
      .regex(
        /^cli_[0-9a-fA-F]{16}$/,
        'must be cli_ and 16 hexadecimal digits, as the developer console shows it',
      )
      .optional(),
    about: 'App ID of the bot in Feishu or Lark (docs/lark-setup.md). Unset: no Feishu, no Lark.',
    example: '',
  },
  LARK_APP_SECRET: {
    schema: text.optional(),
    about: 'App Secret of that app.',
    example: '',
  },
  LARK_TRANSPORT: {
    schema: z.enum(['webhook', 'websocket']).default('webhook'),
    about:
      'webhook: the platform calls POST /webhook/lark. websocket: the bot connects out, no public address.',
    example: 'webhook',
  },
  LARK_VERIFICATION_TOKEN: {
    schema: text.optional(),
    about: 'Verification Token of the app. Needed for the webhook.',
    example: '',
  },
  LARK_ENCRYPT_KEY: {
    schema: text.optional(),
    about: 'Encrypt Key of the app. Strongly advised for the webhook: without it nothing is signed.',
    example: '',
  },
  LARK_DOMAIN: {
    schema: larkDomain.default('https://open.feishu.cn'),
    about: 'feishu, lark, or the address of a private deployment.',
    example: 'feishu',
  },
  LARK_CARDS: {
    schema: z.enum(['on', 'off']).default('on'),
    about: 'off: plain text instead of cards, for old clients and private deployments.',
    example: 'on',
  },
  LARK_PROXY: {
    schema: url.optional(),
    about:
      'Proxy for calls to Feishu or Lark, e.g. http://proxy:8080. HTTP_PROXY of the environment is not read.',
    example: '',
  },
  ...ledgerSettings,
  ...digestSettings,
  ...modelSettings,
  ...embeddingsSettings,
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
export type Values = { readonly [Name in SettingName]: z.output<(typeof settings)[Name]['schema']> };
