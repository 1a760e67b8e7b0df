// Mentions as they arrive: a key in the text, the person in the list. @所有人 is a literal without an entry.
import type { PlatformContext } from '../platform-context.ts';
import type { Mention, SimUser } from '../platform-state.ts';

export type Mentioned = SimUser | 'bot' | 'all';

export interface PlacedMentions {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export function placeMentions(
  context: PlatformContext,
  text: string,
  mentioned: readonly Mentioned[],
): PlacedMentions {
  const keys: string[] = [];
  const mentions: Mention[] = [];
  for (const party of mentioned) {
    const key = party === 'all' ? '@_all' : `@_user_${mentions.length + 1}`;
    keys.push(key);
    if (party !== 'all') mentions.push(mentionOf(context, key, party));
  }
  const isMarked = /\{\d+\}/.test(text);
  const marked = isMarked ? text : `${keys.map((_, index) => `{${index}}`).join(' ')} ${text}`.trim();
  return { text: marked.replace(/\{(\d+)\}/g, (mark, index) => keys[Number(index)] ?? mark), mentions };
}

function mentionOf(context: PlatformContext, key: string, party: SimUser | 'bot'): Mention {
  if (party !== 'bot') {
    const { openId, unionId, userId, name } = party;
    return { key, openId, unionId, userId, name, kind: 'user' };
  }
  const { botOpenId } = context.state;
  const unionId = botOpenId.replace('ou_', 'on_');
  return { key, openId: botOpenId, unionId, userId: '', name: context.settings.botName, kind: 'bot' };
}
