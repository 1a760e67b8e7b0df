// What may be said of a brief in English, in a text made bare. The first saying that fits is taken.
import { endPeriod, thisPeriod } from '../count-lights.ts';
import { saying } from '../saying.ts';
import type { Saying } from '../saying.ts';
import { ofDates } from './dates.ts';
import { ofPage } from './page.ts';
import { ofRows, subjects } from './rows.ts';
import { ofUnits } from './units.ts';

export const en: readonly Saying[] = [
  ...ofUnits,
  ...ofDates,
  ...ofPage,
  ...subjects,
  ...ofRows,
  saying('this (?<period>week|month)', thisPeriod),
  saying(';|\\.(?= |$)', endPeriod),
];

/** Holds the sayings together and claims nothing. "Was" is none: what was red may be so no more. */
export const enFrame =
  /[,:.()\s]|(?:of|the|and|are|is|in total|with|while|whereas|but|now|currently|also|have been|has been|which|lights?|there)(?![a-z])/uy;
