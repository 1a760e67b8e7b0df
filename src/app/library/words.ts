// What the library says, in three languages.
import type { Language } from '../../domain/conversation/index.ts';

export interface LibraryWords {
  readonly using: (document: string) => string;
  readonly usingAll: (count: number) => string;
  readonly onlyOne: (document: string) => string;
  readonly none: string;
  readonly unknown: (name: string) => string;
  readonly which: string;
  readonly list: (count: number) => string;
  readonly row: (document: string, tasks: number, isUsed: boolean) => string;
  readonly more: (count: number) => string;
  readonly useAll: string;
  readonly onlyAdministrator: string;
  readonly refused: (reason: string) => string;
  readonly received: (file: string, number: number) => string;
  readonly title: string;
  readonly issuer: string;
  readonly tasks: string;
  readonly units: string;
  readonly promises: string;
  readonly doubts: string;
  readonly andMore: (count: number) => string;
  readonly noTasks: string;
  readonly newVersion: (document: string) => string;
  readonly looksLike: (document: string) => string;
  readonly sameText: (document: string) => string;
  readonly publish: string;
  readonly publishAs: (document: string) => string;
  readonly publishBeside: string;
  readonly discard: string;
  readonly published: (document: string, tasks: number) => string;
  readonly discarded: (file: string) => string;
  readonly decided: (number: number, state: 'published' | 'discarded') => string;
  readonly unknownFile: (number: number) => string;
}

const en: LibraryWords = {
  using: (document) =>
    `From now on this conversation keeps to “${document}”. “/use all” goes back to all documents.`,
  usingAll: (count) => `This conversation looks into all ${count} documents again.`,
  onlyOne: (document) => `There is only one document: “${document}”.`,
  none: 'No document is loaded yet.',
  unknown: (name) => `No document fits “${name}”.`,
  which: 'Several documents fit. Which one do you mean?',
  list: (count) => `${count} documents:`,
  row: (document, tasks, isUsed) => `${document}: ${tasks} tasks${isUsed ? ' (in use here)' : ''}`,
  more: (count) => `${count} more. Say “/use NAME” with a part of the title.`,
  useAll: 'All documents',
  onlyAdministrator:
    'Thank you for the file. Only an administrator or the head of supervision may hand in documents: please send it to one of them.',
  refused: (reason) => `This file could not be taken in: ${reason}`,
  received: (file, number) =>
    `H${number} “${file}” was read. Nothing is published yet. Please look over what was understood:`,
  title: 'Title',
  issuer: 'Issued by',
  tasks: 'Tasks',
  units: 'Units',
  promises: 'Dated promises',
  doubts: 'Doubts',
  andMore: (count) => `and ${count} more`,
  noTasks: 'No tasks were found in it. Is it the right file?',
  newVersion: (document) => `It takes the place of “${document}”, which is in use now:`,
  sameText: (document) => `“${document}” is in use already, with the very same text.`,
  looksLike: (document) => `It looks like a newer version of “${document}”, with these changes:`,
  publish: 'Publish',
  publishAs: (document) => `Publish as the new version of “${document}”`,
  publishBeside: 'Publish as a document of its own',
  discard: 'Discard',
  published: (document, tasks) =>
    `Published: “${document}”, ${tasks} tasks. Questions are answered from it from now on.`,
  discarded: (file) => `“${file}” was discarded. Nothing has changed.`,
  decided: (number, state) => `H${number} was ${state} before.`,
  unknownFile: (number) => `There is no file H${number}.`,
};

const zhHans: LibraryWords = {
  using: (document) => `本会话以后只看《${document}》。说“/use 全部”可以看全部文件。`,
  usingAll: (count) => `本会话重新看全部${count}份文件。`,
  onlyOne: (document) => `现在只有一份文件：《${document}》。`,
  none: '还没有收录文件。',
  unknown: (name) => `没有名称与“${name}”相符的文件。`,
  which: '有几份文件相符，请问是哪一份？',
  list: (count) => `现有${count}份文件：`,
  row: (document, tasks, isUsed) => `《${document}》：${tasks}项任务${isUsed ? '（本会话在用）' : ''}`,
  more: (count) => `另有${count}份。用“/use 名称”选定，写标题的一部分即可。`,
  useAll: '看全部文件',
  onlyAdministrator: '收到，谢谢。只有管理员或督查负责人可以提交文件入库，请把文件转给他们。',
  refused: (reason) => `这份文件没能收下：${reason}`,
  received: (file, number) => `H${number}《${file}》已读，尚未发布。请先核对读到的内容：`,
  title: '标题',
  issuer: '发文机关',
  tasks: '任务',
  units: '单位',
  promises: '有时限的承诺',
  doubts: '疑点',
  andMore: (count) => `另有${count}处`,
  noTasks: '没有读到任务。是不是发错了文件？',
  newVersion: (document) => `发布后将替换现行的《${document}》：`,
  sameText: (document) => `《${document}》已在库中，正文完全相同。`,
  looksLike: (document) => `它像是《${document}》的新版本，变化如下：`,
  publish: '发布',
  publishAs: (document) => `作为《${document}》的新版发布`,
  publishBeside: '作为另一份文件发布',
  discard: '不发布',
  published: (document, tasks) => `已发布《${document}》，共${tasks}项任务。从现在起按它回答。`,
  discarded: (file) => `《${file}》已作废，库中内容没有变化。`,
  decided: (number, state) => `H${number}此前已${state === 'published' ? '发布' : '作废'}。`,
  unknownFile: (number) => `没有编号为H${number}的文件。`,
};

const zhHant: LibraryWords = {
  using: (document) => `本會話以後只看《${document}》。說“/use 全部”可以看全部文件。`,
  usingAll: (count) => `本會話重新看全部${count}份文件。`,
  onlyOne: (document) => `現在只有一份文件：《${document}》。`,
  none: '還沒有收錄文件。',
  unknown: (name) => `沒有名稱與“${name}”相符的文件。`,
  which: '有幾份文件相符，請問是哪一份？',
  list: (count) => `現有${count}份文件：`,
  row: (document, tasks, isUsed) => `《${document}》：${tasks}項任務${isUsed ? '（本會話在用）' : ''}`,
  more: (count) => `另有${count}份。用“/use 名稱”選定，寫標題的一部分即可。`,
  useAll: '看全部文件',
  onlyAdministrator: '收到，謝謝。只有管理員或督查負責人可以提交文件入庫，請把文件轉給他們。',
  refused: (reason) => `這份文件沒能收下：${reason}`,
  received: (file, number) => `H${number}《${file}》已讀，尚未發布。請先核對讀到的內容：`,
  title: '標題',
  issuer: '發文機關',
  tasks: '任務',
  units: '單位',
  promises: '有時限的承諾',
  doubts: '疑點',
  andMore: (count) => `另有${count}處`,
  noTasks: '沒有讀到任務。是不是發錯了文件？',
  newVersion: (document) => `發布後將替換現行的《${document}》：`,
  sameText: (document) => `《${document}》已在庫中，正文完全相同。`,
  looksLike: (document) => `它像是《${document}》的新版本，變化如下：`,
  publish: '發布',
  publishAs: (document) => `作為《${document}》的新版發布`,
  publishBeside: '作為另一份文件發布',
  discard: '不發布',
  published: (document, tasks) => `已發布《${document}》，共${tasks}項任務。從現在起按它回答。`,
  discarded: (file) => `《${file}》已作廢，庫中內容沒有變化。`,
  decided: (number, state) => `H${number}此前已${state === 'published' ? '發布' : '作廢'}。`,
  unknownFile: (number) => `沒有編號為H${number}的文件。`,
};

export const LIBRARY_WORDS: Readonly<Record<Language, LibraryWords>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
};
