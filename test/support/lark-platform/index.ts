// The simulated platform, in reading order: the platform and its clock, what tests read, what people do, what is checked.
export { LarkPlatform } from './lark-platform.ts';
export type { RunningPlatform } from './lark-platform.ts';
export type { PlatformOptions } from './platform-options.ts';
export { ALL_SCOPES } from './platform-options.ts';
export { PlatformClock } from './platform-clock.ts';
export type { ApiCall, PlatformLog, RepeatedUuid } from './platform-log.ts';
export type { SimChat, SimMessage, SimUser } from './platform-state.ts';
export type { FaultPlan } from './faults.ts';
export type { Said, SpeechOptions } from './people/people.ts';
export type { CallbackRecord, HandOutcome } from './people/card-hands.ts';
export type { PushVariant } from './push/encode-push.ts';
export type { PushAttempt, PushRecord } from './push/event-pusher.ts';
export { openOffice } from './people/open-office.ts';
export type { SimOffice } from './people/open-office.ts';
export { findCardProblems } from './cards/card-validator.ts';
export { spellProblem } from './cards/card-problem.ts';
export type { CardProblem } from './cards/card-problem.ts';
