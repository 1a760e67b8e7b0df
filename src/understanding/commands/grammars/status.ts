// /status · /status 市财政局 · /status 第三部分
import type { Grammar } from '../grammar.ts';
import { CHINESE_NUMERAL } from '../../../text/numerals.ts';
import { readNumber } from '../words/read-number.ts';
import { takeUnit } from '../words/take-phrases.ts';

const SECTION = new RegExp(
  `第?\\s*(?<number>\\d{1,2}|${CHINESE_NUMERAL})\\s*(?:部分|章|节|大项|板块|领域|、)|(?:section|part|chapter)\\s*(?<english>\\d{1,2})`,
  'u',
);

const BARE = /^[\s\uE000]*(?<number>\d{1,2})\s*$/u;

export const statusGrammar: Grammar = {
  name: 'status',
  names: ['status', 's', 'overview', 'lights', '状态', '总览', '情况', '灯', '亮灯', '现状'],
  read(scan, context) {
    const unit = takeUnit(scan, context);
    const groups = (scan.take(SECTION) ?? scan.take(BARE))?.groups;
    const section = readNumber(groups?.['number'] ?? groups?.['english'] ?? '');
    const view = {
      view: 'status',
      ...(unit !== undefined && { unit }),
      ...(section !== undefined && { section }),
    } as const;
    return { kind: 'command', way: 'slash', command: { kind: 'view', name: 'status', view } };
  },
};
