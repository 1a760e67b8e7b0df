// Which task or milestone is meant: 12, T12, 第十二项, task 12, 15-2, 12-2025.
import type { Aim } from '../../../domain/ledger/index.ts';
import { CHINESE_NUMERAL } from '../../../text/numerals.ts';
import { readNumber } from './read-number.ts';
import type { Scan } from './scan.ts';

const DASH = '\\s*[-–—_~]\\s*';
const NUMBER = `(?:\\d{1,3}|${CHINESE_NUMERAL})`;
/** What makes a bare number an amount and not a task. */
const AMOUNT =
  '(?!\\d|[.,]\\d)(?!\\s*(?:%|percent|pct|亿|万|元|个|家|件|批|处|条街|次|人|户|套|年|月|日|号(?!任务)))';

const MARKED: readonly RegExp[] = [
  // 15-2, T15-2, task 15-2, 12-2025
  new RegExp(
    `(?<![\\d.\\-/])(?:任务|task|item|第|no\\.?|t|#)?\\s*(?<task>\\d{1,3})${DASH}(?<place>\\d{1,4})(?![\\d%./-]|年|月|日)\\s*(?:项|条)?`,
    'u',
  ),
  // 第十二项, 12项, 任务12, 第12项任务
  new RegExp(`(?:任务|工作)?第\\s*(?<task>${NUMBER})\\s*(?:项|条|号)(?:任务|工作)?`, 'u'),
  new RegExp(`(?<![\\d.])(?<task>${NUMBER})\\s*(?:项|条|号任务)(?:任务|工作)?`, 'u'),
  new RegExp(
    `(?:任务|task|item|measure|no\\.?|#)\\s*(?:no\\.?|#|t)?\\s*(?<task>\\d{1,3}|${CHINESE_NUMERAL})${AMOUNT}`,
    'u',
  ),
  /(?<![a-z])t\s*(?<task>\d{1,3})(?![\d.%])/u,
];
const AFTER_PREPOSITION = /(?<![a-z])(?:on|for)\s+(?<task>\d{1,3})(?!\d|[.,]\d|\s*(?:%|items?|units?))/u;
const FIRST = new RegExp(
  `^[\\s\\uE000,，:：]*(?<task>\\d{1,3}|${CHINESE_NUMERAL}(?=[\\s,，:：\\uE000]|$))${AMOUNT}(?:\\s*(?:项|条|号)(?:任务|工作)?)?`,
  'u',
);
const ANYWHERE = new RegExp(`(?<![\\d.,/-])(?<take>(?<task>\\d{1,3}))${AMOUNT}(?![\\d/-])`, 'u');

export interface AimReading {
  /** A number without 第 or T at the very beginning is the task. */
  readonly first?: boolean;
  /** So is one elsewhere. */
  readonly anywhere?: boolean;
}

/** Takes the first task number; an empty aim where there is none. */
export function takeAim(scan: Scan, { first = false, anywhere = false }: AimReading = {}): Aim {
  const patterns = [
    ...(first ? [FIRST_WITH_PLACE, FIRST] : []),
    ...MARKED,
    AFTER_PREPOSITION,
    ...(anywhere ? [ANYWHERE] : []),
  ];
  for (const pattern of patterns) {
    const match = scan.take(pattern, isTask);
    if (match !== undefined) return readAim(match);
  }
  return {};
}

const FIRST_WITH_PLACE = new RegExp(
  `^[\\s\\uE000,，:：]*(?<task>\\d{1,3})${DASH}(?<place>\\d{1,4})(?![\\d%./-]|年|月|日)`,
  'u',
);

function isTask(match: RegExpExecArray): boolean {
  const task = readNumber(match.groups?.['task'] ?? '');
  return task !== undefined && task > 0 && task < 1000;
}

function readAim({ groups }: RegExpExecArray): Aim {
  const task = readNumber(groups?.['task'] ?? '') ?? 0;
  const place = groups?.['place'];
  if (place === undefined) return { task };
  return Number(place) >= 1000 ? { task, instance: place } : { task, place: Number(place) };
}

export function isEmptyAim(aim: Aim): boolean {
  return aim.task === undefined && aim.words === undefined;
}
