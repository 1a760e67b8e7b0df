// Tables of tasks in a text, in the many ways in which their cells come apart.
import { describe, expect, it } from 'vitest';
import { readText, tasksIn } from './describe-reading-of.ts';

describe('tables', () => {
  const rows = [
    ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'],
    ['1', '建设综合平台，汇聚数据', '市农业局', '市财政局、市大数据局', '2024年6月底'],
    ['2', '农产品零售额增长10%以上', '市商务局', '各县区政府', '持续推进'],
  ];
  const tasks = [
    '1 建设综合平台，汇聚数据：牵头 市农业局；配合 市财政局 市大数据局',
    '2 农产品零售额增长10%以上：牵头 市商务局；配合 各县区政府',
  ];

  it('of tabs, of Markdown and of one cell a line are read by their columns', () => {
    expect(tasksIn(rows.map((row) => row.join('\t')).join('\n'))).toEqual(tasks);
    expect(tasksIn(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'))).toEqual(tasks);
    expect(tasksIn(rows.flat().join('\n'))).toEqual(tasks);
  });

  it('may have a column of kinds, which is no task', () => {
    const text = [
      '序号\t任务类别\t重点任务\t工作目标\t牵头单位',
      '1\t平台\t建设大数据平台\t归集率达到95%\t市大数据局',
      '2\t平台\t升级政务云\t利用率提高到60%\t市财政局',
    ].join('\n');
    expect(readText(text).tasks.map((task) => task.title)).toEqual(['建设大数据平台', '升级政务云']);
  });

  it('give dates and numbers to their own rows only', () => {
    const [first, second] = readText(rows.map((row) => row.join('\t')).join('\n')).tasks;
    expect(first?.deadlines).toMatchObject([{ text: '2024年6月底', date: '2024-06-30' }]);
    expect(second?.targets).toMatchObject([{ text: '农产品零售额增长10%以上', value: 10, unit: '%' }]);
  });

  it('of spaces are read from the right, where the names stand', () => {
    const text = [
      '序号 工 作 任 务 牵头负责部门 时限',
      '1 城镇新增就业1000万人以上 人力资源社会保障部 12月底',
      '2 再开工20项重大水利工程 水利部',
    ].join('\n');
    expect(tasksIn(text)).toEqual([
      '1 城镇新增就业1000万人以上：牵头 人力资源社会保障部',
      '2 再开工20项重大水利工程：牵头 水利部',
    ]);
  });

  it('of one cell a line may leave cells empty or fill them with several names', () => {
    const text = [
      '县民生实事任务分解表\n\n序号\n\n民生实事\n\n县本级\n\n任务数\n\n责任单位\n\n完成时限',
      '1\n\n启动湿地公园建设。\n\n县水务局\n\n县住建局\n\n12月底前',
      '2\n\n新建人行天桥2座。\n\n1座\n\n县住建局*、县财政局\n\n9月投入使用',
      '3\n\n开工建设养老楼。\n\n县民政局\n\n5月底前动工\n\n开工建设老年大学。\n\n12月底前',
      '4\n\n新建农贸市场1个。\n\n县商务局\n\n12月底前',
      '分享到:',
    ].join('\n\n');
    expect(tasksIn(text)).toEqual([
      '1 启动湿地公园建设：责任 县水务局 县住建局',
      '2 新建人行天桥2座：责任 县住建局 县财政局',
      '3 开工建设养老楼：责任 县民政局',
      '4 新建农贸市场1个：责任 县商务局',
    ]);
    const [, second, third] = readText(text).tasks;
    expect(second?.targets.map(({ text: words }) => words)).toEqual(['新建人行天桥2座']);
    expect(third?.deadlines.map(({ text: words }) => words)).toEqual(['5月底前', '12月底前']);
    expect(readText(text).issuer).toBeUndefined();
  });

  it('of bars on lines of their own name a group before the number of its first row', () => {
    const cells = ['工作任务', '具体要求', '责任科室', '时限要求'];
    const first = ['强化公开', '1', '全面清理文件，公布目录。', '办公室', '年底前'];
    const second = ['深化解读', '2', '丰富解读形式。', '各科室', '持续推进'];
    expect(tasksIn([...cells, ...first, ...second].map((cell) => `${cell}\n|`).join('\n'))).toEqual([
      '1 全面清理文件，公布目录：责任 办公室',
      '2 丰富解读形式：责任 各科室',
    ]);
  });

  it('print a merged cell once: the rows below it are short', () => {
    const text = [
      '类别 | 事项名称 | 年度任务目标 | 责任单位 | 分管领导 | 工作完成情况 |',
      '教育 | 4.改扩建学校 | 完成2座教学楼。 | 教育体育局 | 某某 | 已完成1座，完成投资30%。 |',
      '5.推进运动场地建设 | 建成13处。 | 教育体育局 | 某某 | 已建成9处。 | |',
    ].join('\n');
    expect(tasksIn(text)).toEqual(['4 改扩建学校：责任 教育体育局', '5 推进运动场地建设：责任 教育体育局']);
    expect(readText(text).tasks.map(({ targets }) => targets.map(({ value }) => value))).toEqual([[2], [13]]);
  });

  const NOTICE = '一、请认真落实，每月报送进展。（责任单位：市政府办公室）';
  const table = [
    '序号',
    '重点任务',
    '责任单位',
    '1',
    '建设平台。',
    '市大数据局',
    '2',
    '汇聚数据。',
    '市财政局',
  ];

  it('are read beside a notice that names an office or two', () => {
    const rows = [...table, '3', '培育企业。', '市商务局'];
    expect(tasksIn([NOTICE, ...rows].join('\n')).map((task) => task.replace(/^\d+ /, ''))).toEqual([
      '请认真落实，每月报送进展：责任 市政府办公室',
      '建设平台：责任 市大数据局',
      '汇聚数据：责任 市财政局',
      '培育企业：责任 市商务局',
    ]);
  });

  it('that repeat the text are left out, and that is said', () => {
    const text = ['一、建设平台。打通数据。（责任单位：市大数据局）', '二、汇聚数据。（责任单位：市财政局）'];
    const policy = readText([...text, ...table].join('\n'));
    expect(policy.tasks.map(({ title }) => title)).toEqual(['建设平台', '汇聚数据']);
    expect(policy.doubts.map(({ kind }) => kind)).toContain('table-passed-over');
  });

  it('end before the signature', () => {
    const text = [...table, '某市人民政府办公室', '2024年3月1日'].join('\n');
    expect(tasksIn(text)[1]).toBe('2 汇聚数据：责任 市财政局');
    expect(readText(text)).toMatchObject({ issuer: '某市人民政府办公室', issuedOn: '2024-03-01' });
  });

  it('raise a doubt where names and their columns do not go together', () => {
    const text = [
      '序号\n重点任务\n牵头单位\n责任单位',
      '1\n建设平台。\n市大数据局\n市财政局',
      '2\n汇聚数据。\n市大数据局\n市财政局\n市审计局',
    ].join('\n');
    expect(tasksIn(text)[1]).toBe('2 汇聚数据：牵头 市大数据局；责任 市财政局 市审计局');
    expect(readText(text).doubts).toContainEqual(
      expect.objectContaining({ kind: 'table-row-uneven', task: 2 }),
    );
  });
});
