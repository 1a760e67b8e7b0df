// One thing that the doctor looked at, for a person who sets Duban up.

export interface Check {
  readonly about: string;
  /** `advice`: works, could be better. `off`: not set up, and need not be. */
  readonly state: 'ok' | 'advice' | 'broken' | 'off';
  readonly words: string;
  /** What Duban does where it does not work. */
  readonly instead?: string;
}
