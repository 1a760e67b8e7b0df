// What a chat model needs to be reached: the MODEL_* settings with their files already read.

export interface ChatSettings {
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  readonly model: string;
  /** For one request, from its first byte to the last of its answer. */
  readonly timeoutMs: number;
  /** A certificate authority in PEM form, for a service inside the office. */
  readonly ca: string | undefined;
  readonly proxy: string | undefined;
  /** Undefined: the service's own; some models accept no other. */
  readonly temperature: number | undefined;
  /** What prompt and answer may take together. */
  readonly contextTokens: number;
  readonly maxAnswerTokens: number;
}
