// Who does it: the many ways in which documents print it.
import { describe, expect, it } from 'vitest';
import { readText, tasksIn } from './describe-reading-of.ts';

/** The units of a first task; a second one shows where the first one ends. */
const unitsIn = (statement: string, rule = ''): string =>
  (
    tasksIn(`${rule}\n一、完善机制。加强统筹${statement}\n二、强化保障。（责任单位：市审计局）`)[0] ?? ''
  ).replace(/^.*?：/, '');

describe('units in brackets', () => {
  it.each([
    ['。（牵头单位：市财政局；责任单位：市教育局、市民政局）', '牵头 市财政局；责任 市教育局 市民政局'],
    ['。(牵头考核单位:市财政局,市教育局)', '牵头 市财政局 市教育局'],
    ['。〔主办单位：市财政局 协办单位：市教育局、市民政局〕', '牵头 市财政局；配合 市教育局 市民政局'],
    ['。[责任部门：市财政局等]', '责任 市财政局'],
    ['。【牵头单位∶市财政局，配合单位∶市教育局】', '牵头 市财政局；配合 市教育局'],
    ['。﹙牵头单位﹕市财政局﹔责任单位﹕各区﹚', '牵头 市财政局；责任 各区'],
    ['。（市财政局牵头，市教育局、市民政局配合）', '牵头 市财政局；配合 市教育局 市民政局'],
    ['。（市财政局、市教育局按职责分工负责，各区政府落实）', '责任 市财政局 市教育局 各区政府'],
    ['。（由市财政局牵头负责，市教育局等部门参与）', '牵头 市财政局；配合 市教育局'],
    ['。（市财政局会同市教育局、市民政局负责）', '责任 市财政局 市教育局 市民政局'],
    ['。（市财政局、市教育局，各区人民政府）', '责任 市财政局 市教育局 各区人民政府'],
    ['。（市财政局（牵头）、市教育局）', '牵头 市财政局；责任 市教育局'],
    ['。（牵头领导：张某某；牵头单位：市财政局；责任人：李某）', '牵头 市财政局'],
    ['。（0.5分）（5月底取得阶段性成效并持续推进，牵头考核单位：市财政局）', '牵头 市财政局'],
    ['。（市财政局，2025年11月）', '责任 市财政局'],
    ['（市财政局牵头；市教育局参与）。到2025年，覆盖率达到90%。', '牵头 市财政局；配合 市教育局'],
    [
      '。〔责任单位:市财政局、市审计局按职责分工负责。具体任务均涉及各县（区）政府,不再做分工,下同。〕',
      '责任 市财政局 市审计局',
    ],
    ['。（市财政局、国家统计局XX调查队按职责分工）', '责任 市财政局 国家统计局XX调查队'],
    ['。（省能源局等省有关部门和各市人民政府按职责分工负责）', '责任 省能源局 各市人民政府'],
    ['。（配合单位：自治区财政厅，各盟行政公署、市人民政府）', '配合 自治区财政厅 各盟行政公署、市人民政府'],
    [
      '。（自治区农牧厅牵头，自治区有关部门、相关企业和各盟市配合）',
      '牵头 自治区农牧厅；配合 自治区有关部门 相关企业 各盟市',
    ],
    ['。（省教育厅、人力资源社会保障厅会同省有关部门负责）', '责任 省教育厅 人力资源社会保障厅 省有关部门'],
    ['。（责任单位：区教委、区住房城市建设委等行业主管部门）', '责任 区教委 区住房城市建设委'],
    ['。（市法院等协办，发展改革委牵头）', '牵头 发展改革委；配合 市法院'],
    [
      '。（各镇政府、街道办事处负责，县直各部门、单位配合）',
      '责任 各镇政府、街道办事处；配合 县直各部门、单位',
    ],
    ['。（牵头单位：市财政局 责任单位：市教育局 2025年10月）', '牵头 市财政局；责任 市教育局'],
    ['。（5分）（市财政局、市教育局）其余从略。', '责任 市财政局 市教育局'],
  ])('%s', (statement, units) => {
    expect(unitsIn(statement)).toBe(units);
  });

  it('keep names whole that hold marks of their own', () => {
    expect(unitsIn('。（责任单位：各市、自治州人民政府，各县（市、区）人民政府）')).toBe(
      '责任 各市、自治州人民政府 各县（市、区）人民政府',
    );
    expect(unitsIn('。（责任单位：市直有关部门、单位，各区、县级市，市政府各委、办、局）')).toBe(
      '责任 市直有关部门、单位 各区、县级市 市政府各委、办、局',
    );
    expect(unitsIn('。（责任单位：市工业和信息化局（市大数据局）、拖欠账款的所有部门和单位）')).toBe(
      '责任 市工业和信息化局（市大数据局） 拖欠账款的所有部门和单位',
    );
  });

  it('gather several statements of one task by role', () => {
    expect(
      unitsIn(
        '（市教育局牵头）；（2）完善住房保障（市住建局牵头，市财政局配合）；（3）提升技能（市人社局负责）。',
      ),
    ).toBe('牵头 市教育局 市住建局；责任 市人社局；配合 市财政局');
  });

  it('are read up to the line end where the bracket is not closed, with a doubt', () => {
    expect(unitsIn('。（牵头单位：市财政局；责任单位：市教育局')).toBe('牵头 市财政局；责任 市教育局');
    const policy = readText('一、完善机制。（责任单位：市财政局\n二、强化保障。（责任单位：市审计局）');
    expect(policy.doubts.map((d) => d.kind)).toContain('bracket-not-closed');
    expect(unitsIn('。责任单位：市财政局、市教育局）')).toBe('责任 市财政局 市教育局');
  });

  it('leave remarks on other tasks and plain asides alone', () => {
    expect(unitsIn('。（责任单位：市财政局，各县区政府。以下任务均需各县区政府落实，不再一一列出）')).toBe(
      '责任 市财政局 各县区政府',
    );
    expect(unitsIn('（含各县区），建设产业园区（孵化器）。（责任单位：市财政局）')).toBe('责任 市财政局');
  });
});

describe('units outside brackets', () => {
  it('stand in lines of their own', () => {
    expect(
      unitsIn(
        '。\n牵头单位：市财政局\n责任单位：市教育局，各街道\n配合单位：市民政局等有关部门\n完成时限：2025年10月',
      ),
    ).toBe('牵头 市财政局；责任 市教育局 各街道；配合 市民政局');
    expect(
      unitsIn('。\n牵头负责领导：刘某。\n牵头责任单位：市财政局。\n协同责任单位：市教育局、市民政局等。'),
    ).toBe('牵头 市财政局；配合 市教育局 市民政局');
  });

  it('stand behind the sentence, or are one', () => {
    expect(unitsIn('。责任单位：市财政局、市教育局。完成时限：年底前。')).toBe('责任 市财政局 市教育局');
    expect(unitsIn('。市财政局牵头，市教育局、市民政局配合。')).toBe('牵头 市财政局；配合 市教育局 市民政局');
  });

  it('may be set apart by spaces alone', () => {
    expect(unitsIn('。\n牵头单位：市财政局 配合单位：市教育局 市民政局 市公安局')).toBe(
      '牵头 市财政局；配合 市教育局 市民政局 市公安局',
    );
  });
});

describe('the rule that the first unit listed leads', () => {
  it('is applied to plain lists, and said as a doubt', () => {
    const rule = '责任单位列第一位的为牵头单位，其他单位按职责分工配合。';
    expect(unitsIn('。（市财政局、市教育局、市民政局）', rule)).toBe('牵头 市财政局；配合 市教育局 市民政局');
    expect(unitsIn('。（牵头单位：市审计局；责任单位：市财政局、市教育局）', rule)).toBe(
      '牵头 市审计局；责任 市财政局 市教育局',
    );
  });

  it('may stand inside the first list', () => {
    const text =
      '一、完善机制。（责任单位：市财政局、市教育局，排在首位的为牵头单位，下同）\n二、强化保障。（责任单位：市审计局、市统计局）';
    expect(tasksIn(text)).toEqual([
      '1 完善机制：牵头 市财政局；责任 市教育局',
      '2 强化保障：牵头 市审计局；责任 市统计局',
    ]);
    expect(readText(text).doubts.map((d) => d.kind)).toContain('first-listed-leads');
  });
});
