// The prompts of the house, by name. Their words stand in prompts/, where an office can read and change them.

export type PromptName = 'read-question' | 'word-answer' | 'summarise-brief' | 'write-special-report';

/** Ready to be sent. */
export interface Prompt {
  readonly name: PromptName;
  /** The first digits of the file's SHA-256: which wording of the prompt an answer was made with. */
  readonly version: string;
  readonly system: string;
  readonly user: string;
}

export interface Prompts {
  /** Every variable of the file must be given, and no other. */
  render(name: PromptName, variables: Readonly<Record<string, string>>): Prompt;
}
