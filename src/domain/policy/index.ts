// The policy room: a document becomes a register of tasks, units and milestones.
export type * from './policy.ts';
export type { PolicyVersion, RegisterStore } from './register.port.ts';
export { readPolicy } from './reading/read-policy.ts';
export type { PolicySource } from './reading/read-policy.ts';
export { toParseJson } from './reading/parse-json.ts';
export { describeReading } from './reading/report.ts';
export type { ReportLanguage } from './reading/report.ts';
export { createRegister } from './register/register.ts';
export type { Register } from './register/register.ts';
export { assignmentsOf, spanOfFolded } from './register/registered-task.ts';
export type { RegisteredTask } from './register/registered-task.ts';
export type { Gazetteer, Unit, UnitMention } from './register/gazetteer.ts';
export type { MatchSpan, NearWord, TopicIndex, TopicMatch } from './register/topics/topic-index.ts';
export { compare, hasNumbers, sameUnit, selectTasks } from './register/select-tasks.ts';
export { duesOf, isPast, isRecurring, matchesDue } from './register/dues.ts';
export { plainQuantity, sameKind, sameQuantity } from './register/quantities.ts';
export { knownOffices } from './register/unit-names.ts';
