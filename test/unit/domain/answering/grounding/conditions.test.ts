// What the bundled policy does not show: conditions, what may be done and what must be, bounds at the top, and clauses that
// give a unit something to do by itself. Over a made-up policy.
import { describe, expect, it } from 'vitest';
import { checkWording, readEvidence } from '../../../../../src/domain/answering/index.ts';
import { createRegister, readPolicy } from '../../../../../src/domain/policy/index.ts';
import { createConversations } from '../../../../support/ask-weihai.ts';

const TEXT = `青屿市支持企业稳定经营若干措施

一、稳定生产
1.支持企业扩大产能。对扩大重点物资产能的企业，经主管部门同意后，可先扩产再补办审批手续。考核年度产量达到或超过前3年平均值的98%，最高奖补50万元。(牵头单位:市工业和信息化局;责任单位:市财政局、市商务局)
2.缓缴社会保险费。在停产期间，中小企业可缓缴失业保险费，缓缴期不超过6个月。(责任单位:市人力资源社会保障局、市税务局)
`;
const register = createRegister([readPolicy({ id: 'made-up', source: 'made-up.txt', text: TEXT })]);

async function findings(question: string, wording: string): Promise<readonly string[]> {
  const { reply } = await createConversations(register)().ask(question);
  const evidence = readEvidence(register, reply, question);
  if (evidence === undefined) throw new Error(`nothing to hold a wording of ${question} against`);
  return checkWording(evidence, wording).map(({ kind, words }) => `${kind} ${words}`);
}

describe('of a clause under conditions', () => {
  it.each([
    ['第1项讲什么', '第1项规定，对扩大重点物资产能的企业，经主管部门同意后，可先扩产再补办审批手续。'],
    ['第2项讲什么', '第2项规定，在停产期间，中小企业可缓缴失业保险费，缓缴期不超过6个月。'],
    ['第1项谁牵头', '第1项由市工业和信息化局牵头，责任单位是市财政局、市商务局。'],
  ])('%s: %s', async (question, wording) => {
    expect(await findings(question, wording)).toEqual([]);
  });

  it.each([
    ['第1项讲什么', '第1项规定，企业可先扩产再补办审批手续。'],
    ['第1项讲什么', '第1项规定，对扩大重点物资产能的企业，可先扩产再补办审批手续。'],
    ['第1项讲什么', '第1项规定，对扩大重点物资产能的企业，经主管部门同意后，应先扩产再补办审批手续。'],
    ['第1项讲什么', '第1项规定，考核年度产量达到前3年平均值，最高奖补50万元。'],
    ['第1项讲什么', '第1项规定，考核年度产量达到或超过前3年平均值的98%，奖补50万元以上。'],
    ['第2项讲什么', '第2项规定，中小企业可缓缴失业保险费，缓缴期不超过6个月。'],
    ['第2项讲什么', '第2项规定，在停产期间，中小企业应缓缴失业保险费，缓缴期不超过6个月。'],
    ['第2项讲什么', '第2项规定，在停产期间，由市税务局缓缴失业保险费。'],
    ['第1项谁牵头', '第1项由市工业和信息化局负责市财政局、市商务局。'],
  ])('%s is not %s', async (question, wording) => {
    expect(await findings(question, wording)).not.toEqual([]);
  });
});
