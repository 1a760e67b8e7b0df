// A small office to begin with: who opens the page for the first time finds people, groups and a chat of two.
import type { LarkPlatform } from '../lark-platform.ts';
import type { SimChat, SimUser } from '../platform-state.ts';

export interface SimOffice {
  readonly users: readonly [SimUser, SimUser, SimUser];
  readonly group: SimChat;
  readonly peer: SimChat;
}

export function openOffice(platform: LarkPlatform): SimOffice {
  const { people } = platform;
  const users = [people.addUser('李晓'), people.addUser('王芳'), people.addUser('赵敏')] as const;
  return { users, group: people.addChat('数字化转型督办群', users), peer: people.peerChat(users[0]) };
}
