// The working calendar: our table, and the years of the office's own file in place of ours.
import { readFileSync } from 'node:fs';
import { createWorkingCalendar, decodeHolidays, officialYears } from '../../domain/digest/index.ts';
import type { WorkingCalendar } from '../../domain/digest/index.ts';
import { UserError } from '../../shared/errors.ts';

/** @throws UserError that says what is wrong with the file. */
export function loadCalendar(file: string | undefined): WorkingCalendar {
  if (file === undefined) return createWorkingCalendar(officialYears);
  return createWorkingCalendar(officialYears, decodeHolidays(readText(file), file));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UserError('holidays-file', `${file} can't be read. Check DIGEST_HOLIDAYS_FILE.`, { cause });
  }
}
