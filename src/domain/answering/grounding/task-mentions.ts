// Which tasks a text speaks of, and where: 第13项, 第1、2和5项, tasks 22–24, T7.
import { parseNumber } from '../../../text/numerals.ts';

export interface TaskMention {
  readonly tasks: readonly number[];
  readonly start: number;
  readonly end: number;
}

const N = '(?:\\d{1,3}|[一二三四五六七八九十廿卅]{1,4})';
const CHINESE_LIST = `${N}(?:\\s*(?:[、,，和及与]|至|到|[-–—~])\\s*第?\\s*${N})*`;
const ENGLISH_LIST =
  '\\d{1,3}(?:(?:\\s*(?:,|&|-|–|—|to|and|, and)\\s*)(?:task |no\\. ?|#)?\\d{1,3}(?![\\d%.]))*';
const MENTION = new RegExp(
  `第\\s*(${CHINESE_LIST})\\s*[项条]|任务\\s*(${CHINESE_LIST})|(${CHINESE_LIST})\\s*号任务|(?<![a-z])(?:tasks?|items?|nos?\\.|measures?)\\s*#?(${ENGLISH_LIST})|#(\\d{1,3})|(?<![a-z\\d])t(\\d{1,3})(?!\\d)`,
  'gu',
);

export function readTaskMentions(folded: string): readonly TaskMention[] {
  const mentions: TaskMention[] = [];
  for (const match of folded.matchAll(MENTION)) {
    const start = match.index;
    const end = start + match[0].length;
    const tasks = readList(match.slice(1).find((list: string | undefined) => list !== undefined) ?? '');
    const last = mentions.at(-1);
    // 第13项和第25项 are spoken of together.
    if (last !== undefined && JOINED.test(folded.slice(last.end, start))) {
      mentions[mentions.length - 1] = { tasks: [...last.tasks, ...tasks], start: last.start, end };
    } else mentions.push({ tasks, start, end });
  }
  return [...mentions, ...readBackReferences(folded, mentions)].sort((one, other) => one.start - other.start);
}

/** 两项的责任单位都是 …: as many as were named before are meant, all of them. */
function readBackReferences(folded: string, mentions: readonly TaskMention[]): readonly TaskMention[] {
  return [...folded.matchAll(BACK_REFERENCE)].flatMap(
    ({ index: start, 0: words }): readonly TaskMention[] => {
      const named = mentions.filter(({ end }) => end <= start).flatMap(({ tasks }) => tasks);
      const tasks = [...new Set(named)];
      const count = parseNumber(words.replace(/[^两二三四五六]/gu, '').replace('两', '二'));
      return tasks.length === count ? [{ tasks, start, end: start + words.length }] : [];
    },
  );
}

const BACK_REFERENCE =
  /(?<![第前后有这])(?:这|上述|以上)?[两二三四五六]项(?:任务)?(?=的|都|均|[,，]?(?:文件)?(?:都|均))/gu;

const JOINED = /^\s*(?:任务)?(?:、|和|与|及|以及|,|&|and|, and)\s*$/u;

function readList(list: string): readonly number[] {
  const tasks: number[] = [];
  let isRange = false;
  for (const [part] of list.matchAll(new RegExp(`${N}|至|到|to|[-–—~]`, 'gu'))) {
    const number = parseNumber(part);
    if (number === undefined) isRange = true;
    else {
      const from = tasks.at(-1);
      if (isRange && from !== undefined) {
        for (let between = from + 1; between < number && tasks.length < 200; between += 1)
          tasks.push(between);
      }
      tasks.push(number);
      isRange = false;
    }
  }
  return tasks;
}

/** The same text with its task numbers rubbed out, so that 第13项 lends no 13 to a percentage. */
export function withoutTaskNumbers(folded: string): string {
  let text = folded;
  for (const { start, end } of readTaskMentions(folded)) {
    text = text.slice(0, start) + '·'.repeat(end - start) + text.slice(end);
  }
  return text;
}
