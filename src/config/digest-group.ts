// The settings of the weekly digest and the reminders: when, for whom to approve, how late, and when to be silent.
import { Cron } from 'croner';
import { z } from 'zod';
import type { Config } from './config.ts';
import type { Setting, Values } from './schema.ts';

const DAY_MS = 86_400_000;

/** Why a pattern can't be a weekly digest's, or nothing. */
export function findCronProblem(pattern: string): string | undefined {
  try {
    const runs = new Cron(pattern, { paused: true, timezone: 'utc' }).nextRuns(10, '2026-01-01T00:00:00');
    if (runs.length < 2) return 'must be a pattern that comes again and again, such as 5 9 * * 1';
    const isTooOften = runs.some(
      (run, index) => index > 0 && run.getTime() - (runs[index - 1]?.getTime() ?? 0) < DAY_MS,
    );
    return isTooOften ? 'must not come more than once a day; one issue goes out a week' : undefined;
  } catch {
    return 'must be a cron pattern such as 5 9 * * 1 (minute hour day month weekday)';
  }
}

/** Quoted, as a shell that reads the file would otherwise take the spaces apart; some readers leave the quotes on. */
const cron = z
  .string()
  .transform((text) => text.trim().replace(/^(['"])(.*)\1$/, '$2'))
  .default('5 9 * * 1')
  .superRefine((pattern, context) => {
    const problem = findCronProblem(pattern);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  });

const CLOCK = /^(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)$/;
const quiet = z
  .string()
  .trim()
  .default('18:00-08:30')
  .transform((text, context) => {
    const [from, to, ...rest] = text.split(/[-–~]/).map((part) => readClock(part.trim()));
    if (from !== undefined && to !== undefined && rest.length === 0) return { from, to };
    context.addIssue({ code: 'custom', message: 'must be two times such as 18:00-08:30' });
    return z.NEVER;
  });

function readClock(text: string): number | undefined {
  const { hour, minute } = CLOCK.exec(text)?.groups ?? {};
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

const minutes = z.coerce.number().int().min(0).max(1_440);
const hours = z.coerce.number().int().min(0).max(336);

export const digestSettings = {
  DIGEST_CRON: {
    schema: cron,
    about:
      'When the weekly digest goes out (minute hour day month weekday, in DUBAN_TIME_ZONE); on a holiday, the working day before.',
    example: '"5 9 * * 1"',
  },
  DIGEST_AUTO_PUBLISH: {
    schema: z.enum(['on', 'off']).default('off'),
    about: 'on: the digest goes out without approval. off: somebody with the right approves each issue.',
    example: 'off',
  },
  DIGEST_DRAFT_MINUTES: {
    schema: minutes.default(30),
    about: 'How long before that the draft is shown for approval.',
    example: '30',
  },
  DIGEST_REMIND_MINUTES: {
    schema: minutes.default(60),
    about: 'How long after it a missing approval is reminded of, once.',
    example: '60',
  },
  DIGEST_CATCH_UP_HOURS: {
    schema: hours.default(48),
    about: 'How late an issue still goes out by itself after the bot was down; later it only says so.',
    example: '48',
  },
  DIGEST_FREEZE_HOURS: {
    schema: hours.default(24),
    about: 'For how long late reports still update a posted digest; then it is final.',
    example: '24',
  },
  DIGEST_TITLE: {
    schema: z.string().trim().min(1).max(60).optional(),
    about: 'What stands before the title of the digest, e.g. 数字威海.',
    example: '',
  },
  DIGEST_OFFICE: {
    schema: z.string().trim().min(1).max(60).optional(),
    about: 'The office that makes the digest, as its head says: 编制 市大数据局.',
    example: '',
  },
  DIGEST_LANGUAGE: {
    schema: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans'),
    about:
      'Language of drafts, notices and reminders: zh-Hans, zh-Hant or en. Each subscription has its own.',
    example: 'zh-Hans',
  },
  DIGEST_QUIET_HOURS: {
    schema: quiet,
    about: 'When nothing goes out unasked, on working days; on other days nothing does at all.',
    example: '18:00-08:30',
  },
  DIGEST_HOLIDAYS_FILE: {
    schema: z.string().trim().min(1).optional(),
    about: 'JSON file with years of holidays and swapped weekends, which replace ours (docs/digest.md).',
    example: '',
  },
  NUDGES: {
    schema: z.enum(['on', 'off']).default('on'),
    about: 'Private reminders to liaisons 30, 7, 3 and 0 days before a date and weekly after it: on or off.',
    example: 'on',
  },
} as const satisfies Record<string, Setting>;

export function readDigest(values: Values): Config['digest'] {
  return {
    cron: values.DIGEST_CRON,
    autoPublish: values.DIGEST_AUTO_PUBLISH === 'on',
    draftMinutes: values.DIGEST_DRAFT_MINUTES,
    remindMinutes: values.DIGEST_REMIND_MINUTES,
    catchUpHours: values.DIGEST_CATCH_UP_HOURS,
    freezeHours: values.DIGEST_FREEZE_HOURS,
    masthead: {
      ...(values.DIGEST_TITLE !== undefined && { title: values.DIGEST_TITLE }),
      ...(values.DIGEST_OFFICE !== undefined && { office: values.DIGEST_OFFICE }),
    },
    language: values.DIGEST_LANGUAGE,
    quiet: values.DIGEST_QUIET_HOURS,
    holidaysFile: values.DIGEST_HOLIDAYS_FILE,
    nudges: values.NUDGES === 'on',
  };
}
