// A better wording that follows: the looked-up facts are there at once, and the same card holds the wording later.
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/domain/conversation/index.ts';
import { openOffice } from '../support/lark-bot.ts';
import type { Office } from '../support/lark-bot.ts';

const words = (text: string): readonly Block[] => [{ kind: 'text', text }];

/** A wording that comes in two parts, each when the test lets it. */
function inParts(office: Office, last: readonly Block[] | undefined): () => void {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  office.followWith(async (_, show) => {
    show(words('第一句。'));
    await gate;
    return last;
  });
  return () => release();
}

async function ask(office: Office) {
  const { people, log } = office.platform;
  const user = people.addUser('张三');
  const said = await people.userSays(people.peerChat(user), user, '第13项谁牵头');
  return { user, card: await log.waitForReply(said.messageId) };
}

const shown = ({ platform }: Office, messageId: string): string =>
  platform.context.state.messages.get(messageId)?.content ?? '';

describe('a better wording', () => {
  it('takes the place of the facts that were sent before, in the same card', async () => {
    const office = await openOffice();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    office.followWith(async () => {
      await gate;
      return words('更好的措辞');
    });
    const { card } = await ask(office);
    expect(shown(office, card.messageId)).toContain('答：第13项谁牵头');
    release();
    await expect.poll(() => shown(office, card.messageId)).toContain('更好的措辞');
    expect(office.platform.log.sentMessages()).toHaveLength(1);
  });

  it('is shown, too, where it is there before the facts have been sent', async () => {
    const office = await openOffice();
    office.followWith(() => Promise.resolve(words('更好的措辞')));
    office.platform.faults.failNext({ api: 'reply', status: 503, code: 1 });
    const { card } = await ask(office);
    await expect.poll(() => shown(office, card.messageId)).toContain('更好的措辞');
    expect(office.platform.log.sentMessages()).toHaveLength(1);
  });

  it('is shown as it grows, in the same card', async () => {
    const office = await openOffice();
    const finish = inParts(office, words('第一句。第二句。'));
    const { card } = await ask(office);
    await expect.poll(() => shown(office, card.messageId)).toContain('第一句。');
    expect(shown(office, card.messageId)).not.toContain('第二句。');
    finish();
    await expect.poll(() => shown(office, card.messageId)).toContain('第一句。第二句。');
    expect(office.platform.log.sentMessages()).toHaveLength(1);
  });

  it('that breaks off leaves the facts in the card', async () => {
    const office = await openOffice();
    const giveUp = inParts(office, undefined);
    const { card } = await ask(office);
    await expect.poll(() => shown(office, card.messageId)).toContain('第一句。');
    giveUp();
    await expect.poll(() => shown(office, card.messageId)).toContain('答：第13项谁牵头');
    expect(shown(office, card.messageId)).not.toContain('第一句。');
  });

  it.each([
    ['too much is asked of the chat', { api: 'patch', status: 400, code: 230020 }],
    ['the gateway says to wait', { api: 'patch', status: 429, code: 99991400 }],
    ['the platform is down', { api: 'patch', status: 503, code: 1 }],
  ] as const)('ends as the reply where %s in between', async (_, fault) => {
    const office = await openOffice();
    office.platform.faults.failNext(fault);
    const finish = inParts(office, words('第一句。第二句。'));
    const { card } = await ask(office);
    finish();
    await expect.poll(() => shown(office, card.messageId)).toContain('第一句。第二句。');
    expect(office.platform.log.sentMessages()).toHaveLength(1);
  });

  it('is shown only when it is whole where texts are sent instead of cards', async () => {
    const office = await openOffice({ settings: { cards: false } });
    const finish = inParts(office, words('第一句。第二句。'));
    const { card } = await ask(office);
    finish();
    await expect.poll(() => shown(office, card.messageId)).toContain('第一句。第二句。');
    expect(office.platform.log.calls('edit')).toHaveLength(1);
  });

  it('follows what a button says', async () => {
    const office = await openOffice();
    office.answerWith(({ text }) => [
      { kind: 'text', text: `答：${text}` },
      { kind: 'buttons', buttons: [{ label: '时限', say: '第13项时限' }] },
    ]);
    const { user, card } = await ask(office);
    office.followWith(() => Promise.resolve(words('更好的措辞')));
    await office.platform.hands.userClicks(card.messageId, user, '时限');
    const reply = await office.platform.log.waitForReply(card.messageId);
    await expect.poll(() => shown(office, reply.messageId)).toContain('更好的措辞');
    expect(shown(office, card.messageId)).toContain('答：第13项谁牵头');
  });
});
