// Whether the bot may speak in a chat now: who left, who blocked it, what the group allows, how much was said this second.
import type { ApiReply } from '../../http/api-reply.ts';
import { refuse } from '../../http/api-reply.ts';
import type { PlatformContext } from '../../platform-context.ts';
import type { SimChat } from '../../platform-state.ts';

export function refusalOfChat(
  context: PlatformContext,
  chat: SimChat,
  msgType: string,
  occasion: 'send' | 'reply',
): ApiReply | undefined {
  if (chat.dissolved) return refuse(232009);
  if (chat.mode === 'p2p') return refusalOfPeer(context, chat, occasion);
  if (!chat.botIsMember) return refuse(230002);
  if (chat.botIsMuted) return refuse(230018);
  if (chat.refusesCards && msgType === 'interactive') return refuse(230054);
  return undefined;
}

function refusalOfPeer(
  context: PlatformContext,
  chat: SimChat,
  occasion: 'send' | 'reply',
): ApiReply | undefined {
  const peer = context.state.users.get([...chat.members][0] ?? '');
  if (peer?.standing === 'outside-range') return refuse(230013);
  if (peer?.standing === 'resigned') return refuse(230029);
  // The code speaks of messages that the bot sends on its own; an answer to the person passes.
  if (peer?.standing === 'stopped-bot' && occasion === 'send') return refuse(230053);
  return undefined;
}

/** 5 a second to one person; 5 a second to one group, shared by all bots in it. */
export function refusalOfPace(context: PlatformContext, chat: SimChat): ApiReply | undefined {
  const taken = context.rates.take(`chat:${chat.chatId}`, context.settings.limits.perChatPerSecond, 1000);
  return taken.kind === 'full' ? refuse(230020) : undefined;
}
