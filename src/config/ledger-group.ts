// The settings of the ledger: who administers it, how long its audit is kept, and every number that decides a light.
import { z } from 'zod';
import type { Config } from './config.ts';
import type { Setting, Values } from './schema.ts';

/** The law asks for six months of logs; the office's own rule is three years. */
const LEAST_RETENTION_DAYS = 180;

const days = z.coerce.number().int().min(0).max(3_650);
const points = z.coerce.number().min(0).max(100);
const users = z
  .string()
  .default('')
  .transform((list) => [...new Set(list.split(/[,，\s]+/).filter((user) => user !== ''))]);

export const ledgerSettings = {
  DUBAN_ADMINISTRATORS: {
    schema: users,
    about:
      'Users who approve bindings before anybody is bound, as their channel names them, separated by commas.',
    example: '',
  },
  AUDIT_RETENTION_DAYS: {
    schema: z.coerce
      .number()
      .int()
      .min(
        LEAST_RETENTION_DAYS,
        `must be at least ${LEAST_RETENTION_DAYS}: shorter is against the rules for logs`,
      )
      .max(36_500)
      .default(1_095),
    about: 'Days for which audit records have to be kept, at least 180. Duban itself never deletes one.',
    example: '1095',
  },
  LEDGER_LAG_YELLOW_POINTS: {
    schema: points.default(10),
    about: 'Points behind the expected curve from which a light is yellow.',
    example: '10',
  },
  LEDGER_LAG_RED_POINTS: {
    schema: points.default(30),
    about: 'Points behind the expected curve above which a light is red.',
    example: '30',
  },
  LEDGER_STALE_DAYS: {
    schema: days.default(35),
    about: 'Days without a substantive update after which a light is yellow.',
    example: '35',
  },
  LEDGER_IMPORT_GRACE_DAYS: {
    schema: days.default(30),
    about: 'Days after the first import in which a date that had passed before is verified, not red.',
    example: '30',
  },
  LEDGER_BLOCKER_RED_DAYS: {
    schema: days.default(30),
    about: 'Days after its escalation from which an open blocker is red.',
    example: '30',
  },
  LEDGER_DUE_SOON_SHARE: {
    schema: z.coerce.number().min(0).max(1).default(0.1),
    about: 'Share of the span before the due date in which a light is yellow, within the two bounds below.',
    example: '0.1',
  },
  LEDGER_DUE_SOON_MIN_DAYS: {
    schema: days.default(7),
    about: 'The shortest such time, in days.',
    example: '7',
  },
  LEDGER_DUE_SOON_MAX_DAYS: {
    schema: days.default(30),
    about: 'The longest such time, in days.',
    example: '30',
  },
  LEDGER_STEEP_FACTOR: {
    schema: z.coerce.number().min(1).max(100).default(2),
    about: 'The rest needs more than this many times the pace so far: yellow.',
    example: '2',
  },
  LEDGER_STEEP_FROM_SHARE: {
    schema: z.coerce.number().min(0).max(1).default(0.1),
    about: 'Share of the span before which no pace is judged.',
    example: '0.1',
  },
  LEDGER_JUMP_FACTOR: {
    schema: z.coerce.number().min(1.1).max(1_000).default(10),
    about: 'A number this many times the last one is asked back before it is recorded.',
    example: '10',
  },
  LEDGER_REPLY_WORKDAYS: {
    schema: z.coerce.number().int().min(1).max(60).default(3),
    about: 'Working days in which a request for extension is answered.',
    example: '3',
  },
  LEDGER_PERIOD: {
    schema: z.enum(['month', 'week']).default('month'),
    about: 'The reporting period: month or week. Nobody is asked more than once in one.',
    example: 'month',
  },
} as const satisfies Record<string, Setting>;

export function readLedger(values: Values): Config['ledger'] {
  return {
    administrators: values.DUBAN_ADMINISTRATORS,
    auditRetentionDays: values.AUDIT_RETENTION_DAYS,
    thresholds: {
      lagYellowPoints: values.LEDGER_LAG_YELLOW_POINTS,
      lagRedPoints: values.LEDGER_LAG_RED_POINTS,
      staleDays: values.LEDGER_STALE_DAYS,
      importGraceDays: values.LEDGER_IMPORT_GRACE_DAYS,
      blockerRedDays: values.LEDGER_BLOCKER_RED_DAYS,
      dueSoonShare: values.LEDGER_DUE_SOON_SHARE,
      dueSoonMinDays: values.LEDGER_DUE_SOON_MIN_DAYS,
      dueSoonMaxDays: values.LEDGER_DUE_SOON_MAX_DAYS,
      steepFactor: values.LEDGER_STEEP_FACTOR,
      steepFromShare: values.LEDGER_STEEP_FROM_SHARE,
      jumpFactor: values.LEDGER_JUMP_FACTOR,
      replyWorkdays: values.LEDGER_REPLY_WORKDAYS,
      period: values.LEDGER_PERIOD,
    },
  };
}
