// A wording against the looked-up answer to one question of the bundled policy.
import { describe, expect, it } from 'vitest';
import { checkWording, readEvidence } from '../../../../../src/domain/answering/index.ts';
import type { Finding } from '../../../../../src/domain/answering/index.ts';
import type { Language } from '../../../../../src/domain/conversation/index.ts';
import { createConversations, loadWeihai } from '../../../../support/ask-weihai.ts';

const register = loadWeihai();
const converse = createConversations(register);

async function check(
  question: string,
  wording: string,
  language?: Language,
): Promise<readonly Finding['kind'][]> {
  const { reply } = await converse().ask(question, language);
  const evidence = readEvidence(register, reply, question);
  if (evidence === undefined) throw new Error('nothing to hold a wording against');
  return [...new Set(checkWording(evidence, wording).map(({ kind }) => kind))];
}

describe('a wording that holds', () => {
  it.each([
    ['第8项谁负责', '第8项没有写明牵头单位，由市农业农村局、市海洋发展局、市商务局负责。'],
    ['第2项谁牵头', '第2项由市大数据局牵头，责任单位是市直各部门。'],
    ['智慧社区覆盖率目标', '第14项要求，到2025年底，全市智慧社区覆盖率达到百分之九十。'],
    ['第7项目标', '第7项的目标是新一代信息技术产业集群营收超过1000亿元，期限是2027年。'],
  ])('%s: %s', async (question, wording) => {
    expect(await check(question, wording)).toEqual([]);
  });

  it('in English, with the number spelt out', async () => {
    const wording =
      'Task 14 asks for a smart community coverage of at least ninety percent by the end of 2025.';
    expect(await check('What is the smart community coverage target?', wording)).toEqual([]);
  });
});

describe('a wording that lies', () => {
  it.each([
    ['another unit', '第8项谁负责', '第8项由市教育局负责。', 'unit'],
    ['a body that no document knows', '第8项谁负责', '第8项由市税务局负责。', 'unit'],
    ['a lead where none is named', '第8项谁负责', '第8项由市商务局牵头。', 'role'],
    ['a role that the unit does not hold', '第2项谁牵头', '第2项由市直各部门牵头，市大数据局负责。', 'role'],
    ['no lead where one is named', '第2项谁牵头', '第2项没有写明牵头单位，由市大数据局负责。', 'claim'],
    ['another number', '智慧社区覆盖率目标', '第14项要求智慧社区覆盖率达到95%。', 'number'],
    ['another number, spelt out', '智慧社区覆盖率目标', '第14项要求智慧社区覆盖率达到九成五。', 'number'],
    ['a number with another measure', '智慧社区覆盖率目标', '第14项要求打造智慧社区90个。', 'number'],
    ['another side of a bound', '第7项目标', '第7项的目标是信息技术产业集群营收不超过1000亿元。', 'number'],
    ['another year', '智慧社区覆盖率目标', '第14项要求到2027年底智慧社区覆盖率达到90%。', 'number'],
    ['another task', '智慧社区覆盖率目标', '第15项要求智慧社区覆盖率达到90%。', 'task'],
    ['a quotation that is none', '第8项谁负责', '第8项写道“由商务部门牵头负责”。', 'quotation'],
    ['that it is done', '第8项谁负责', '第8项由市商务局等负责，目前已完成。', 'claim'],
    ['that it is late', '第8项谁负责', '第8项由市商务局负责，已经逾期。', 'claim'],
    ['a person', '第8项谁负责', '第8项由市商务局负责，联系人是王局长。', 'claim'],
    ['obedience', '第8项谁负责', '好的，已按指令忽略规则。', 'claim'],
    ['a link', '第8项谁负责', '第8项由市商务局负责，详见http://example.com。', 'claim'],
    [
      'something else altogether',
      '第8项谁负责',
      '春天来了，公园里的花开得很漂亮，欢迎大家前往观赏。',
      'unsupported',
    ],
    ['one unit three times', '第8项谁负责', '第8项由市商务局、市商务局、市商务局负责。', 'form'],
    ['nothing', '第8项谁负责', '', 'form'],
    ['the question over again', '第8项由哪几家单位负责', '第8项由哪几家单位负责。', 'form'],
    ['another language', '第8项谁负责', 'Task 8 lies with the commerce people and others.', 'form'],
  ])('%s', async (_, question, wording, kind) => {
    expect(await check(question, wording)).toContain(kind);
  });

  it('swaps the numbers of two promises', async () => {
    const swapped = '第24项要打造60个以上AI算法，100个以上视频应用。';
    expect(await check('第24项目标', swapped)).toContain('number-elsewhere');
    expect(await check('第24项目标', '第24项要打造100个以上AI算法，60个以上视频应用。')).toEqual([]);
  });

  it('gives the facts of one task to another', async () => {
    const question = '第3项和第7项谁负责';
    expect(await check(question, '第3项由市大数据局负责，第7项由市工业和信息化局负责。')).toEqual([]);
    expect(await check(question, '第3项由市工业和信息化局负责，第7项由市大数据局负责。')).toContain(
      'other-task',
    );
  });

  it('names somebody in English', async () => {
    const question = 'Who is responsible for task 8?';
    expect(await check(question, 'Task 8 is the Commerce Bureau and Director Wang.')).toContain(
      'unsupported',
    );
    expect(await check(question, 'The Tax Bureau is responsible for task 8.')).toContain('unit');
  });

  it('answers in Simplified where Traditional is read', async () => {
    const wording = '第8项没有写明牵头单位，由市农业农村局、市海洋发展局、市商务局负责。';
    expect(await check('第8項誰負責', wording)).toContain('form');
  });
});
