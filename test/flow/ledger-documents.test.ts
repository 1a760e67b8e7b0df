// One ledger over several documents: a unit is one office, whatever script or form of its name a document prints.
import { expect, it } from 'vitest';
import { readPolicy } from '../../src/domain/policy/index.ts';
import { openTestOffice } from '../support/ledger-office.ts';

const second = readPolicy({
  id: 'second',
  source: 'second.txt',
  text: `威海市人民政府办公室关于印发威海市数字财政建设行动方案的通知
威政办发〔2026〕3号
各区市人民政府,市政府各部门:
现将《威海市数字财政建设行动方案》印发给你们,请认真贯彻执行。
一、重点任务
31.建设数字财政平台。到2027年,建成数字财政应用场景8个。(牵头单位:市财政局;责任单位:威海市大数据局)
32.推进电子票据改革。到2027年,电子票据覆盖率达到95%。(责任单位:市财政局、市市场监管局)
威海市人民政府办公室
2026年3月1日`,
});

it('lets a unit report on the tasks of every document that names it', async () => {
  const office = await openTestOffice({ policies: [second] });
  expect((await office.say('qian', '/p 31 3个 截至11月20日')).text).toMatch(/31-1.*3\/8个/);
  expect((await office.say('qian', '/我的')).text).toMatch(/13-1[\s\S]*31-1/);
  expect((await office.say('li', '/p 32 80%')).text).toContain('32-1');
  expect((await office.say('wu', '/p 31 4个')).reply.kind).toBe('refused');
  expect((await office.say('head', '/状态 市财政局')).text).toMatch(/= 11/);
  expect((await office.say('qian', '/历史 31')).text).toContain('3/8个');
  await office.close();
});
