// One sentence above the page that a model drafted: only on the first draft that is shown for approval, marked as such. It
// goes when somebody takes it out, or when the ledger moves: whoever approves from a card that he opened before must not
// approve a sentence that he never saw.
import type { Reply } from '../../conversation/index.ts';
import type { Brief } from '../brief/brief.ts';
import { withoutPreface, withPreface } from '../brief/with-preface.ts';
import { decodeBrief, toJson } from '../rendering/to-json.ts';
import { toReply } from '../rendering/to-reply.ts';
import type { ComposedBrief, Contents } from './issue.ts';
import type { Press } from './press.ts';

export function hasAssistedSentence({ blocks }: Reply): boolean {
  return blocks.some((block) => block.kind === 'text' && block.assisted === true);
}

export function withoutAssistedSentence({ json }: ComposedBrief): ComposedBrief {
  return renderingsOf(withoutPreface(decodeBrief(json)));
}

function renderingsOf(brief: Brief): ComposedBrief {
  return { reply: toReply(brief), json: toJson(brief) };
}

/** `before`: the draft that this one takes the place of, which had its sentence or was to have none. */
export async function addAssistedSentence(
  { summarise, settings }: Press,
  contents: Omit<Contents, 'kind'>,
  before: Contents | undefined,
): Promise<Omit<Contents, 'kind'>> {
  if (settings.autoPublish || before !== undefined) return contents;
  const sentence = await summarise?.(contents, contents.at);
  if (sentence === undefined) return contents;
  const brief = withPreface(decodeBrief(contents.json), { text: sentence, by: 'model' });
  return { ...contents, ...renderingsOf(brief) };
}
