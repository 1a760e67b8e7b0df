// The chat of one person with the bot; it comes into being with the first word of either.
import type { PlatformContext } from '../../platform-context.ts';
import type { SimChat } from '../../platform-state.ts';

export function findPeerChat(context: Pick<PlatformContext, 'state' | 'createId'>, openId: string): SimChat {
  const { state } = context;
  const known = [...state.chats.values()].find((chat) => chat.mode === 'p2p' && chat.members.has(openId));
  if (known !== undefined) return known;
  const chat: SimChat = {
    chatId: context.createId('oc'),
    name: state.users.get(openId)?.name ?? '',
    mode: 'p2p',
    members: new Set([openId]),
    botIsMember: true,
    dissolved: false,
    botIsMuted: false,
    refusesCards: false,
  };
  state.chats.set(chat.chatId, chat);
  return chat;
}
