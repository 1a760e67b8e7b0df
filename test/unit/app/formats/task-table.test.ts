// Tables of tasks become tasks; any other table stays what it is.
import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../../../src/app/read-source.ts';
import { readPolicy, toParseJson } from '../../../../src/domain/policy/index.ts';
import { wordParagraph, wordTable, writeDocx } from '../../../support/documents/write-docx.ts';

const ROWS = [
  ['序号', '类别', '重点任务', '工作内容', '牵头单位', '责任单位', '完成时限'],
  [
    '1',
    '数字基建',
    '建设算力中心',
    '建成智算中心2个，\n算力规模达到500P',
    '市发展改革委',
    '市财政局\n市工业和信息化局',
    '2026年12月底前',
  ],
  ['2', '数字基建', '推进数据共享', '梳理目录，全面共享', '市大数据局', '各区县、市直各部门', '长期坚持'],
  ['3', '惠民服务', '建设智慧社区', '建成50个', '市民政局', '—', '2025年9月'],
] as const;
const HEAD = [
  '关于印发数字经济重点任务清单的通知',
  '各区县人民政府：',
  '现将任务清单印发给你们，请认真落实。',
];

/** The category of the first two tasks is one cell over two rows. */
const isContinued = (row: number, column: number): boolean => row === 2 && column === 1;

function asPage(): string {
  const cell = (text: string, row: number, column: number): string => {
    if (isContinued(row, column)) return '';
    return `<td${isContinued(row + 1, column) ? ' rowspan="2"' : ''}><p>${text.replaceAll('\n', '<br>')}</p></td>`;
  };
  const rows = ROWS.map(
    (cells, row) => `<tr>${cells.map((text, column) => cell(text, row, column)).join('')}</tr>`,
  );
  return `<html><body>${HEAD.map((line) => `<p>${line}</p>`).join('')}<table>${rows.join('')}</table></body></html>`;
}

function asWord(): Uint8Array {
  const cells = ROWS.map((row, at) =>
    row.map((text, column) => {
      if (isContinued(at, column)) return { text: '', merge: 'continue' as const };
      return isContinued(at + 1, column) ? { text, merge: 'restart' as const } : { text };
    }),
  );
  return writeDocx([...HEAD.map((line) => wordParagraph(line)), wordTable(cells)]);
}

function asMarkdown(): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((text) => text.replaceAll('\n', '<br>')).join(' | ')} |`;
  const [heading, ...rows] = ROWS;
  return [...HEAD, row(heading), `|${' --- |'.repeat(heading.length)}`, ...rows.map(row)]
    .join('\n\n')
    .replaceAll('|\n\n|', '|\n|');
}

describe('a table of tasks', () => {
  it.each<readonly [string, () => string | Uint8Array]>([
    ['a.html', asPage],
    ['a.docx', asWord],
    ['a.md', asMarkdown],
  ])('%s is read as tasks', async (name, make) => {
    const made = make();
    const source = await decodeSource(name, typeof made === 'string' ? Buffer.from(made) : made);
    const { tasks } = toParseJson(readPolicy(source));
    expect(
      tasks.map(({ number, title, lead, responsible, deadlines }) => ({
        number,
        title,
        lead,
        responsible,
        deadlines: deadlines.map(({ text }) => text),
      })),
    ).toEqual([
      {
        number: 1,
        title: '建设算力中心',
        lead: ['市发展改革委'],
        responsible: ['市财政局', '市工业和信息化局'],
        deadlines: ['2026年12月底前'],
      },
      {
        number: 2,
        title: '推进数据共享',
        lead: ['市大数据局'],
        responsible: ['各区县', '市直各部门'],
        deadlines: ['长期坚持'],
      },
      { number: 3, title: '建设智慧社区', lead: ['市民政局'], responsible: [], deadlines: ['2025年9月'] },
    ]);
    expect(source.text).toContain('算力规模达到500P');
  });

  it('may have two rows of headings, and a column of what was done, which is no promise', async () => {
    const row = (...cells: readonly string[]): string =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const page = [
      '<tr><td rowspan="2">序号</td><td rowspan="2">民生实事</td><td colspan="2">责任单位</td><td rowspan="2">进展情况</td></tr>',
      row('牵头科室', '配合科室'),
      row('1', '新建托育机构10家', '人口科', '财务科', '已建成4家'),
      row('2', '改造卫生院2所', '医政科', '财务科', '完成投资300万元'),
    ].join('');
    const source = await decodeSource(
      'a.html',
      Buffer.from(`<html><body><table>${page}</table></body></html>`),
    );
    const { tasks } = toParseJson(readPolicy(source));
    expect(
      tasks.map(({ title, lead, cooperating, targets }) => [title, lead, cooperating, targets.length]),
    ).toEqual([
      ['新建托育机构10家', ['人口科'], ['财务科'], 1],
      ['改造卫生院2所', ['医政科'], ['财务科'], 1],
    ]);
  });

  it('leaves a table of anything else as its rows', async () => {
    const page =
      '<p>附表</p><table><tr><td>年份</td><td>产值</td></tr><tr><td>2025</td><td>100亿元</td></tr></table>';
    const { text } = await decodeSource('a.html', Buffer.from(`<html><body>${page}</body></html>`));
    expect(text.split('\n')).toEqual(['附表', '年份 产值', '2025 100亿元']);
  });
});
