// The policy room: a document becomes a register of tasks, units and milestones.
export type * from './policy.ts';
export type { PolicyVersion, RegisterStore } from './register.port.ts';
