// The grounding check: `checkWording(readEvidence(register, reply, question), wording)` → findings; none means true.
export { checkWording } from './check-wording.ts';
export { readEvidence } from './evidence.ts';
export type { Evidence } from './evidence.ts';
export type { Finding, FindingKind } from './finding.ts';
export { isCovered } from './is-covered.ts';
