// A word to those who may publish, in private: a draft, a reminder, what went wrong.
import type { Button, Reply } from '../../conversation/index.ts';
import { permits } from '../../people/index.ts';
import { wordingOf } from '../wording/wording.ts';
import type { DigestWords } from '../wording/wording.ts';
import type { Press } from './press.ts';

export interface Told {
  /** Posts that had gone out before. */
  readonly known: readonly string[];
  readonly reply: Reply;
  /** Nobody is bound who may publish. */
  readonly isNobody: boolean;
}

/** One post a person under one key, however often it is told. */
export async function tellSupervision(
  press: Press,
  key: string,
  at: Date,
  write: (words: DigestWords) => Reply,
): Promise<Told> {
  const publishers = (await press.people()).filter((person) => permits(person, 'publish'));
  const reply = write(wordingOf(press.settings.language));
  const known: string[] = [];
  for (const { user } of publishers) {
    const post = { key: `${key} ${user}`, to: { kind: 'person', user }, reply, at } as const;
    if ((await press.posts.put(post)).kind === 'known') known.push(post.key);
  }
  return { known, reply, isNobody: publishers.length === 0 };
}

/** Once a matter, not once a minute. */
export function warnOfNobody({ logger }: Pick<Press, 'logger'>, { isNobody }: Told, week: string): void {
  if (isNobody) logger.warn({ week }, 'digest: nobody is bound who may publish; bind a head of supervision');
}

export function noticeReply(
  words: DigestWords,
  lines: readonly string[],
  buttons: readonly Button[] = [],
): Reply {
  return {
    kind: 'answer',
    blocks: [
      { kind: 'text', text: lines.filter((line) => line !== '').join('\n') },
      ...(buttons.length === 0 ? [] : [{ kind: 'buttons' as const, buttons }]),
    ],
    tasks: [],
    citations: [],
    made: 'looked-up',
    language: words.language,
  };
}
