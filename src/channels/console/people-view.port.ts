// Whom the console speaks with: people as it may show them, and what each of them may see and take away.
import { z } from 'zod';
import type { Language } from '../../domain/conversation/index.ts';

export const personView = z.object({
  user: z.string().describe('As the people store names the person.'),
  name: z.string(),
  unit: z.string().describe("In the reader's script; empty where there is none."),
  role: z.string().describe('In words.'),
  sees: z.enum(['all', 'lights', 'none']).describe('How much of the ledger the role may see.'),
  mayExport: z.boolean(),
  mayReview: z.boolean().describe('May correct what was read out of a document.'),
});

export const peopleResponse = z.object({
  people: z.array(personView).readonly(),
  /** Offered where nobody is bound yet. */
  demo: z.array(personView).readonly(),
});

export type PersonView = z.output<typeof personView>;
export type PeopleResponse = z.output<typeof peopleResponse>;

/** The user as whom somebody speaks of whom nothing is known. Nobody can be bound under this name. */
export const GUEST = 'console';

/** Who sent a request. `user` becomes the user of a message. */
export interface Visitor {
  readonly user: string;
  /** Undefined: a stranger, who may ask about the policy and nothing else. */
  readonly person: PersonView | undefined;
}

export interface PeopleView {
  /** Undefined where nobody of that name is bound. */
  find(user: string, language: Language): Promise<PersonView | undefined>;
  list(language: Language): Promise<readonly PersonView[]>;
  /** People made up from the documents for a try; empty where somebody is bound, or where no document has been read. */
  offerDemo(language: Language): Promise<readonly PersonView[]>;
  /** Binds those; false where there was nothing to offer. */
  createDemo(): Promise<boolean>;
  findByToken(token: string): Promise<string | undefined>;
  /** What a person's session is signed with: another as soon as the token is another, undefined where there is none. */
  findSessionKey(user: string): Promise<string | undefined>;
}
