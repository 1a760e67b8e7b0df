// What the channel is told about its app: the LARK_* group of the configuration.

export interface LarkSettings {
  readonly appId: string;
  readonly appSecret: string;
  /** Undefined: pushes are neither encrypted nor signed. */
  readonly encryptKey: string | undefined;
  /** Undefined only where nothing comes in by webhook. */
  readonly verificationToken: string | undefined;
  /** The platform's address without a slash at its end: Feishu's, Lark's or a private one. */
  readonly domain: string;
  readonly transport: 'webhook' | 'websocket';
  readonly cards: boolean;
  readonly proxy: string | undefined;
}
