// The settings as the rest of the house sees them: grouped, frozen, with nothing left to parse.

export interface Config {
  readonly dataDir: string;
  /** Undefined: the folder that comes with Duban. */
  readonly knowledgeDir: string | undefined;
  readonly timeZone: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly web: { readonly host: string; readonly port: number; readonly token: string | undefined };
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
