// The words of the reading report, in both languages.
import type { Recurrence, Role } from '../policy.ts';

export interface ReportWords {
  readonly comma: string;
  readonly title: (title: string, source: string) => string;
  readonly facts: (facts: string) => string;
  readonly counts: (sections: number, tasks: number) => string;
  readonly role: (role: Role, count: { readonly tasks: number; readonly units: number }) => string;
  readonly units: (roles: string) => string;
  readonly milestones: (total: number, parts: string) => string;
  readonly undated: string;
  readonly year: (year: number) => string;
  readonly recurrences: Readonly<Record<Recurrence, string>>;
  readonly coverage: (covered: number, kept: number) => string;
  readonly furniture: (lines: number) => string;
  readonly noFurniture: string;
  readonly more: (lines: number) => string;
  readonly noDoubts: string;
  readonly doubted: (count: number) => string;
  readonly atTasks: (tasks: readonly number[], total: number) => string;
  readonly doubts: Readonly<Record<string, string>>;
}

const ROLES_EN: Readonly<Record<Role, string>> = {
  lead: 'lead',
  responsible: 'responsible',
  cooperating: 'cooperating',
};
const ROLES_ZH: Readonly<Record<Role, string>> = { lead: '牵头', responsible: '责任', cooperating: '配合' };

const EN: ReportWords = {
  comma: ', ',
  title: (title, source) => `${title} (${source})`,
  facts: (facts) => `Printed on it: ${facts === '' ? 'nothing about issuer, date or number' : facts}`,
  counts: (sections, tasks) => `Sections: ${sections}. Tasks: ${tasks}.`,
  role: (role, count) => `${ROLES_EN[role]} named in ${count.tasks} tasks (${count.units} units)`,
  units: (roles) => `Units: ${roles}.`,
  milestones: (total, parts) => `Checkable promises: ${total}${parts === '' ? '' : ` (${parts})`}.`,
  undated: 'no date',
  year: (year) => `${year}:`,
  recurrences: {
    once: 'once',
    yearly: 'yearly',
    'half-yearly': 'half-yearly',
    quarterly: 'quarterly',
    monthly: 'monthly',
    weekly: 'weekly',
    daily: 'daily',
  },
  coverage: (covered, kept) =>
    `Coverage: ${covered} % of the characters stand in exactly one part; ${kept} % kept.`,
  furniture: (lines) => `Discarded as page furniture (${lines} lines):`,
  noFurniture: 'Discarded as page furniture: nothing.',
  more: (lines) => `  … and ${lines} more`,
  noDoubts: 'Doubts: none.',
  doubted: (count) => `Doubts (${count}), please check:`,
  atTasks: (tasks, total) =>
    `: ${total > tasks.length ? `${tasks.join(', ')} … (${total})` : tasks.join(', ')}`,
  doubts: {
    'title-not-printed': 'The text prints no title; the one shown describes what is printed',
    'issuer-not-found': 'No issuer found',
    'date-not-found': 'No date of issue found; dates without a year have none',
    'no-tasks': 'No task found',
    'no-units': 'No unit is named anywhere; tasks follow the numbering alone',
    'number-out-of-order': 'Task numbers repeat or run backwards at task',
    'number-missing': 'Task numbers are missing before task',
    'section-out-of-order': 'Section numbers do not follow each other',
    'units-not-found': 'No unit found in task',
    'words-not-found': 'Units stand there without words of a task in task',
    'bracket-not-closed': 'A bracket of units is not closed in task',
    'brackets-uneven': 'Brackets do not match in task',
    'table-passed-over': 'A table of tasks was left unread, because the text names tasks and units itself',
    'table-row-uneven': 'Names and columns do not go together one by one in the row of task',
    'unit-unusual': 'A name does not read like a unit in task',
    'unit-misprint': 'A name may be a misprint in task',
    'correction-lost': 'A correction no longer finds what it corrects',
    'task-repeated': 'The words of an earlier task stand again in task',
    'ends-abruptly': 'The text ends inside a sentence: it may have been cut',
    'first-listed-leads': 'Leads follow from the rule that the first unit listed leads',
  },
};

const ZH: ReportWords = {
  comma: '，',
  title: (title, source) => `${title}（${source}）`,
  facts: (facts) => `文中所印：${facts === '' ? '未见发文机关、日期和文号' : facts}`,
  counts: (sections, tasks) => `章节 ${sections} 个，任务 ${tasks} 项。`,
  role: (role, count) => `${count.tasks} 项写明${ROLES_ZH[role]}单位（${count.units} 家）`,
  units: (roles) => `单位：${roles}。`,
  milestones: (total, parts) => `可核查的承诺 ${total} 条${parts === '' ? '' : `（${parts}）`}。`,
  undated: '未写期限',
  year: (year) => `${year}年`,
  recurrences: {
    once: '一次',
    yearly: '每年',
    'half-yearly': '每半年',
    quarterly: '每季度',
    monthly: '每月',
    weekly: '每周',
    daily: '每日',
  },
  coverage: (covered, kept) => `覆盖：${covered}% 的字符恰好属于一个部分；保留 ${kept}%。`,
  furniture: (lines) => `作为网页附着文字剔除（${lines} 行）：`,
  noFurniture: '作为网页附着文字剔除：无。',
  more: (lines) => `  …… 另有 ${lines} 行`,
  noDoubts: '存疑：无。',
  doubted: (count) => `存疑 ${count} 处，请核对：`,
  atTasks: (tasks, total) => `：第 ${tasks.join('、')} 项${total > tasks.length ? `等 ${total} 项` : ''}`,
  doubts: {
    'title-not-printed': '原文未印标题，所示标题仅为对所印内容的说明',
    'issuer-not-found': '未找到发文机关',
    'date-not-found': '未找到成文日期，未写年份的期限无法推定年份',
    'no-tasks': '未找到任务',
    'no-units': '全文未写明单位，任务仅依编号划分',
    'number-out-of-order': '任务编号重复或倒序',
    'number-missing': '任务编号不连续',
    'section-out-of-order': '章节编号不连续',
    'units-not-found': '未找到单位的任务',
    'words-not-found': '只见单位、不见任务内容',
    'bracket-not-closed': '单位括号未闭合',
    'brackets-uneven': '括号不成对',
    'table-passed-over': '正文已写明任务和单位，文中的任务表未读入',
    'table-row-uneven': '表格行中单位数与栏数不一致',
    'unit-unusual': '名称不像单位',
    'unit-misprint': '单位名称可能有误',
    'correction-lost': '有更正已找不到对应原文',
    'task-repeated': '与前面任务文字重复',
    'ends-abruptly': '文末句子不完整，原文可能被截断',
    'first-listed-leads': '牵头单位依“列第一位的为牵头单位”推定',
  },
};

export const REPORT_WORDS: Readonly<Record<'en' | 'zh-Hans', ReportWords>> = { en: EN, 'zh-Hans': ZH };
