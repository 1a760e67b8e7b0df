// Every rule by its edges, on the signals alone.
import { describe, expect, it } from 'vitest';
import { defaultThresholds, dueSoonDays, judge, worstLight } from '../../../../../src/domain/ledger/index.ts';
import type { Signals, Thresholds } from '../../../../../src/domain/ledger/index.ts';

const calm: Signals = {
  isClosed: false,
  isClaimedInTime: false,
  isSuspended: false,
  hasDue: true,
  hasTarget: true,
  isInImportGrace: false,
  isBeforeFirstNode: false,
  hasValue: true,
  overdueDays: 0,
  lag: 0,
  isForecastToMiss: false,
  escalatedDays: undefined,
  daysLeft: 200,
  spanDays: 365,
  staleDays: 1,
  openBlockers: 0,
  doNumbersDiffer: false,
  isSteep: false,
  wasRedLastPeriod: () => false,
};

function ruleOf(signals: Partial<Signals>, thresholds: Partial<Thresholds> = {}): string {
  const { rule, light } = judge({ ...calm, ...signals }, { ...defaultThresholds, ...thresholds });
  return `${light} ${rule}`;
}

describe('a light', () => {
  it.each([
    ['green OK', {}],
    ['closed C1', { isClosed: true, overdueDays: 9 }],
    ['claimed C2', { isClaimedInTime: true, hasDue: false }],
    ['grey G1', { hasDue: false, overdueDays: 9 }],
    ['grey G1', { hasTarget: false, overdueDays: 9 }],
    ['grey G2', { isSuspended: true, overdueDays: 9 }],
    ['grey G3', { isInImportGrace: true, overdueDays: 327 }],
    ['grey G4', { isBeforeFirstNode: true, lag: 50 }],
    ['red R1', { overdueDays: 1, lag: -5 }],
    ['red R2', { lag: 30.1 }],
    ['yellow Y2', { lag: 30 }],
    ['yellow Y2', { lag: 10 }],
    ['green OK', { lag: 9.9 }],
    ['green OK', { lag: -40 }],
    ['red R3', { isForecastToMiss: true }],
    ['red R4', { escalatedDays: 30, openBlockers: 1 }],
    ['yellow Y4', { escalatedDays: 29, openBlockers: 1 }],
    ['yellow Y1', { daysLeft: 30 }],
    ['yellow Y1', { daysLeft: 0 }],
    ['green OK', { daysLeft: 31 }],
    ['yellow Y1', { daysLeft: 7, spanDays: 20 }],
    ['green OK', { daysLeft: 8, spanDays: 20 }],
    ['yellow Y1', { daysLeft: 12, spanDays: 120 }],
    ['green OK', { daysLeft: 13, spanDays: 120 }],
    ['yellow Y3', { staleDays: 36 }],
    ['green OK', { staleDays: 35 }],
    ['yellow Y5', { doNumbersDiffer: true }],
    ['yellow Y6', { isSteep: true }],
    ['yellow Y7', { wasRedLastPeriod: () => true }],
    ['grey G5', { hasValue: false, lag: undefined }],
    ['yellow Y3', { hasValue: false, lag: undefined, staleDays: 40 }],
  ])('is %s for %o', (expected, signals) => {
    expect(ruleOf(signals)).toBe(expected);
  });

  it('follows thresholds that the office set', () => {
    expect(ruleOf({ lag: 30.1 }, { lagRedPoints: 40 })).toBe('yellow Y2');
    expect(ruleOf({ lag: 12 }, { lagYellowPoints: 15 })).toBe('green OK');
    expect(ruleOf({ staleDays: 36 }, { staleDays: 60 })).toBe('green OK');
    expect(ruleOf({ escalatedDays: 10, openBlockers: 1 }, { blockerRedDays: 10 })).toBe('red R4');
    expect(dueSoonDays(365, { ...defaultThresholds, dueSoonMaxDays: 20 })).toBe(20);
  });

  it('of a task is the worst of its open milestones', () => {
    expect(worstLight(['green', 'red', 'closed'])).toBe('red');
    expect(worstLight(['green', 'yellow', 'grey'])).toBe('yellow');
    expect(worstLight(['closed', 'grey'])).toBe('grey');
    expect(worstLight(['closed', 'claimed'])).toBe('claimed');
    expect(worstLight(['closed', 'closed'])).toBe('closed');
  });
});
