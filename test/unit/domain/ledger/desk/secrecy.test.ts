// A text with a mark of secrecy is refused; asking about the marks is not.
import { expect, it } from 'vitest';
import { carriesSecrecyMark } from '../../../../../src/domain/ledger/index.ts';
import { openTestOffice } from '../../../../support/ledger-office.ts';

it.each([
  '秘密★10年',
  '机密★ 关于数据的报告',
  '絕密★長期',
  '内部★资料',
  '密级:机密',
  '【机密】附件',
  '(秘密件)',
  '机密文件:见附',
])('%s carries a mark of secrecy', (text) => {
  expect(carriesSecrecyMark(text)).toBe(true);
});

it.each([
  '密级是什么?',
  '这份文件的密级',
  '什么是国家秘密',
  '内部管理制度',
  '12 已完成8个',
  '保密工作怎么要求',
])('%s carries none', (text) => {
  expect(carriesSecrecyMark(text)).toBe(false);
});

it('a marked text is refused and noted, and its words stand nowhere', async () => {
  const office = await openTestOffice();
  const message = {
    id: 'm',
    channel: 'replay',
    conversation: 'c',
    user: 'wang',
    text: '秘密★ 部署方案',
    at: new Date(),
    audience: 'private',
  } as const;
  const { reply } = await office.office.desk.refuseSecret(message, 'zh-Hans');
  expect(reply.kind).toBe('refused');
  expect(await office.audit()).toMatchObject([{ user: 'wang', command: 'secret', result: 'refused' }]);
  expect(JSON.stringify([await office.audit(), await office.entries(), reply])).not.toContain('部署方案');
  await office.close();
});
