// The settings as the rest of the house sees them: grouped, frozen, with nothing left to parse.

export interface Config {
  readonly dataDir: string;
  /** Undefined: the folder that comes with Duban. */
  readonly knowledgeDir: string | undefined;
  readonly timeZone: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly web: { readonly host: string; readonly port: number; readonly token: string | undefined };
  /** Undefined: the bot is not in Feishu or Lark. */
  readonly lark:
    | {
        readonly appId: string;
        readonly appSecret: string;
        readonly encryptKey: string | undefined;
        readonly verificationToken: string | undefined;
        /** An address without a slash at its end. */
        readonly domain: string;
        readonly transport: 'webhook' | 'websocket';
        readonly cards: boolean;
        readonly proxy: string | undefined;
      }
    | undefined;
  readonly ledger: {
    /** Users who approve bindings until they are bound otherwise. */
    readonly administrators: readonly string[];
    readonly auditRetentionDays: number;
    /** The numbers that decide a light or a question back. */
    readonly thresholds: {
      readonly lagYellowPoints: number;
      readonly lagRedPoints: number;
      readonly staleDays: number;
      readonly importGraceDays: number;
      readonly blockerRedDays: number;
      readonly dueSoonShare: number;
      readonly dueSoonMinDays: number;
      readonly dueSoonMaxDays: number;
      readonly steepFactor: number;
      readonly steepFromShare: number;
      readonly jumpFactor: number;
      readonly replyWorkdays: number;
      readonly period: 'month' | 'week';
    };
  };
  readonly digest: {
    readonly cron: string;
    readonly autoPublish: boolean;
    readonly draftMinutes: number;
    readonly remindMinutes: number;
    readonly catchUpHours: number;
    readonly freezeHours: number;
    /** What the head of the digest says. */
    readonly masthead: { readonly title?: string; readonly office?: string };
    readonly language: 'zh-Hans' | 'zh-Hant' | 'en';
    /** Minutes of the day between which the bot does not speak unasked. */
    readonly quiet: { readonly from: number; readonly to: number };
    /** Undefined: our own table alone. */
    readonly holidaysFile: string | undefined;
    readonly nudges: boolean;
  };
  /** Undefined: no chat model; the rules answer alone. */
  readonly model:
    | {
        readonly baseUrl: string;
        readonly name: string;
        readonly apiKey: string | undefined;
        readonly apiKeyFile: string | undefined;
        readonly reads: boolean;
        readonly words: boolean;
        readonly timeoutMs: number;
        readonly answerLimitMs: number;
        readonly caFile: string | undefined;
        readonly proxy: string | undefined;
        readonly temperature: number | undefined;
        readonly contextTokens: number;
        readonly answerTokens: number;
        readonly callsPerDay: number;
        readonly callsPerPerson: number;
      }
    | undefined;
  readonly traceDays: number;
  /** Undefined: local embeddings, no network. */
  readonly embeddings:
    | {
        readonly baseUrl: string;
        readonly apiKey: string | undefined;
        readonly apiKeyFile: string | undefined;
        readonly model: string;
        readonly timeoutMs: number;
        readonly caFile: string | undefined;
        readonly proxy: string | undefined;
      }
    | undefined;
}
