// What the bot says to readers of Simplified Chinese.
import type { DueFilter } from '../../conversation/index.ts';
import { zhHansOffers } from './offers/zh-hans.ts';
import type { Wording } from './wording.ts';

const COMPARED = { '=': '', '>=': '至少', '<=': '至多' } as const;
const ROLE = { lead: '牵头', responsible: '责任', cooperating: '配合' } as const;

export const zhHans: Wording = {
  label: {
    lead: '牵头单位',
    responsible: '责任单位',
    cooperating: '配合单位',
    deadline: '期限',
    target: '目标',
    section: '所在部分',
    units: '单位',
  },
  role: { lead: '牵头', responsible: '责任单位', cooperating: '配合' },
  join: (names) => names.join('、'),
  row: (parts) => parts.join('；'),
  sentences: (parts) => parts.join(''),
  quoted: (words) => `“${words}”`,
  taskNumber: (number) => `第${number}项`,
  taskNumbers: (numbers) => `第${numbers.join('、')}项`,
  taskName: (number, title) => (title === '' ? `第${number}项` : `第${number}项（${title}）`),
  inDocument: (name, document) => `${name}〔${document}〕`,
  sectionName: (number, title) => `第${number}部分“${title}”`,
  lead: {
    one: (task, unit) => `${task}由${unit}牵头。`,
    many: (task, count, units) => `${task}由${count}家单位共同牵头：${units}。`,
    none: (task, count, units) =>
      `${task}文件未写明牵头单位，责任单位${count > 1 ? `有${count}家` : ''}：${units}。`,
    responsibleOnly: (task, count, units) =>
      `${task}的责任单位${count > 1 ? `有${count}家` : ''}：${units}（文件未写明牵头单位）。`,
    noUnits: (task) => `${task}没有写明由哪家单位负责。`,
    noCooperating: (task) => `${task}没有写配合单位。`,
    cooperating: (task, units) => `${task}的配合单位：${units}。`,
    responsible: (task, count, units) => `${task}的责任单位${count > 1 ? `有${count}家` : ''}：${units}。`,
    noResponsible: (task) => `${task}没有另写责任单位。`,
    others: (units, task, rest) => `除${units}外，${task}还写有：${rest}`,
    noOthers: (units, task, role) =>
      `除${units}外，${task}没有写其他${role === undefined ? '' : ROLE[role]}单位。`,
  },
  due: {
    one: (task, due) => `${task}的期限：${due}。`,
    many: (task, count) => `${task}有${count}个时间节点：`,
    none: (task) => `${task}未写明期限。`,
    noneButNumbers: (task) => `${task}未写明期限，只写了数量：`,
    printed: (words) => words,
    elsewhere: (words) => `写到“${words}”的那一句没有写期限。`,
    recurrence: {
      yearly: '每年',
      'half-yearly': '每半年',
      quarterly: '每季度',
      monthly: '每月',
      weekly: '每周',
      daily: '每日',
      once: '',
    },
    past: (date, today, days) => `按${date}计，截至${today}已过期限${days}天`,
    pastInRow: (days) => `已过期限${days}天`,
    noDate: '未写明期限',
  },
  target: {
    one: (task, target) => `${task}的目标：${target}。`,
    many: (task, count) => `${task}写了${count}个目标：`,
    also: (task) => `${task}的其他目标：`,
    none: (task) => `${task}没有写量化目标。`,
    onlyWords: (task) => `${task}的目标没有写具体数字：`,
    elsewhere: (words) => `写到“${words}”的那一句没有写数量目标。`,
    promise: (what, due) => (due === undefined ? what : `${what}——${due}`),
    reading: () => '',
  },
  content: {
    whole: (task) => `${task}：`,
    about: (task, words) => `${task}写到“${words}”：`,
    speaksOf: () => '',
    number: (words, task, section) => `“${words}”写在${task}${section === undefined ? '' : `，${section}`}。`,
    plain: (task, section) => `${task}${section === undefined ? '' : `，在${section}`}。`,
    alsoIn: (tasks) => `另见${tasks}。`,
    nearWord: (said, found) => `文件没有直接写“${said}”，最接近的是“${found}”。`,
  },
  check: {
    yes: '是。',
    no: '不是。',
    partly: '是，但不止一家。',
    notInTask: (task) => `${task}没有写您问的这家单位。`,
    onlyAs: (role, task, unit) => `${unit}在${task}里只是${ROLE[role]}单位。`,
    notAlone: (task) => `${task}不是单独一家。`,
    stranger: (words) => `文件没有提到“${words}”。`,
    quantity: (target) => `文件写的是：${target}。`,
    noQuantity: (task) => `${task}没有写这样的数字。`,
    date: (due) => `文件写的期限是：${due}。`,
    overdue: (due) => `已过期限：${due}。`,
    count: (role, count) =>
      role === 'units' ? `写明的单位共${count}家。` : `${ROLE[role]}单位共${count}家。`,
    mentioned: (words, task) => `“${words}”写在${task}。`,
    notMentioned: (words) => `文件没有提到“${words}”。`,
  },
  list: {
    unitRole: (unit, role, count) =>
      `${unit}${role === 'lead' ? '牵头' : `作为${ROLE[role]}单位的有`}${count}项：`,
    unitAll: (unit, count, leads, responsible, cooperating) =>
      `文件点名${unit}的任务有${count}项（${[leads > 0 ? `牵头${leads}项` : '', responsible > 0 ? `责任${responsible}项` : '', cooperating > 0 ? `配合${cooperating}项` : ''].filter(Boolean).join('，')}）：`,
    unitNone: (unit) => `文件没有点名${unit}的任务。`,
    togetherNone: (units) => `没有同时点名${units}的任务。`,
    unitNoRole: (unit, role) => `没有：${unit}不是任何任务的${ROLE[role]}单位。`,
    unitOtherRole: (unit, roles) => `${unit}另有：${roles}。`,
    together: (units, role, count) =>
      `${units}共同${role === undefined ? '参与' : role === 'lead' ? '牵头' : `作为${ROLE[role]}单位`}的有${count}项：`,
    onlyResponsible: (unit, count) => `${unit}只作为责任单位、不牵头的有${count}项：`,
    catchAll: (count, tasks, collective) => `此外，${tasks}（共${count}项）由${collective}负责，未逐一点名。`,
    all: (count) => `文件共${count}项任务：`,
    filtered: (condition, count) => `${condition}的任务有${count}项：`,
    none: (condition) => `没有${condition}的任务。`,
    withRole: (task, role) => `${task}（${ROLE[role]}）`,
    withNote: (task, note) => `${task}：${note}`,
    yes: '有。',
    no: '没有。',
    due: describeDue,
    recurringToo: (count, tasks) => `每年都要做的有${count}项：${tasks}。`,
    overdueToo: (count, tasks) => `已过期限、需要核实的还有${count}项：${tasks}。`,
    noLead: '未写明牵头单位',
    hasLead: '写明牵头单位',
    leadCount: (op, count) =>
      op === '>=' && count === 2
        ? '由两家及以上单位共同牵头'
        : `由${COMPARED[op]}${count}家单位${count > 1 ? '共同' : ''}牵头`,
    responsibleCount: (op, count) => `责任单位${COMPARED[op]}有${count}家`,
    unitCount: (op, count) => `写明的单位${op === '=' ? '只' : COMPARED[op]}有${count}家`,
    withoutUnits: (units, role) => (role === 'lead' ? `不由${units}牵头` : `没有写${units}`),
    numeric: '写有量化目标',
    notNumeric: '没有量化目标',
    inSection: (section) => `属于${section}`,
    among: (numbers) => `在${numbers}之内`,
    speaking: (words) => `写到“${words}”`,
    quantity: (value) => `目标为${value}`,
    bracketed: (words) => `（${words}）`,
    conditions: (parts) => parts.join('、'),
  },
  count: {
    tasks: (condition, count, tasks) => `${condition}的任务共${count}项${tasks === '' ? '' : `：${tasks}`}。`,
    unitTasks: (unit, role, count, tasks) =>
      `${unit}${role === undefined ? '的任务共' : role === 'lead' ? '牵头' : `作为${ROLE[role]}单位的共`}${count}项${tasks === '' ? '' : `：${tasks}`}。`,
    units: (count, collectives) =>
      `文件点名的单位共${count}家${collectives === '' ? '' : `，另有统称：${collectives}`}。`,
    roleUnits: (role, count) =>
      count === 0 ? `没有写明${ROLE[role]}单位。` : `${ROLE[role]}单位共${count}家：`,
    neverLead: (units, count) => `只作责任或配合单位、不牵头任何任务的有${count}家：${units}。`,
    total: (count, sections) => `文件共${count}项任务${sections > 0 ? `，分${sections}个部分` : ''}。`,
  },
  rank: {
    most: (unit, count, leads, responsible) =>
      `任务最多的是${unit}：${count}项（牵头${leads}项，责任${responsible}项）。`,
    mostRole: (unit, role, count) => `${ROLE[role]}最多的是${unit}：${count}项。`,
    least: (units, count) => `最少的是${units}：各${count}项。`,
    taskMost: (task, role, count) =>
      `${role === 'tasks' ? '写明单位' : `${ROLE[role]}单位`}最多的是${task}：${count}家。`,
    taskLeast: (tasks, count) => `最少的是${tasks}：${count}家。`,
    row: (unit, count, leads, responsible) => `${unit}：${count}项（牵头${leads}，责任${responsible}）`,
    unitRow: (unit, count, tasks) => `${unit}：${count}项（${tasks}）`,
    among: (units, first, role, count) =>
      `${units}当中，${role === undefined ? '' : ROLE[role]}任务最多的是${first}：${count}项。`,
    equal: (units, role, count) =>
      `${units}的${role === undefined ? '' : ROLE[role]}任务一样多：各${count}项。`,
  },
  meta: {
    title: (value) => `文件标题：${value}。`,
    issuer: (value) => `发文机关：${value}。`,
    date: (value) => `成文（印发）日期：${value}。`,
    number: (value) => `文号：${value}。`,
    addressees: (value) => `主送：${value}。`,
    goal: (value) => `总体目标：${value}`,
    basis: (value) => `文件依据：${value}`,
    'task-count': (value) => `文件共${value}项任务。`,
    'section-count': (value) => `文件分${value}个部分。`,
    'unit-count': (value) => `文件点名的单位共${value}家。`,
    'milestone-count': (value) => `文件可检查的目标（有期限或数量）共${value}个。`,
    publicity: (value) => `文件注明：${value}。`,
    validity: (value) => `施行和有效期：“${value}”。`,
    sections: (count) => `文件分${count}个部分：`,
    units: (count) => `文件点名的单位共${count}家：`,
    summary: (title, tasks, sections) => `${title}：共${tasks}项任务，分${sections}个部分。`,
    notPrinted: (fact) =>
      `这份文件的文本没有写${{ number: '文号', publicity: '公开属性', validity: '施行日期和有效期', goal: '总体目标', basis: '依据文件', addressees: '主送单位', issuer: '发文机关', date: '日期', title: '标题' }[fact as string] ?? '这一项'}。`,
    sectionRow: (section, first, last, count) =>
      `${section}：第${first}${last > first ? `至${last}` : ''}项，共${count}项`,
    titleNotPrinted: (described) => `文本没有印标题，登记为：${described}。`,
  },
  outside: {
    contact: '文件里没有联系方式，我也不提供。',
    person: '文件不写个人姓名和职务，我无法回答。',
    money: '文件没有写这方面的金额。',
    weather: '我只回答政策文件里的内容，这个问题不在文件里。',
    progress: '文件只写任务和目标，没有写进展。',
    penalty: '文件没有写这方面的内容。',
    opinion: '我只照文件回答，不作评价。',
    secret: '请不要在这里发送涉密内容。',
    tampering: '我只按文件回答，不执行这类要求；文件内容和任务状态不会因此改变。',
  },
  missing: {
    task: (numbers, first, last) => `文件没有${numbers}，任务编号是${first}到${last}。`,
    section: (numbers, count) => `文件没有${numbers}，一共${count}个部分。`,
    topic: (words) => `文件里没有关于“${words}”的内容。`,
    nothing: '文件里没有这方面的内容。',
    nearest: '最接近的原文：',
    stranger: (words) => `文件没有提到“${words}”。`,
    strangerNotAssigned: (words) => `文件没有提到“${words}”，也没有给它安排任务。`,
    status: (task) => `文件没有写进展，只写了${task}的目标：`,
    money: (task) => `${task}没有写这方面的金额。`,
    moneyFound: (task) => `${task}写到的金额：`,
    retrieved: (task) => `${task}的原文与问题最相关：`,
    retrievedOutside: '文件里与问题最相关的原文：',
  },
  offers: zhHansOffers,
  several: {
    heading: (document, count) => `《${document}》（${count}项）：`,
    counted: (document, numbers, count) => `《${document}》：${count}项（${numbers}）`,
    narrow: (left) =>
      `${left === 0 ? '' : `另有${left}份文件未列出。`}说出文件名或加上条件（单位、年份）可以缩小范围；“/use 文件名”只看一份。`,
    tasksIn: (document, numbers) => `《${document}》${numbers}`,
    andMore: (documents) => `等${documents}份文件`,
    moreDocuments: (count) =>
      `共有${count}份文件有这个编号。直接说文件名，或用“/use 文件名”设为本会话的默认文件。`,
    from: (document) => `（依据《${document}》。）`,
    using: (document) => `（只看《${document}》。看全部文件请说“/use 全部”。）`,
    total: (documents, tasks) => `${documents}份文件共${tasks}项任务。`,
    sayWhich: (documents) => `现有${documents}份文件，请说明问的是哪一份，或用“/use 文件名”选定。`,
  },
  talk: {
    draftMark: '人工智能辅助起草，待审定',
    readAs: (written, read) => `（按“${read}”理解“${written}”）`,
    whichTask: '请问是哪一项任务？可以说编号（如“第3项”）或内容（如“低空经济”）。',
    whichUnit: '请问是哪家单位？请说单位全称或简称。',
    whichDocument: '这个编号在几份文件里都有，请问是哪一份？',
    empty: '没有看到文字。请直接提问，例如“第3项谁负责？”',
    tooLong: '这段话太长了（最多2000字）。请把问题说得短一些，例如“第3项什么时候完成？”',
    hello: '您好！我是督办助手，照政策文件原文回答：谁牵头、谁负责、什么期限、什么目标。',
    thanks: '不客气，有问题随时问。',
    bye: '再见，有问题随时问。',
    whoAreYou: '我是督办助手：把政策文件读成任务登记册，照原文回答问题。',
    help: '可以这样问：',
    examples: [
      '第3项谁负责？',
      '低空经济的目标是什么？',
      '哪些任务逾期了？',
      '没有牵头单位的任务有哪些？',
      '文件什么时候发布的？',
    ],
    ask: { units: '谁负责？', deadline: '期限？', target: '目标？', content: '原文？' },
  },
};

function describeDue(filter: DueFilter, today: string): string {
  switch (filter.kind) {
    case 'year':
      return `期限在${filter.year}年${filter.month === undefined ? '' : `${filter.month}月`}`;
    case 'years':
      return filter.every ? `${filter.years.join('年、')}年都有期限` : `期限在${filter.years.join('年、')}年`;
    case 'before':
      return `期限在${filter.year}年以前`;
    case 'after':
      return `期限在${filter.year}年以后`;
    case 'between':
      return `期限在${filter.from}至${filter.to}之间`;
    case 'overdue':
      return `截至${today}已过期限`;
    case 'recurring':
      return '每年都要做';
    case 'dated':
      return '写明到期年份';
    case 'any':
      return '写明期限';
    case 'none':
      return '未写明期限';
  }
}
