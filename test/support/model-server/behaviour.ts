// How the simulated service behaves: what it can do, how it fails, and what the model in it says.

export interface ChatRequest {
  readonly authorization: string | undefined;
  readonly model: string;
  readonly system: string;
  readonly user: string;
  readonly stream: boolean;
  /** The name of the form that is to be filled in; undefined where a text is wanted. */
  readonly form: string | undefined;
  readonly by: 'schema' | 'tool' | 'text';
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the model says: a text, or an object where a form is to be filled in. */
export type Mind = (request: ChatRequest) => string | object | Promise<string | object>;

export interface Behaviour {
  readonly mind: Mind;
  /** What the service refuses with 400, as services without it do. */
  readonly lacks?: readonly ('streaming' | 'usage' | 'schema' | 'tools')[];
  /** Answers with this status, always or for the first `times` requests. */
  readonly fails?: { readonly status: number; readonly times?: number };
  /** Ends the connection after so many characters of the answer. */
  readonly hangsUpAfter?: number;
  /** Sends an end without a reason after so many characters, as a proxy does that lost its service. */
  readonly fallsSilentAfter?: number;
  readonly delayMs?: number;
  /** Takes the request and never answers. */
  readonly hangs?: boolean;
  /** Thinks aloud first; `unopened` leaves the opening mark out, as some templates do. */
  readonly thinks?: 'aloud' | 'unopened';
  /** Puts this before and after a form's JSON. */
  readonly wraps?: readonly [string, string];
  readonly embeddings?: 'float' | 'base64';
  readonly dimensions?: number;
}
