// What is a task: numbering of all kinds, none at all, flattened text and boxes.
import { describe, expect, it } from 'vitest';
import { readText, tasksIn } from './describe-reading-of.ts';

const kindsOf = (text: string): string[] => readText(text).parts.map((p) => p.kind);

describe('numbering', () => {
  it.each([
    ['一、', '二、'],
    ['（一）', '（二）'],
    ['㈠', '㈡'],
    ['1.', '2.'],
    ['1．', '2．'],
    ['1﹒', '2﹒'],
    ['1、', '2、'],
    ['（1）', '（2）'],
    ['①', '②'],
    ['第一条 ', '第二条 '],
    ['任务一：', '任务二：'],
    ['重点任务1：', '重点任务2：'],
  ])('%s … %s', (first, second) => {
    const text = `${first}完善机制。加强统筹。（责任单位：市财政局）\n${second}强化保障。加大投入。（责任单位：市审计局）`;
    const tasks = ['1 完善机制：责任 市财政局', '2 强化保障：责任 市审计局'];
    expect(tasksIn(text)).toEqual(tasks);
    expect(tasksIn(text.replace('\n', '\r\n\r\n　　'))).toEqual(tasks);
  });

  it('keeps the units of a part beside those of its points', () => {
    const text = [
      '（一）落实惠企政策，2021年底前降低手续费。（市财政局、市税务局负责）具体措施：',
      '1.制定清单。（市财政局牵头）',
      '2.起草文件。（市审计局牵头）',
      '（二）清理差别化待遇。（市教育局负责）',
    ].join('\n');
    expect(tasksIn(text)).toEqual([
      '1 落实惠企政策，2021年底前降低手续费：责任 市财政局 市税务局',
      '2 制定清单：牵头 市财政局',
      '3 起草文件：牵头 市审计局',
      '4 清理差别化待遇：责任 市教育局',
    ]);
    expect(kindsOf(text)).toEqual(['task', 'task', 'task', 'task']);
  });

  it('leaves half a bracket out of a heading', () => {
    const text =
      '一、主要目标（责任领导：某某）\n（一）增长7%。（县发改局负责）\n（二）增收5%。（县财政局负责）';
    expect(readText(text).sections.map(({ title }) => title)).toEqual(['主要目标']);
  });

  it('does not end a heading at white space in the name of a paper', () => {
    const text =
      '一、按照《市委办公厅 市政府办公厅关于激励担当的通知》落实表彰。（责任单位：市财政局）\n二、加大投入。（责任单位：市审计局）';
    expect(tasksIn(text)[0]).toBe(
      '1 按照《市委办公厅市政府办公厅关于激励担当的通知》落实表彰：责任 市财政局',
    );
  });

  it('nests, and only the parts that name units are tasks', () => {
    const policy = readText(
      [
        '一、总体要求',
        '（一）指导思想。坚持统筹推进。',
        '（二）主要目标。到2027年，建成数字强市。',
        '二、重点任务',
        '（一）夯实基础',
        '1.建设平台。（责任单位：市财政局）',
        '2.打通数据。（责任单位：市审计局）',
        '（二）壮大产业',
        '3.培育企业。（责任单位：市财政局）',
        '4.无人认领的任务。继续推进。',
        '三、保障措施',
        '（一）加强领导。建立专班。',
      ].join('\n'),
    );
    expect(policy.tasks.map((t) => `${t.number} ${policy.sections[t.section ?? -1]?.title ?? ''}`)).toEqual([
      '1 夯实基础',
      '2 夯实基础',
      '3 壮大产业',
      '4 壮大产业',
    ]);
    expect(policy.sections.map((s) => s.parent)).toEqual([undefined, undefined, 1, 1, undefined]);
    expect(policy.doubts).toMatchObject([{}, {}, {}, { kind: 'units-not-found', task: 4 }]);
    expect(policy.goal?.text).toBe('到2027年，建成数字强市。');
  });

  it('counts through where numbers start anew in every section', () => {
    const text =
      '一、甲\n（一）子一。（市财政局）\n（二）子二。（市审计局）\n二、乙\n（一）子三。（市财政局）\n（二）子四。（市审计局）';
    expect(readText(text).tasks.map((t) => [t.number, t.label])).toEqual([
      [1, '（一）'],
      [2, '（二）'],
      [3, '（一）'],
      [4, '（二）'],
    ]);
  });

  it('lets one closing statement speak for all points of a task', () => {
    const text = ['甲', '乙', '丙']
      .map(
        (name, i) =>
          `（${'一二三'[i] ?? ''}）${name}项工作\n1．健全体系。\n2．加强保障。\n（责任单位：市财政局、市审计局）`,
      )
      .join('\n');
    expect(tasksIn(`二、工作任务\n${text}`)).toEqual([
      '1 甲项工作：责任 市财政局 市审计局',
      '2 乙项工作：责任 市财政局 市审计局',
      '3 丙项工作：责任 市财政局 市审计局',
    ]);
  });

  it('may be missing: paragraphs below a bare heading are tasks', () => {
    const text = [
      '一、支持平台建设',
      '　　培育各类平台。建设一批平台。（责任单位：市财政局）',
      '　　推动企业上云。开展培训。（责任单位：市审计局）',
      '二、支持安全保障',
      '　　鼓励企业落实主体责任，完善体系。（责任单位：市公安局）',
      '　　各部门要加强协调。',
      '　　本政策自印发之日起施行。',
    ].join('\n');
    expect(tasksIn(text)).toEqual([
      '1 培育各类平台：责任 市财政局',
      '2 推动企业上云：责任 市审计局',
      '3 鼓励企业落实主体责任，完善体系：责任 市公安局',
    ]);
    expect(kindsOf(text).at(-1)).toBe('closing');
  });

  it('may be missing wholly', () => {
    const text =
      '现提出如下意见。\n加强领导\n成立小组。（责任单位：市政府办公室）\n强化宣传\n总结经验。（责任单位：市委宣传部）\n某市人民政府\n2022年11月3日';
    expect(tasksIn(text)).toEqual(['1 加强领导：责任 市政府办公室', '2 强化宣传：责任 市委宣传部']);
  });
});

describe('layout', () => {
  const lines = [
    '某市人民政府关于促进消费的若干意见',
    '各区人民政府，市直各部门：',
    '为促进消费，提出如下意见：',
    '一、活跃市场',
    '（一）发展夜经济。打造集聚区3个。（责任单位：市商务局）',
    '（二）完善商业体系。到2025年，实现全覆盖。（市商务局牵头，各区政府配合）',
    '二、强化保障',
    '（三）加强宣传。（责任单位：市委宣传部）',
    '某市人民政府',
    '2023年5月8日',
    '（此件公开发布）',
    '扫一扫在手机打开当前页 相关解读',
  ];
  const tasks = tasksIn(lines.join('\n'));

  it('does not matter: spaces for line breaks, or nothing', () => {
    expect(tasks).toEqual([
      '1 发展夜经济：责任 市商务局',
      '2 完善商业体系：牵头 市商务局；配合 各区政府',
      '3 加强宣传：责任 市委宣传部',
    ]);
    expect(tasksIn(lines.join(' '))).toEqual(tasks);
    expect(tasksIn(lines.join(''))).toEqual(tasks);
    expect(readText(lines.join(' '))).toMatchObject({ issuer: '某市人民政府', issuedOn: '2023-05-08' });
  });

  it('of a page is undone: words broken at its width are whole again', () => {
    const wrapped = lines.flatMap((line) => line.match(/.{1,18}/gu) ?? []).join('\n');
    expect(tasksIn(wrapped)).toEqual(tasks);
  });

  it('in Markdown is read like any other', () => {
    const markdown = lines
      .map((line) =>
        /^[一二]、/.test(line) ? `\n## ${line}\n` : line.replace(/^（(.)）(.*?)。/, '**（$1）$2。** '),
      )
      .join('\n');
    expect(tasksIn(markdown)).toEqual(tasks);
  });

  it('keeps boxes of projects and the closing out of the tasks', () => {
    const text = [
      '1.建设设施。（责任单位：市财政局）',
      '2.拓展场景。（责任单位：市审计局）',
      '专栏1 重点工程',
      '1.物流工程。开通航线60条。',
      '2.游览工程。建设营地20个。',
      '3.强化保障。（责任单位：市公安局）',
      '市财政局负责统筹协调。',
      '本计划自印发之日起施行，有效期至2026年12月31日。',
    ].join('\n');
    expect(tasksIn(text).map((t) => t.slice(0, 6))).toEqual(['1 建设设施', '2 拓展场景', '3 强化保障']);
    expect(kindsOf(text)).toEqual(['task', 'task', 'section-text', 'task', 'closing']);
  });
});
