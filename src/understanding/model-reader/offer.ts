// What is put before the person: the question in plain words, which the rules read in just this way when it is pressed
// or typed. Where there are no such words, nothing is offered.
import { sayQuestion } from '../../domain/answering/index.ts';
import type { Intent, Language, Query, Where } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';

export interface OfferRooms {
  readonly register: Register;
  readonly language: Language;
  /** The rules, to see that what is offered is read as it is meant. */
  readonly understand: (text: string) => Intent;
}

export function offer(
  { register, language, understand }: OfferRooms,
  meant: Query,
  words: string,
): Intent | undefined {
  // The clause itself says which task it is.
  const query: Query = meant.ask === 'number' ? { ...meant, ask: 'content' } : meant;
  const say = sayQuestion(register, language, query);
  if (say === undefined) return undefined;
  const read = understand(say);
  const isMeant = read.kind === 'question' && sameQuery(read.query, query);
  return isMeant ? { kind: 'suggestion', query, say, words } : undefined;
}

/** In whichever order their parts stand, and whichever document they are kept to. */
export function sameQuery(one: Query, other: Query): boolean {
  const plain = (query: Query): string => {
    const where: Partial<Where> = 'where' in query ? query.where : {};
    return JSON.stringify(sorted({ ...query, where: sorted({ ...where, documents: undefined }) }));
  };
  return plain(one) === plain(other);
}

function sorted(record: object): object {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
