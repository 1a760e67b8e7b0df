// One line of a check-up: what was looked at, how it stands, and what to do.

export interface Finding {
  /** `unknown`: it could not be looked at; the words say how to look by hand. */
  readonly state: 'ok' | 'missing' | 'advice' | 'unknown';
  readonly about: string;
  readonly words: string;
}

export const ok = (about: string, words: string): Finding => ({ state: 'ok', about, words });
export const missing = (about: string, words: string): Finding => ({ state: 'missing', about, words });
export const advice = (about: string, words: string): Finding => ({ state: 'advice', about, words });
export const unknown = (about: string, words: string): Finding => ({ state: 'unknown', about, words });
