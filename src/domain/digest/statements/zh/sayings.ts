// What may be said of a brief in Chinese, in a text made bare. The first saying that fits is taken, so that the longer ones
// stand first.
import { endPeriod, thisPeriod } from '../count-lights.ts';
import { saying } from '../saying.ts';
import type { Saying } from '../saying.ts';
import { ofDates } from './dates.ts';
import { APART, ofPage } from './page.ts';

import { counts, ofRows, subjects } from './rows.ts';
import { ofUnits } from './units.ts';

export const zh: readonly Saying[] = [
  ...ofPage,
  ...ofUnits,
  ...subjects,
  ...ofRows,
  ...ofDates,
  ...counts,
  saying('[本全](?<period>周|期|月)', thisPeriod),
  saying('近一(?<period>周)', thisPeriod),
  saying('[;。]|(?:截至)?目前', endPeriod),
];

/** "Another five" lie before the leadership, whatever their light. */
const ANOTHER = `${APART}(?=(?:[\\d一二三四五六七八九十]+(?:项|个|件)(?:事项|问题|子目标)?)?(?:提请|报请|等待|需|须|请|待)(?:市?领导|要))`;

/** Holds the sayings together and claims nothing. */
export const zhFrame = new RegExp(
  `(?:[,、:.()\\s]|${ANOTHER}|现|共|中|均|都|已经(?!于|在|到期|⟦d)|已(?!经|于|在|到期|⟦d|\\d+[项个件])|仍|各|的|为|在|及|和|与|也|后|又|但|且|并|同时|此外|方面|有|分别|最要紧的是|需(?:要)?(?:领导)?(?:决定|协调)的?事项|事项)`,
  'uy',
);
