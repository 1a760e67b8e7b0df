// A table of tasks → lines as a policy prints them: "1.任务。内容（牵头单位：…；完成时限：…）". What stands in the cells
// is kept letter for letter; only the column's heading moves in front of it.

/** One text a cell, merged cells filled in. */
export type Grid = readonly (readonly string[])[];

type Column = 'number' | 'group' | 'task' | 'text' | 'lead' | 'responsible' | 'cooperating' | 'due' | 'other';

const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:序号|编号|项次|号)$/],
  ['lead', /^(?:牵头|主办|主责|牵头考核)(?:责任)?(?:单位|部门|科室|领导单位)?$/],
  ['cooperating', /^(?:配合|协办|协同|参与|参加|协作|配合责任)(?:单位|部门|科室)?$/],
  [
    'responsible',
    /^(?:责任|负责|承办|落实|实施|完成|承担)(?:单位|部门|科室|主体)(?:[及和、](?:责任|负责|承办|落实|实施|完成|承担)?(?:单位|部门|人))?$/,
  ],
  [
    'due',
    /^(?:完成|办结|落实|推进|实施|工作)?(?:时限|期限|时间|时间节点|进度|时限要求|时间要求|进度安排|完成日期|日期)(?:要求|节点)?$/,
  ],
  ['group', /^(?:类别|类型|领域|重点领域|板块|分类|任务类别|工作类别|方面|一级指标)$/],
  [
    'task',
    /^(?:.{0,4}(?:任务|事项|项目|工作|举措|措施|行动|工程|改革|政策)(?:名称|清单|分解|要点)?|一级任务|重点工作任务|名称)$/,
  ],
  ['text', /^(?:.{0,6}(?:内容|要求|目标|措施|举措|标准|做法|说明|任务|工作|描述|成果|分工|要点))$/],
];

const LABELS: Readonly<Partial<Record<Column, string>>> = {
  lead: '牵头单位',
  responsible: '责任单位',
  cooperating: '配合单位',
  due: '完成时限',
};

/** Undefined where the table is none of tasks: no heading row that names a task and a unit. */
export function readTaskTable(grid: Grid): readonly string[] | undefined {
  const at = grid.slice(0, 4).findIndex((row) => isHeading(readHeading(row)));
  const heading = grid[at];
  if (heading === undefined) return undefined;
  const columns = readHeading(heading);
  const above = grid.slice(0, at).map(joinRow);
  let group = '';
  const lines = grid.slice(at + 1).flatMap((row) => {
    if (isOneCell(row)) return [oneLine(row[0] ?? '')];
    if (row.every((cell, column) => cell === heading[column])) return [];
    const rest: string[] = [];
    const named = cellsOf(row, columns, 'group').join(' ');
    if (named !== '' && named !== group) rest.push(named);
    group = named === '' ? group : named;
    return [...rest, taskLine(row, columns)];
  });
  return [...above, ...lines].filter((line) => line !== '');
}

/** For a table of anything else: its rows as lines, the cells of a row apart. */
export function readPlainTable(grid: Grid): readonly string[] {
  return grid.map(joinRow).filter((line) => line !== '');
}

function readHeading(row: readonly string[]): readonly Column[] {
  const seen = new Set<Column>();
  return row.map((cell) => {
    const text = cell.replace(/[\s（(][^）)]*[）)]|\s/g, '');
    const fitting = HEADINGS.find(
      ([column, pattern]) => pattern.test(text) && !(column === 'task' && seen.has('task')),
    );
    const column = fitting?.[0] ?? 'other';
    seen.add(column);
    return column;
  });
}

function isHeading(columns: readonly Column[]): boolean {
  const hasUnit = columns.includes('lead') || columns.includes('responsible');
  return hasUnit && (columns.includes('task') || columns.includes('text'));
}

function isOneCell(row: readonly string[]): boolean {
  return new Set(row.filter((cell) => cell !== '')).size === 1 && row.length > 1;
}

function taskLine(row: readonly string[], columns: readonly Column[]): string {
  const number = cellsOf(row, columns, 'number').join('');
  const body = [...cellsOf(row, columns, 'task'), ...cellsOf(row, columns, 'text')].map(sentence).join('');
  if (body === '') return '';
  const roles = (['lead', 'responsible', 'cooperating', 'due'] as const).flatMap((column) => {
    const text = cellsOf(row, columns, column).map(unitList).join('、');
    return text === '' ? [] : [`${LABELS[column] ?? ''}：${text}`];
  });
  const label = /^\d+$/.test(number) ? `${number}.` : number === '' || /^\d/.test(body) ? '' : `${number} `;
  return `${label}${body}${roles.length === 0 ? '' : `（${roles.join('；')}）`}`;
}

/** A merged cell stands in several places of the row; it is said once. */
function cellsOf(row: readonly string[], columns: readonly Column[], wanted: Column): string[] {
  return [...new Set(row.filter((_, at) => columns[at] === wanted).map((cell) => cell.trim()))].filter(
    (cell) => cell !== '' && !/^[-—–/\\无]+$/.test(cell),
  );
}

function sentence(cell: string): string {
  const text = oneLine(cell);
  return /[。；;！!？?：:]$/u.test(text) ? text : `${text}。`;
}

/** Units one under the other are a list. */
function unitList(cell: string): string {
  return cell
    .split(/\n+/)
    .map((line) => line.trim().replace(/[、，,；;。]$/u, ''))
    .filter((line) => line !== '')
    .join('、');
}

function oneLine(cell: string): string {
  return cell
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('');
}

function joinRow(row: readonly string[]): string {
  return row
    .filter((cell, at) => cell !== '' && cell !== row[at - 1])
    .map(oneLine)
    .join(' ');
}
