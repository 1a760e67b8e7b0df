// What a year's working calendar is made of, and how an office's own file of years is read.
import { z } from 'zod';
import { UserError } from '../../../shared/errors.ts';

/** One year as the State Council arranges it. Days are ISO days; a stretch is "2026-10-01/2026-10-07". */
export interface HolidayYear {
  readonly source: string;
  /** False: what the standing rules give, until the year's notice is out; swapped weekends are not known then. */
  readonly isOfficial: boolean;
  readonly holidays: readonly string[];
  /** Saturdays and Sundays that are worked. */
  readonly workdays: readonly string[];
}

export type HolidayTable = Readonly<Record<string, HolidayYear>>;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be days such as 2027-02-05');
const stretch = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/,
    'must be days such as 2027-02-05, or stretches such as 2027-02-05/2027-02-12',
  );
const years = z.record(
  z.string().regex(/^\d{4}$/, 'must be years such as 2027'),
  z.object({
    source: z.string().default(''),
    isOfficial: z.boolean().default(true),
    holidays: z.array(stretch),
    workdays: z.array(day).default([]),
  }),
);

/** @throws UserError that says what to change. */
export function decodeHolidays(text: string, file: string): HolidayTable {
  const result = years.safeParse(parse(text, file));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UserError(
    'holidays-file',
    `${file} is no table of holidays: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}. See docs/digest.md for its form.`,
  );
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new UserError('holidays-file', `${file} is not JSON. See docs/digest.md for its form.`, { cause });
  }
}
