// What this channel itself says, in the three languages of the house. Everything else is the street's wording.
import type { Language, Reply } from '../../domain/conversation/index.ts';

export interface Wording {
  readonly colon: string;
  /** Task of a quote. */
  readonly task: (number: number) => string;
  readonly clause: string;
  readonly printed: string;
  readonly sources: (count: number) => string;
  readonly made: Readonly<Record<'looked-up' | 'retrieved' | 'worded-by-model', string>>;
  readonly readByModel: string;
  readonly previous: string;
  readonly next: string;
  readonly page: (page: number, pages: number) => string;
  /** Sent back when a file, a picture or the like arrives. */
  readonly readsText: (kind: string) => string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly something: string;
  readonly hello: string;
  readonly help: string;
  readonly pressed: (say: string) => string;
  /** The same for a command. */
  readonly ordered: (label: string) => string;
  readonly stale: string;
  readonly busy: string;
}

const hans: Wording = {
  colon: '：',
  task: (number) => `第${number}项`,
  clause: '原文',
  printed: '印发原文',
  sources: (count) => `依据（${count}条）`,
  made: {
    'looked-up': '由任务登记表查得',
    retrieved: '由全文检索得到',
    'worded-by-model': '措辞由模型生成，单位、数字与日期均出自原文',
  },
  readByModel: '问题由模型理解，请看答复是否切题',
  previous: '上一页',
  next: '下一页',
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  readsText: (kind) => `收到${kind}。我目前只读文字消息：请把问题打成文字发给我，例如“第13项由谁牵头？”`,
  kinds: {
    image: '图片',
    file: '文件',
    folder: '文件夹',
    audio: '语音',
    media: '视频',
    sticker: '表情',
    interactive: '卡片',
    share_chat: '群名片',
    share_user: '个人名片',
    merge_forward: '合并转发的消息',
    location: '位置',
    hongbao: '红包',
    todo: '任务',
    vote: '投票',
  },
  something: '一条消息',
  hello: '大家好，我是督办小助手。我按政策原文回答：谁牵头、谁配合、何时完成，并附上出处。在群里请先 @我。',
  help: '帮助',
  pressed: (say) => `正在查：${say}`,
  ordered: (label) => `正在办理：${label}`,
  stale: '这张卡片太旧了，按钮已经失效。请直接再问我一次。',
  busy: '稍等，正在处理。',
};

const hant: Wording = {
  colon: '：',
  task: (number) => `第${number}項`,
  clause: '原文',
  printed: '印發原文',
  sources: (count) => `依據（${count}條）`,
  made: {
    'looked-up': '由任務登記表查得',
    retrieved: '由全文檢索得到',
    'worded-by-model': '措辭由模型生成，單位、數字與日期均出自原文',
  },
  readByModel: '問題由模型理解，請看答覆是否切題',
  previous: '上一頁',
  next: '下一頁',
  page: (page, pages) => `第 ${page} 頁，共 ${pages} 頁`,
  readsText: (kind) => `收到${kind}。我目前只讀文字訊息：請把問題打成文字發給我，例如「第13項由誰牽頭？」`,
  kinds: {
    image: '圖片',
    file: '檔案',
    folder: '資料夾',
    audio: '語音',
    media: '影片',
    sticker: '貼圖',
    interactive: '卡片',
    share_chat: '群名片',
    share_user: '個人名片',
    merge_forward: '合併轉發的訊息',
    location: '位置',
    hongbao: '紅包',
    todo: '任務',
    vote: '投票',
  },
  something: '一則訊息',
  hello: '大家好，我是督辦小助手。我按政策原文回答：誰牽頭、誰配合、何時完成，並附上出處。在群裡請先 @我。',
  help: '幫助',
  pressed: (say) => `正在查：${say}`,
  ordered: (label) => `正在辦理：${label}`,
  stale: '這張卡片太舊了，按鈕已經失效。請直接再問我一次。',
  busy: '稍等，正在處理。',
};

const en: Wording = {
  colon: ': ',
  task: (number) => `Task ${number}`,
  clause: 'the words',
  printed: 'As printed',
  sources: (count) => `Sources (${count})`,
  made: {
    'looked-up': 'Looked up in the register of tasks',
    retrieved: 'Found by full-text search',
    'worded-by-model': 'Worded by a model; units, numbers and dates are from the document',
  },
  readByModel: 'A model read the question: see whether this answers it',
  previous: 'Back',
  next: 'More',
  page: (page, pages) => `Page ${page} of ${pages}`,
  readsText: (kind) =>
    `I got ${kind}. I read text messages only: please type your question, for example "Who leads task 13?"`,
  kinds: {
    image: 'a picture',
    file: 'a file',
    folder: 'a folder',
    audio: 'a voice message',
    media: 'a video',
    sticker: 'a sticker',
    interactive: 'a card',
    share_chat: 'a group card',
    share_user: 'a contact card',
    merge_forward: 'forwarded messages',
    location: 'a location',
    hongbao: 'a red packet',
    todo: 'a to-do',
    vote: 'a poll',
  },
  something: 'a message',
  hello:
    'Hello, I am Duban. I answer from the policy itself: who leads, who helps, by when, with the clause quoted. In a group, mention me first.',
  help: 'help',
  pressed: (say) => `Looking it up: ${say}`,
  ordered: (label) => `On it: ${label}`,
  stale: 'This card is too old, its buttons no longer work. Please just ask me again.',
  busy: 'One moment, I am on it.',
};

const WORDINGS: Readonly<Record<Language, Wording>> = { 'zh-Hans': hans, 'zh-Hant': hant, en };

export function wordingOf(language: Language): Wording {
  return WORDINGS[language];
}

/** What a model had a hand in is said where nobody has to unfold anything. */
export function sayModelsPart({
  made,
  read,
  language,
}: Pick<Reply, 'made' | 'read' | 'language'>): readonly string[] {
  const wording = wordingOf(language);
  return [
    ...(made === 'worded-by-model' ? [wording.made[made]] : []),
    ...(read === 'by-model' ? [wording.readByModel] : []),
  ];
}
