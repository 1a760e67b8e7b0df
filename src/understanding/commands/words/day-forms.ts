// The forms in which people write a day, the plainest first.
import {
  dayShift,
  endOfMonth,
  fromParts,
  iso,
  monthEnd,
  monthNumber,
  number,
  optional,
  readDayOfMonth,
  readEnglishPeriod,
  readRelativeMonth,
  readWeekday,
  yearOf,
} from './calendar.ts';
import type { Calendar, Groups } from './calendar.ts';

export interface DayForm {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, calendar: Calendar) => string | undefined;
}

const N = '(?:\\d{1,2}|[〇零一二三四五六七八九十廿卅]{1,3})';
const YEAR = '(?<year>\\d{4}|[〇零一二三四五六七八九]{4})\\s*年\\s*';
const RELATIVE = '(?<relative>今年|本年|明年|去年|后年)?(?:的)?\\s*';
const MONTH_NAME =
  '(?<![a-z])(?<name>jan(?=(?:uary)?\\b)|feb(?=(?:ruary)?\\b)|mar(?=(?:ch)?\\b)|apr(?=(?:il)?\\b)|may(?=\\b)|jun(?=e?\\b)|jul(?=y?\\b)|aug(?=(?:ust)?\\b)|sep(?=(?:t|tember)?\\b)|oct(?=(?:ober)?\\b)|nov(?=(?:ember)?\\b)|dec(?=(?:ember)?\\b))[a-z]*\\.?';
const PREFIX =
  '(?:截至到|截止到|截至|截止|数据截至|日期|as of|as at|until|till|to|by|延期到|延期至|延至|延到|到|至)?\\s*[:：]?\\s*';
const TAIL = '(?:为止|止|前|之前)?';

const NUMERIC = `(?<year>\\d{4})\\s*[-/.]\\s*(?<month>\\d{1,2})\\s*[-/.]\\s*(?<day>\\d{1,2})(?!\\d)`;

export const DAY_FORMS: readonly DayForm[] = [
  {
    pattern: new RegExp(`${PREFIX}${NUMERIC}`, 'u'),
    read: (g, c) => fromParts(number(g['year']), number(g['month']), number(g['day']), c),
  },
  {
    pattern: new RegExp(`${PREFIX}(?<![\\d.])(?<year>20\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?![\\d.])`, 'u'),
    read: (g, c) => fromParts(number(g['year']), number(g['month']), number(g['day']), c),
  },
  {
    pattern: new RegExp(
      `${PREFIX}(?:${YEAR}|${RELATIVE})(?<month>${N})\\s*月(?:份)?\\s*(?<day>${N})\\s*(?:[日号]|(?!\\s*[-\\d个家件项批%日号]))${TAIL}`,
      'u',
    ),
    read: (g, c) => fromParts(yearOf(g, c), number(g['month']), number(g['day']), c),
  },
  {
    pattern: new RegExp(
      `${PREFIX}(?:${YEAR}|${RELATIVE})(?<month>${N})\\s*月(?:份)?(?:底|末|月底)?${TAIL}(?!\\s*${N}\\s*[日号])`,
      'u',
    ),
    read: (g, c) => endOfMonth(yearOf(g, c), number(g['month']), c),
  },
  {
    pattern: new RegExp(
      `${PREFIX}(?<relative>上个?月|本月|这个?月|下个?月|当月)(?:底|末)?${TAIL}(?!度)`,
      'u',
    ),
    read: readRelativeMonth,
  },
  {
    pattern: new RegExp(`${PREFIX}(?<![年个\\d])(?<take>月底|月末)`, 'u'),
    read: (_, { today }) => monthEnd(today),
  },
  {
    pattern: new RegExp(
      `${PREFIX}(?:${YEAR}|(?<relative>今年|本年|明年|去年|后年))(?:年)?(?:底|末|年底)${TAIL}`,
      'u',
    ),
    read: (g, c) => `${String(yearOf(g, c) ?? c.today.year)}-12-31`,
  },
  {
    pattern: new RegExp(`${PREFIX}(?<![\\d])年(?:底|末)${TAIL}`, 'u'),
    read: (_, { today }) => `${String(today.year)}-12-31`,
  },
  {
    pattern: new RegExp(
      `${PREFIX}(?<which>今天|今日|昨天|昨日|前天|明天|today|yesterday|tomorrow)(?![a-z])`,
      'u',
    ),
    read: (g, { today }) => iso(today.plus({ days: dayShift(g['which']) })),
  },
  {
    pattern: new RegExp(
      `${PREFIX}(?<week>上周|本周|这周|下周|上星期|本星期|下星期)(?<weekday>[一二三四五六日天])`,
      'u',
    ),
    read: readWeekday,
  },
  {
    pattern: new RegExp(
      `${PREFIX}(?:the )?(?:end of )?${MONTH_NAME}\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d%])(?:\\s*,?\\s*(?<year>20\\d{2}))?`,
      'u',
    ),
    read: (g, c) => fromParts(optional(g['year']), monthNumber(g['name']), number(g['day']), c),
  },
  {
    pattern: new RegExp(
      `${PREFIX}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH_NAME}(?![a-z])(?:\\s*,?\\s*(?<year>20\\d{2}))?`,
      'u',
    ),
    read: (g, c) => fromParts(optional(g['year']), monthNumber(g['name']), number(g['day']), c),
  },
  {
    pattern: new RegExp(
      `${PREFIX}(?<![a-z])(?:the )?(?:end of )?(?:next |last )?(?!may(?! 20))${MONTH_NAME}(?![a-z])(?:\\s*,?\\s*(?<year>20\\d{2}))?`,
      'u',
    ),
    read: (g, c) => endOfMonth(optional(g['year']), monthNumber(g['name']), c),
  },
  {
    pattern: new RegExp(`${PREFIX}(?:the )?(?:end of )?(?<which>this|next|last) (?<unit>month|year)`, 'u'),
    read: readEnglishPeriod,
  },
  {
    pattern:
      /(?:截至到|截止到|截至|截止|as of|as at)\s*(?<month>\d{1,2})\s*[-/.]\s*(?<day>\d{1,2})(?![\d%])|(?:by|延至|延到|延期至|延期到|(?<!达)到|至)\s*(?<month2>\d{1,2})\s*[-/]\s*(?<day2>\d{1,2})(?![\d%])/u,
    read: (g, c) => fromParts(undefined, number(g['month'] ?? g['month2']), number(g['day'] ?? g['day2']), c),
  },
  {
    pattern: new RegExp(`${PREFIX}${YEAR}(?![\\d月])`, 'u'),
    read: (g, { direction }) =>
      direction === 'future' && /^\d{4}$/.test(g['year'] ?? '') ? `${g['year'] ?? ''}-12-31` : undefined,
  },
  {
    pattern: new RegExp(`(?:截至到|截止到|截至|截止|到|至|本月)\\s*(?<day>${N})\\s*[日号]`, 'u'),
    read: readDayOfMonth,
  },
];

/** 11-20 without any word before it: read last, when a task number can no longer be meant. */
export const BARE: DayForm = {
  pattern: /(?<![\d.\-/])(?<month>\d{1,2})[-/](?<day>\d{1,2})(?![\d.%\-/])/u,
  read: (g, c) => fromParts(undefined, number(g['month']), number(g['day']), c),
};
