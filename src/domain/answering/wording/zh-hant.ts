// What the bot says to readers of Traditional Chinese.
import type { DueFilter } from '../../conversation/index.ts';
import { zhHantOffers } from './offers/zh-hant.ts';
import type { Wording } from './wording.ts';

const COMPARED = { '=': '', '>=': '至少', '<=': '至多' } as const;
const ROLE = { lead: '牽頭', responsible: '責任', cooperating: '配合' } as const;

export const zhHant: Wording = {
  label: {
    lead: '牽頭單位',
    responsible: '責任單位',
    cooperating: '配合單位',
    deadline: '期限',
    target: '目標',
    section: '所在部分',
    units: '單位',
  },
  role: { lead: '牽頭', responsible: '責任單位', cooperating: '配合' },
  join: (names) => names.join('、'),
  row: (parts) => parts.join('；'),
  sentences: (parts) => parts.join(''),
  quoted: (words) => `「${words}」`,
  taskNumber: (number) => `第${number}項`,
  taskNumbers: (numbers) => `第${numbers.join('、')}項`,
  taskName: (number, title) => (title === '' ? `第${number}項` : `第${number}項（${title}）`),
  inDocument: (name, document) => `${name}〔${document}〕`,
  sectionName: (number, title) => `第${number}部分「${title}」`,
  lead: {
    one: (task, unit) => `${task}由${unit}牽頭。`,
    many: (task, count, units) => `${task}由${count}家單位共同牽頭：${units}。`,
    none: (task, count, units) =>
      `${task}文件未寫明牽頭單位，責任單位${count > 1 ? `有${count}家` : ''}：${units}。`,
    responsibleOnly: (task, count, units) =>
      `${task}的責任單位${count > 1 ? `有${count}家` : ''}：${units}（文件未寫明牽頭單位）。`,
    noUnits: (task) => `${task}沒有寫明由哪家單位負責。`,
    noCooperating: (task) => `${task}沒有寫配合單位。`,
    cooperating: (task, units) => `${task}的配合單位：${units}。`,
    responsible: (task, count, units) => `${task}的責任單位${count > 1 ? `有${count}家` : ''}：${units}。`,
    noResponsible: (task) => `${task}沒有另寫責任單位。`,
    others: (units, task, rest) => `除${units}外，${task}還寫有：${rest}`,
    noOthers: (units, task, role) =>
      `除${units}外，${task}沒有寫其他${role === undefined ? '' : ROLE[role]}單位。`,
  },
  due: {
    one: (task, due) => `${task}的期限：${due}。`,
    many: (task, count) => `${task}有${count}個時間節點：`,
    none: (task) => `${task}未寫明期限。`,
    noneButNumbers: (task) => `${task}未寫明期限，只寫了數量：`,
    printed: (words) => words,
    elsewhere: (words) => `寫到「${words}」的那一句沒有寫期限。`,
    recurrence: {
      yearly: '每年',
      'half-yearly': '每半年',
      quarterly: '每季度',
      monthly: '每月',
      weekly: '每週',
      daily: '每日',
      once: '',
    },
    past: (date, today, days) => `按${date}計，截至${today}已過期限${days}天`,
    pastInRow: (days) => `已過期限${days}天`,
    noDate: '未寫明期限',
  },
  target: {
    one: (task, target) => `${task}的目標：${target}。`,
    many: (task, count) => `${task}寫了${count}個目標：`,
    also: (task) => `${task}的其他目標：`,
    none: (task) => `${task}沒有寫量化目標。`,
    onlyWords: (task) => `${task}的目標沒有寫具體數字：`,
    elsewhere: (words) => `寫到「${words}」的那一句沒有寫數量目標。`,
    promise: (what, due) => (due === undefined ? what : `${what}——${due}`),
    reading: () => '',
  },
  content: {
    whole: (task) => `${task}：`,
    about: (task, words) => `${task}寫到「${words}」：`,
    speaksOf: () => '',
    number: (words, task, section) =>
      `「${words}」寫在${task}${section === undefined ? '' : `，${section}`}。`,
    plain: (task, section) => `${task}${section === undefined ? '' : `，在${section}`}。`,
    alsoIn: (tasks) => `另見${tasks}。`,
    nearWord: (said, found) => `文件沒有直接寫「${said}」，最接近的是「${found}」。`,
  },
  check: {
    yes: '是。',
    no: '不是。',
    partly: '是，但不止一家。',
    notInTask: (task) => `${task}沒有寫您問的這家單位。`,
    onlyAs: (role, task, unit) => `${unit}在${task}裡只是${ROLE[role]}單位。`,
    notAlone: (task) => `${task}不是單獨一家。`,
    stranger: (words) => `文件沒有提到「${words}」。`,
    quantity: (target) => `文件寫的是：${target}。`,
    noQuantity: (task) => `${task}沒有寫這樣的數字。`,
    date: (due) => `文件寫的期限是：${due}。`,
    overdue: (due) => `已過期限：${due}。`,
    count: (role, count) =>
      role === 'units' ? `寫明的單位共${count}家。` : `${ROLE[role]}單位共${count}家。`,
    mentioned: (words, task) => `「${words}」寫在${task}。`,
    notMentioned: (words) => `文件沒有提到「${words}」。`,
  },
  list: {
    unitRole: (unit, role, count) =>
      `${unit}${role === 'lead' ? '牽頭' : `作為${ROLE[role]}單位的有`}${count}項：`,
    unitAll: (unit, count, leads, responsible, cooperating) =>
      `文件點名${unit}的任務有${count}項（${[leads > 0 ? `牽頭${leads}項` : '', responsible > 0 ? `責任${responsible}項` : '', cooperating > 0 ? `配合${cooperating}項` : ''].filter(Boolean).join('，')}）：`,
    unitNone: (unit) => `文件沒有點名${unit}的任務。`,
    togetherNone: (units) => `沒有同時點名${units}的任務。`,
    unitNoRole: (unit, role) => `沒有：${unit}不是任何任務的${ROLE[role]}單位。`,
    unitOtherRole: (unit, roles) => `${unit}另有：${roles}。`,
    together: (units, role, count) =>
      `${units}共同${role === undefined ? '參與' : role === 'lead' ? '牽頭' : `作為${ROLE[role]}單位`}的有${count}項：`,
    onlyResponsible: (unit, count) => `${unit}只作為責任單位、不牽頭的有${count}項：`,
    catchAll: (count, tasks, collective) => `此外，${tasks}（共${count}項）由${collective}負責，未逐一點名。`,
    all: (count) => `文件共${count}項任務：`,
    filtered: (condition, count) => `${condition}的任務有${count}項：`,
    none: (condition) => `沒有${condition}的任務。`,
    withRole: (task, role) => `${task}（${ROLE[role]}）`,
    withNote: (task, note) => `${task}：${note}`,
    yes: '有。',
    no: '沒有。',
    due: describeDue,
    recurringToo: (count, tasks) => `每年都要做的有${count}項：${tasks}。`,
    overdueToo: (count, tasks) => `已過期限、需要核實的還有${count}項：${tasks}。`,
    noLead: '未寫明牽頭單位',
    hasLead: '寫明牽頭單位',
    leadCount: (op, count) =>
      op === '>=' && count === 2
        ? '由兩家及以上單位共同牽頭'
        : `由${COMPARED[op]}${count}家單位${count > 1 ? '共同' : ''}牽頭`,
    responsibleCount: (op, count) => `責任單位${COMPARED[op]}有${count}家`,
    unitCount: (op, count) => `寫明的單位${op === '=' ? '只' : COMPARED[op]}有${count}家`,
    withoutUnits: (units, role) => (role === 'lead' ? `不由${units}牽頭` : `沒有寫${units}`),
    numeric: '寫有量化目標',
    notNumeric: '沒有量化目標',
    inSection: (section) => `屬於${section}`,
    among: (numbers) => `在${numbers}之內`,
    speaking: (words) => `寫到「${words}」`,
    quantity: (value) => `目標為${value}`,
    bracketed: (words) => `（${words}）`,
    conditions: (parts) => parts.join('、'),
  },
  count: {
    tasks: (condition, count, tasks) => `${condition}的任務共${count}項${tasks === '' ? '' : `：${tasks}`}。`,
    unitTasks: (unit, role, count, tasks) =>
      `${unit}${role === undefined ? '的任務共' : role === 'lead' ? '牽頭' : `作為${ROLE[role]}單位的共`}${count}項${tasks === '' ? '' : `：${tasks}`}。`,
    units: (count, collectives) =>
      `文件點名的單位共${count}家${collectives === '' ? '' : `，另有統稱：${collectives}`}。`,
    roleUnits: (role, count) =>
      count === 0 ? `沒有寫明${ROLE[role]}單位。` : `${ROLE[role]}單位共${count}家：`,
    neverLead: (units, count) => `只作責任或配合單位、不牽頭任何任務的有${count}家：${units}。`,
    total: (count, sections) => `文件共${count}項任務${sections > 0 ? `，分${sections}個部分` : ''}。`,
  },
  rank: {
    most: (unit, count, leads, responsible) =>
      `任務最多的是${unit}：${count}項（牽頭${leads}項，責任${responsible}項）。`,
    mostRole: (unit, role, count) => `${ROLE[role]}最多的是${unit}：${count}項。`,
    least: (units, count) => `最少的是${units}：各${count}項。`,
    taskMost: (task, role, count) =>
      `${role === 'tasks' ? '寫明單位' : `${ROLE[role]}單位`}最多的是${task}：${count}家。`,
    taskLeast: (tasks, count) => `最少的是${tasks}：${count}家。`,
    row: (unit, count, leads, responsible) => `${unit}：${count}項（牽頭${leads}，責任${responsible}）`,
    unitRow: (unit, count, tasks) => `${unit}：${count}項（${tasks}）`,
    among: (units, first, role, count) =>
      `${units}當中，${role === undefined ? '' : ROLE[role]}任務最多的是${first}：${count}項。`,
    equal: (units, role, count) =>
      `${units}的${role === undefined ? '' : ROLE[role]}任務一樣多：各${count}項。`,
  },
  meta: {
    title: (value) => `文件標題：${value}。`,
    issuer: (value) => `發文機關：${value}。`,
    date: (value) => `成文（印發）日期：${value}。`,
    number: (value) => `文號：${value}。`,
    addressees: (value) => `主送：${value}。`,
    goal: (value) => `總體目標：${value}`,
    basis: (value) => `文件依據：${value}`,
    'task-count': (value) => `文件共${value}項任務。`,
    'section-count': (value) => `文件分${value}個部分。`,
    'unit-count': (value) => `文件點名的單位共${value}家。`,
    'milestone-count': (value) => `文件可檢查的目標（有期限或數量）共${value}個。`,
    publicity: (value) => `文件註明：${value}。`,
    validity: (value) => `施行和有效期：「${value}」。`,
    sections: (count) => `文件分${count}個部分：`,
    units: (count) => `文件點名的單位共${count}家：`,
    summary: (title, tasks, sections) => `${title}：共${tasks}項任務，分${sections}個部分。`,
    notPrinted: (fact) =>
      `這份文件的文本沒有寫${{ number: '文號', publicity: '公開屬性', validity: '施行日期和有效期', goal: '總體目標', basis: '依據文件', addressees: '主送單位', issuer: '發文機關', date: '日期', title: '標題' }[fact as string] ?? '這一項'}。`,
    sectionRow: (section, first, last, count) =>
      `${section}：第${first}${last > first ? `至${last}` : ''}項，共${count}項`,
    titleNotPrinted: (described) => `文本沒有印標題，登記為：${described}。`,
  },
  outside: {
    contact: '文件裡沒有聯繫方式，我也不提供。',
    person: '文件不寫個人姓名和職務，我無法回答。',
    money: '文件沒有寫這方面的金額。',
    weather: '我只回答政策文件裡的內容，這個問題不在文件裡。',
    progress: '文件只寫任務和目標，沒有寫進展。',
    penalty: '文件沒有寫這方面的內容。',
    opinion: '我只照文件回答，不作評價。',
    secret: '請不要在這裡發送涉密內容。',
    tampering: '我只按文件回答，不執行這類要求；文件內容和任務狀態不會因此改變。',
  },
  missing: {
    task: (numbers, first, last) => `文件沒有${numbers}，任務編號是${first}到${last}。`,
    section: (numbers, count) => `文件沒有${numbers}，一共${count}個部分。`,
    topic: (words) => `文件裡沒有關於「${words}」的內容。`,
    nothing: '文件裡沒有這方面的內容。',
    nearest: '最接近的原文：',
    stranger: (words) => `文件沒有提到「${words}」。`,
    strangerNotAssigned: (words) => `文件沒有提到「${words}」，也沒有給它安排任務。`,
    status: (task) => `文件沒有寫進展，只寫了${task}的目標：`,
    money: (task) => `${task}沒有寫這方面的金額。`,
    moneyFound: (task) => `${task}寫到的金額：`,
    retrieved: (task) => `${task}的原文與問題最相關：`,
    retrievedOutside: '文件裡與問題最相關的原文：',
  },
  offers: zhHantOffers,
  several: {
    heading: (document, count) => `《${document}》（${count}項）：`,
    counted: (document, numbers, count) => `《${document}》：${count}項（${numbers}）`,
    narrow: (left) =>
      `${left === 0 ? '' : `另有${left}份文件未列出。`}說出文件名或加上條件（單位、年份）可以縮小範圍；“/use 文件名”只看一份。`,
    tasksIn: (document, numbers) => `《${document}》${numbers}`,
    andMore: (documents) => `等${documents}份文件`,
    moreDocuments: (count) =>
      `共有${count}份文件有這個編號。直接說文件名，或用“/use 文件名”設為本會話的預設文件。`,
    from: (document) => `（依據《${document}》。）`,
    using: (document) => `（只看《${document}》。看全部文件請說“/use 全部”。）`,
    total: (documents, tasks) => `${documents}份文件共${tasks}項任務。`,
    sayWhich: (documents) => `現有${documents}份文件，請說明問的是哪一份，或用“/use 文件名”選定。`,
  },
  talk: {
    draftMark: '人工智能輔助起草，待審定',
    readAs: (written, read) => `（按「${read}」理解「${written}」）`,
    whichTask: '請問是哪一項任務？可以說編號（如「第3項」）或內容（如「低空經濟」）。',
    whichUnit: '請問是哪家單位？請說單位全稱或簡稱。',
    whichDocument: '這個編號在幾份文件裡都有，請問是哪一份？',
    empty: '沒有看到文字。請直接提問，例如「第3項誰負責？」',
    tooLong: '這段話太長了（最多2000字）。請把問題說得短一些，例如「第3項什麼時候完成？」',
    hello: '您好！我是督辦助手，照政策文件原文回答：誰牽頭、誰負責、什麼期限、什麼目標。',
    thanks: '不客氣，有問題隨時問。',
    bye: '再見，有問題隨時問。',
    whoAreYou: '我是督辦助手：把政策文件讀成任務登記冊，照原文回答問題。',
    help: '可以這樣問：',
    examples: [
      '第3項誰負責？',
      '低空經濟的目標是什麼？',
      '哪些任務逾期了？',
      '沒有牽頭單位的任務有哪些？',
      '文件什麼時候發佈的？',
    ],
    ask: { units: '誰負責？', deadline: '期限？', target: '目標？', content: '原文？' },
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
      return `期限在${filter.year}年以後`;
    case 'between':
      return `期限在${filter.from}至${filter.to}之間`;
    case 'overdue':
      return `截至${today}已過期限`;
    case 'recurring':
      return '每年都要做';
    case 'dated':
      return '寫明到期年份';
    case 'any':
      return '寫明期限';
    case 'none':
      return '未寫明期限';
  }
}
