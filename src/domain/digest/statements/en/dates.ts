// What may be said in English of dates: due, moved, asked for, refused.
import { saying } from '../saying.ts';
import type { Saying } from '../saying.ts';
import {
  about,
  asksTo,
  fallsDueOn,
  happened,
  holdDay,
  isGrantedTo,
  isNewlyGrantedTo,
  isRefusedTo,
  onDay,
  onLabel,
  onRow,
  wasDueOn,
} from '../judge-rows.ts';

const EXTENSION = '(?:an?|the) extension of {LIST}';
const REFUSED = '(?:not granted|refused|returned|turned down)';
const granted = onDay(isGrantedTo, isNewlyGrantedTo);

export const ofDates: readonly Saying[] = [
  saying(`${EXTENSION} (?:was|has been) ${REFUSED}`, about(onLabel(happened('extension-returned')))),
  saying(`${EXTENSION} (?:(?:un)?til|to) {DAY} (?:was|has been) ${REFUSED}`, about(onDay(isRefusedTo))),
  saying(`${EXTENSION} (?:was|has been) granted (?:(?:un)?til|to) {DAY}`, about(granted)),
  saying(
    `${EXTENSION} (?:was|has been) granted(?! (?:un)?til| to)`,
    about(onLabel(happened('extension-granted'))),
  ),
  saying(
    '(?:an?|the) extension (?:un)?(?:til|to) {DAY} (?:was|has been) (?:asked|requested)(?: for)? (?:for )?{LIST}',
    about(asksTo),
  ),
  saying(
    '(?:an?|the) extension (?:was|has been) (?:asked|requested)(?: for)? (?:for )?{LIST}',
    about(onLabel(happened('extension-asked'))),
  ),
  saying('(?:was|has been|were) extended (?:(?:un)?til|to) {DAY}', granted),
  saying('(?:asks?|asked) for (?:an extension (?:(?:un)?til|to) )?{DAY}', asksTo),
  saying(
    '(?:has|have|was|were) not (?:yet )?(?:been )?granted(?: yet)?',
    onRow(({ plannedDue }) => plannedDue !== undefined),
  ),
  saying(
    'not (?:yet )?granted(?: yet)?',
    onRow(({ plannedDue }) => plannedDue !== undefined),
  ),
  saying('(?:(?<will>will) be|falls?|is|are|becomes?) due (?:on|by|in) {DAY}', fallsDueOn),
  saying('(?:was|were) (?:originally )?due (?:on|by|in) {DAY}', wasDueOn),
  saying('due (?:on|by|in) {DAY}', fallsDueOn),
  saying('on {DAY}', holdDay),
  saying('(?:falls?|is|are|becomes?) due(?! in)', fallsDueOn),
];
