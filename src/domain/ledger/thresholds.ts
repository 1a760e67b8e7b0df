// Every number that decides a light or a question back, with the office's proposal as the default.

export interface Thresholds {
  /** Points behind the expected curve: yellow from, red above. */
  readonly lagYellowPoints: number;
  readonly lagRedPoints: number;
  /** Days without a substantive update after which it is stale. */
  readonly staleDays: number;
  /** Days after a document's first import in which a date that had passed before is not red. */
  readonly importGraceDays: number;
  /** Days an escalated blocker may wait before it is red. */
  readonly blockerRedDays: number;
  /** "Due soon" begins this share of the span before the date, but within these two bounds. */
  readonly dueSoonShare: number;
  readonly dueSoonMinDays: number;
  readonly dueSoonMaxDays: number;
  /** Needed pace above this multiple of the achieved pace is a steep tail. */
  readonly steepFactor: number;
  /** Share of the span before which nobody's pace is judged. */
  readonly steepFromShare: number;
  /** A number this many times the last one is asked back. */
  readonly jumpFactor: number;
  /** Working days in which an extension is answered. */
  readonly replyWorkdays: number;
  /** What "this period" and "last period" mean. */
  readonly period: 'month' | 'week';
}

export const defaultThresholds: Thresholds = {
  lagYellowPoints: 10,
  lagRedPoints: 30,
  staleDays: 35,
  importGraceDays: 30,
  blockerRedDays: 30,
  dueSoonShare: 0.1,
  dueSoonMinDays: 7,
  dueSoonMaxDays: 30,
  steepFactor: 2,
  steepFromShare: 0.1,
  jumpFactor: 10,
  replyWorkdays: 3,
  period: 'month',
};
