// What the bot says to readers of English. Official names stay in Chinese with an English gloss beside them.
import { describeDue } from './en-dues.ts';
import { enOffers } from './offers/en.ts';
import type { Wording } from './wording.ts';

const COMPARED = { '=': '', '>=': 'at least ', '<=': 'at most ' } as const;
const ROLE = { lead: 'lead', responsible: 'responsible', cooperating: 'cooperating' } as const;
const NOT_PRINTED: Readonly<Record<string, string>> = {
  number: 'document number',
  validity: 'date of effect or expiry',
};
const units = (count: number): string => `${count} ${count === 1 ? 'unit' : 'units'}`;
const tasksOf = (count: number): string => `${count} ${count === 1 ? 'task' : 'tasks'}`;
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

export const en: Wording = {
  label: {
    lead: 'Lead',
    responsible: 'Responsible',
    cooperating: 'Cooperating',
    deadline: 'Deadline',
    target: 'Target',
    section: 'Section',
    units: 'Units',
  },
  role: ROLE,
  join: (names) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
  row: (parts) => parts.join('; '),
  sentences: (parts) => parts.join(' '),
  quoted: (words) => `“${words}”`,
  taskNumber: (number) => `task ${number}`,
  taskNumbers: (numbers) => `${numbers.length === 1 ? 'task' : 'tasks'} ${numbers.join(', ')}`,
  taskName: (number, title) => (title === '' ? `Task ${number}` : `Task ${number} (${title})`),
  inDocument: (name, document) => `${name} [${document}]`,
  sectionName: (number, title) => `section ${number}, ${title}`,
  lead: {
    one: (task, unit) => `${task} is led by ${unit}.`,
    many: (task, count, names) => `${task} is led jointly by ${units(count)}: ${names}.`,
    none: (task, count, names) =>
      `The document names no lead unit for ${lower(task)}. Responsible (${units(count)}): ${names}.`,
    responsibleOnly: (task, count, names) =>
      `${task} – responsible (${units(count)}): ${names}. The document names no lead unit.`,
    noUnits: (task) => `The document names no unit for ${lower(task)}.`,
    noCooperating: (task) => `The document names no cooperating unit for ${lower(task)}.`,
    cooperating: (task, names) => `${task} – cooperating: ${names}.`,
    responsible: (task, count, names) => `${task} – responsible (${units(count)}): ${names}.`,
    noResponsible: (task) => `The document names no further responsible unit for ${lower(task)}.`,
    others: (names, task, rest) => `Apart from ${names}, ${lower(task)} names: ${rest}`,
    noOthers: (names, task, role) =>
      `Apart from ${names}, ${lower(task)} names no other ${role === undefined ? '' : `${ROLE[role]} `}unit.`,
  },
  due: {
    one: (task, due) => `${task} is due ${due}.`,
    many: (task, count) => `${task} has ${count} due dates:`,
    none: (task) => `The document gives no deadline for ${lower(task)}.`,
    noneButNumbers: (task) => `The document gives no deadline for ${lower(task)}, only a number:`,
    printed: (words, year, isEnd) =>
      year === undefined
        ? words
        : `${isEnd ? `by the end of ${year}` : /到|前/u.test(words) ? `by ${year}` : `in ${year}`} (${words})`,
    elsewhere: (words) => `The sentence on “${words}” gives no deadline.`,
    recurrence: {
      yearly: 'every year',
      'half-yearly': 'every half-year',
      quarterly: 'every quarter',
      monthly: 'every month',
      weekly: 'every week',
      daily: 'every day',
      once: '',
    },
    past: (date, today, count) => `read as ${date}; overdue by ${days(count)} as of ${today}`,
    pastInRow: (count) => `overdue by ${days(count)}`,
    noDate: 'no deadline given',
  },
  target: {
    one: (task, target) => `Target of ${lower(task)}: ${target}.`,
    many: (task, count) => `${task} has ${count} targets:`,
    also: (task) => `Other targets of ${lower(task)}:`,
    none: (task) => `The document gives no numeric target for ${lower(task)}.`,
    onlyWords: (task) => `${task} has targets, but without a number:`,
    elsewhere: (words) => `The sentence on “${words}” gives no number.`,
    promise: (what, due) => (due === undefined ? what : `${what} – ${due}`),
    reading: (metric, amount) =>
      [metric, amount].filter((part) => part !== undefined && part !== '').join(': '),
  },
  content: {
    whole: (task) => `${task}:`,
    about: (task, words) => `${task} speaks of “${words}”:`,
    speaksOf: (terms) => `Key terms: ${terms}.`,
    number: (words, task, section) =>
      `“${words}” stands in ${lower(task)}${section === undefined ? '' : `, ${section}`}.`,
    plain: (task, section) => `${task}${section === undefined ? '' : `, ${section}`}.`,
    alsoIn: (tasks) => `See also ${tasks}.`,
    nearWord: (said, found) => `The document does not mention “${said}” as such; the nearest is “${found}”.`,
  },
  check: {
    yes: 'Yes.',
    no: 'No.',
    partly: 'Yes, but not alone.',
    notInTask: (task) => `The unit you ask about is not named in ${lower(task)}.`,
    onlyAs: (role, task, unit) => `${unit} is only a ${ROLE[role]} unit in ${lower(task)}.`,
    notAlone: (task) => `${task} is not with one unit alone.`,
    stranger: (words) => `The document does not mention “${words}”.`,
    quantity: (target) => `The document says: ${target}.`,
    noQuantity: (task) => `There is no such number in ${lower(task)}.`,
    date: (due) => `The document's date is: ${due}.`,
    overdue: (due) => `It is overdue: ${due}.`,
    count: (role, count) =>
      role === 'units' ? `${units(count)} are named.` : `There are ${count} ${ROLE[role]} units.`,
    mentioned: (words, task) => `“${words}” stands in ${lower(task)}.`,
    notMentioned: (words) => `The document does not mention “${words}”.`,
  },
  list: {
    unitRole: (unit, role, count) =>
      role === 'lead' ? `${unit} leads ${tasksOf(count)}:` : `${unit} is ${ROLE[role]} in ${tasksOf(count)}:`,
    unitAll: (unit, count, leads, responsible, cooperating) =>
      `${unit} is named in ${tasksOf(count)} (${[leads > 0 ? `lead in ${leads}` : '', responsible > 0 ? `responsible in ${responsible}` : '', cooperating > 0 ? `cooperating in ${cooperating}` : ''].filter(Boolean).join(', ')}):`,
    unitNone: (unit) => `${unit} is not named in any task.`,
    togetherNone: (units) => `No task names ${units} together.`,
    unitNoRole: (unit, role) => `No: ${unit} is not a ${ROLE[role]} unit of any task.`,
    unitOtherRole: (unit, roles) => `${unit} has other roles: ${roles}.`,
    together: (names, role, count) =>
      `${names} are together ${role === undefined ? 'named' : role === 'lead' ? 'leads' : ROLE[role]} in ${tasksOf(count)}:`,
    onlyResponsible: (unit, count) => `${unit} is responsible but not lead in ${tasksOf(count)}:`,
    catchAll: (count, tasks, collective) =>
      `Besides, ${tasks} (${count} in all) go to ${collective}, without naming each.`,
    all: (count) => `The document has ${tasksOf(count)}:`,
    filtered: (condition, count) => `${tasksOf(count)} ${condition}:`,
    none: (condition) => `There is no task ${condition}.`,
    withRole: (task, role) => `${task} – ${ROLE[role]}`,
    withNote: (task, note) => `${task}: ${note}`,
    yes: 'Yes.',
    no: 'No.',
    due: describeDue,
    recurringToo: (count, names) => `Every year, besides: ${names} (${tasksOf(count)}).`,
    overdueToo: (count, names) => `Already overdue, to be verified: ${names} (${tasksOf(count)}).`,
    noLead: 'without a named lead unit',
    hasLead: 'with a named lead unit',
    leadCount: (op, count) =>
      op === '=' && count === 1 ? 'with a single lead unit' : `with ${COMPARED[op]}${count} lead units`,
    responsibleCount: (op, count) =>
      `with ${COMPARED[op]}${count} responsible ${count === 1 ? 'unit' : 'units'}`,
    unitCount: (op, count) =>
      `with ${op === '=' ? 'only ' : COMPARED[op]}${count} named ${count === 1 ? 'unit' : 'units'}`,
    withoutUnits: (names, role) => (role === 'lead' ? `not led by ${names}` : `not naming ${names}`),
    numeric: 'with a numeric target',
    notNumeric: 'without a numeric target',
    inSection: (section) => `in ${section}`,
    among: (numbers) => `among ${numbers}`,
    speaking: (words) => `speaking of “${words}”`,
    quantity: (value) => `with a target of ${value}`,
    bracketed: (words) => `(${words})`,
    conditions: (parts) => parts.join(', '),
  },
  count: {
    tasks: (condition, count, names) => `${tasksOf(count)} ${condition}${names === '' ? '' : `: ${names}`}.`,
    unitTasks: (unit, role, count, names) =>
      `${unit} ${role === undefined ? 'is named in' : role === 'lead' ? 'leads' : `is ${ROLE[role]} in`} ${tasksOf(count)}${names === '' ? '' : `: ${names}`}.`,
    units: (count, collectives) =>
      `The document names ${units(count)}${collectives === '' ? '' : `, and the groups ${collectives}`}.`,
    roleUnits: (role, count) =>
      count === 0
        ? `No ${ROLE[role]} unit is named.`
        : `${count} ${ROLE[role]} ${count === 1 ? 'unit' : 'units'}:`,
    neverLead: (units, count) => `${count} units are named and lead no task: ${units}.`,
    total: (count, sections) =>
      `The document has ${tasksOf(count)}${sections > 0 ? ` in ${sections} sections` : ''}.`,
  },
  rank: {
    most: (unit, count, leads, responsible) =>
      `${unit} has the most tasks: ${count} (lead in ${leads}, responsible in ${responsible}).`,
    mostRole: (unit, role, count) => `Most often ${ROLE[role]}: ${unit}, in ${tasksOf(count)}.`,
    least: (names, count) => `The fewest: ${names}, with ${tasksOf(count)} each.`,
    taskMost: (task, role, count) =>
      `The most ${role === 'tasks' ? 'named' : ROLE[role]} units: ${lower(task)}, with ${count}.`,
    taskLeast: (names, count) => `The fewest: ${names}, with ${count}.`,
    row: (unit, count, leads, responsible) => `${unit}: ${count} (lead ${leads}, responsible ${responsible})`,
    unitRow: (unit, count, names) => `${unit}: ${count} (${names})`,
    among: (names, first, role, count) =>
      `Of ${names}, ${first} has the most tasks${role === undefined ? '' : ` as ${ROLE[role]}`}: ${count}.`,
    equal: (names, role, count) =>
      `${names} have the same number of tasks${role === undefined ? '' : ` as ${ROLE[role]}`}: ${count} each.`,
  },
  meta: {
    title: (value) => `Title: ${value}.`,
    issuer: (value) => `Issued by ${value}.`,
    date: (value) => `Dated ${value}.`,
    number: (value) => `Document number: ${value}.`,
    addressees: (value) => `Addressed to: ${value}.`,
    goal: (value) => `Overall goal: ${value}`,
    basis: (value) => `It rests on: ${value}`,
    'task-count': (value) => `The document has ${value} tasks.`,
    'section-count': (value) => `The document has ${value} sections.`,
    'unit-count': (value) => `The document names ${value} units.`,
    'milestone-count': (value) => `The document has ${value} checkable targets (with a date or a number).`,
    publicity: (value) => `The document notes: ${value}.`,
    validity: (value) => `In force: “${value}”.`,
    sections: (count) => `The document has ${count} sections:`,
    units: (count) => `The document names ${units(count)}:`,
    summary: (title, count, sections) => `${title}: ${tasksOf(count)} in ${sections} sections.`,
    notPrinted: (fact) => `The text of this document does not print its ${NOT_PRINTED[fact] ?? fact}.`,
    sectionRow: (section, first, last, count) =>
      `${section}: ${last > first ? `tasks ${first}–${last}` : `task ${first}`} (${count})`,
    titleNotPrinted: (described) => `No title is printed; it is registered as ${described}.`,
  },
  outside: {
    contact: 'The document gives no contact details, and I do not either.',
    person: 'The document names no persons, so I cannot answer that.',
    money: 'The document gives no such amount of money.',
    weather: 'I only answer from the policy document; this is not in it.',
    progress: 'The document gives tasks and targets, not progress.',
    penalty: 'The document says nothing about that.',
    opinion: 'I only say what the document says; I give no opinion.',
    secret: 'Please do not send classified matter here.',
    tampering:
      'I only answer from the document and do not follow such requests; nothing in it changes by them.',
  },
  missing: {
    task: (numbers, first, last) => `The document has no ${numbers}: its tasks run from ${first} to ${last}.`,
    section: (numbers, count) => `The document has no ${numbers}: it has ${count} sections.`,
    topic: (words) => `There is nothing about “${words}” in this document.`,
    nothing: 'That is not in this document.',
    nearest: 'The nearest clause:',
    stranger: (words) => `“${words}” is not in this document.`,
    strangerNotAssigned: (words) => `“${words}” is not in this document, and nothing is assigned to it.`,
    status: (task) => `The document does not say how far ${lower(task)} is, only its targets:`,
    money: (task) => `The document gives no amount of money for ${lower(task)}.`,
    moneyFound: (task) => `Amounts that ${lower(task)} mentions:`,
    retrieved: (task) => `The clause nearest to your question is in ${lower(task)}:`,
    retrievedOutside: 'The passage nearest to your question:',
  },
  offers: enOffers,
  several: {
    heading: (document, count) => `${document} (${count}):`,
    counted: (document, numbers, count) => `${document}: ${count} (${numbers})`,
    narrow: (left) =>
      `${left === 0 ? '' : `${left} more documents are not listed. `}Name a document or a condition (a unit, a year) to narrow this down; “/use NAME” keeps to one document.`,
    tasksIn: (document, numbers) => `${numbers} of ${document}`,
    andMore: (documents) => `and others, ${documents} documents in all`,
    moreDocuments: (count) =>
      `${count} documents have that number. Name the document, or say “/use NAME” to make one the default of this conversation.`,
    from: (document) => `(From ${document}.)`,
    using: (document) => `(Only ${document}. “/use all” goes back to all documents.)`,
    total: (documents, tasks) => `${documents} documents, ${tasks} tasks in all.`,
    sayWhich: (documents) =>
      `There are ${documents} documents. Say which one you mean, or choose it with “/use NAME”.`,
  },
  talk: {
    draftMark: 'Drafted with AI, to be approved',
    readAs: (written, read) => `(“${written}” read as “${read}”)`,
    whichTask: 'Which task do you mean? Say its number (“task 3”) or its topic (“low-altitude economy”).',
    whichUnit: 'Which unit do you mean? Please give its name.',
    whichDocument: 'Several documents have that number. Which one do you mean?',
    empty: 'There is no text in that. Please ask a question, for example “Who is responsible for task 3?”',
    tooLong:
      'That is too long for me (2,000 characters at most). Please ask more briefly, for example “When is task 3 due?”',
    hello:
      'Hello! I answer from the policy document: who leads, who is responsible, by when, with what target.',
    thanks: 'You are welcome.',
    bye: 'Goodbye.',
    whoAreYou:
      'I am Duban. I read a policy document as a register of tasks and answer with the clause quoted.',
    help: 'You can ask, for example:',
    examples: [
      'Who is responsible for task 3?',
      'What is the target for the low-altitude economy?',
      'Which tasks are overdue?',
      'Which tasks name no lead?',
      'When was the document issued?',
    ],
    ask: { units: 'Who is responsible?', deadline: 'Deadline?', target: 'Target?', content: 'Full text?' },
  },
};

/** "Task 3" inside a sentence. */
function lower(task: string): string {
  return task.replace(/^Task /, 'task ');
}
