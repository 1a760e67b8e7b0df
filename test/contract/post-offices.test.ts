// Lark and the console: the suite that every post office passes.
import { join } from 'node:path';
import type { Recipient } from '../../src/domain/conversation/index.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import { createPostStore } from '../../src/stores/sqlite/post-store.ts';
import { openOffice } from '../support/lark-bot.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';
import { describePostOffice } from './post-office.contract.ts';
import type { OpenPostOffice } from './post-office.contract.ts';

async function openLark(): Promise<OpenPostOffice> {
  const { platform, bot } = await openOffice();
  if (bot === undefined) throw new Error('no bot is running');
  const user = platform.people.addUser('张三');
  const group = platform.people.addChat('督办群', [user]);
  return {
    office: bot.channel.posts,
    person: { kind: 'person', user: user.openId },
    chat: { kind: 'chat', chat: group.chatId },
    shown: (to) => {
      const { chatId } = to.kind === 'chat' ? group : platform.people.peerChat(user);
      return Promise.resolve(platform.log.messagesIn(chatId).map(({ content }) => content));
    },
    // The test's end closes it.
    close: () => Promise.resolve(),
  };
}

async function openConsole(): Promise<OpenPostOffice> {
  const database = await openDatabase(join(createTemporaryFolder(), 'duban.sqlite'));
  const office = createPostStore(database);
  const reader = (to: Recipient) => ({
    user: to.kind === 'person' ? to.user : 'somebody else',
    readsChats: to.kind === 'chat',
  });
  return {
    office,
    person: { kind: 'person', user: 'wang' },
    chat: { kind: 'chat', chat: 'console:group' },
    shown: async (to) => (await office.list(reader(to), 10)).map((item) => JSON.stringify(item.reply)),
    close: () => database.destroy(),
  };
}

describePostOffice('Lark, on the outbox', openLark);
describePostOffice('the console', openConsole);
