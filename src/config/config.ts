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
  /** Undefined: local embeddings, no network. */
  readonly embeddings:
    | {
        readonly baseUrl: string;
        readonly apiKey: string | undefined;
        readonly model: string;
        readonly timeoutMs: number;
      }
    | undefined;
}
