// Synthetic policies with known truth, and the examiner that holds a reading against it.
export { createDice } from './dice.ts';
export type { Dice } from './dice.ts';
export { judgeReading } from './judge-reading.ts';
export type { Judgement, Tally } from './judge-reading.ts';
export { mutate } from './mutate.ts';
export type * from './truth.ts';
export { writePolicy } from './write-policy.ts';
