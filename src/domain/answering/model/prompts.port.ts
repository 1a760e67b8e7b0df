// The prompts of the house, by name. Their words stand in prompts/, where an office can read and change them.

/** What each prompt is given; its file must use exactly these. */
export const promptVariables = {
  'read-question': ['question', 'conversation', 'today', 'outline', 'units'],
  'word-answer': ['language', 'question', 'facts', 'clauses'],
  'summarise-brief': ['language', 'facts'],
  'write-special-report': ['language', 'facts'],
  'check-model': ['number'],
} as const;

export type PromptName = keyof typeof promptVariables;

export type PromptValues<Name extends PromptName> = Readonly<
  Record<(typeof promptVariables)[Name][number], string>
>;

/** Ready to be sent. */
export interface Prompt {
  readonly name: PromptName;
  /** The first digits of the file's SHA-256: which wording of the prompt an answer was made with. */
  readonly version: string;
  readonly system: string;
  readonly user: string;
}

export interface Prompts {
  render<Name extends PromptName>(name: Name, values: PromptValues<Name>): Prompt;
}
