// The ledger: what was reported, by whom and when, and what light it makes. Append-only.
export type * from './record/entry.ts';
export { emptyHead, sealLink, verifyChain } from './record/chain.ts';
export type { Break, ChainHead, Link, Verification } from './record/chain.ts';
export { createEntryId, decodeEntry, sealEntry } from './record/seal-entry.ts';
export { decodeAudit, sealAudit } from './record/audit.ts';
export type { AuditRecord, AuditResult } from './record/audit.ts';
export { readAll } from './record/ledger-store.port.ts';
export type {
  Append,
  AuditBatch,
  ChainReader,
  EntryBatch,
  LedgerStore,
  MessageKey,
} from './record/ledger-store.port.ts';
export { defaultThresholds } from './thresholds.ts';
export type { Thresholds } from './thresholds.ts';
export {
  addDays,
  addWorkdays,
  createWallReader,
  daysBetween,
  isDay,
  momentAtEndOf,
  momentOf,
} from './days.ts';
export type { Moment } from './days.ts';
export { GrowingBook } from './book.ts';
export type { Book } from './book.ts';
export { createKeeper } from './keeper.ts';
export type { Decision, Keeper, Written } from './keeper.ts';
export { createProjector } from './project/project.ts';
export type { Projector, ProjectionRooms } from './project/project.ts';
export { labelOf } from './project/state.ts';
export { effectiveEntries } from './project/effective.ts';
export { traceCurve } from './project/curve.ts';
export type { Curve, CurvePoint } from './project/curve.ts';
export { describeEntry } from './desk/describe-entry.ts';
export { sayRemoved } from './desk/say-removed.ts';
export { labelOfSubject, originCell, sayVersion } from './desk/say-origin.ts';
export { mayShowNumbers, valueOf } from './desk/views/rows.ts';
export type { Evidence, Flow, LedgerState, MilestoneState, RemovedTask, TaskState } from './project/state.ts';
export { dueSoonDays, judge, rules, worstLight } from './project/light.ts';
export type { Light, RuleId, Signals } from './project/light.ts';
export { commandNames } from './command.ts';
export type {
  Act,
  Aim,
  Answer,
  Command,
  CommandName,
  CommandReading,
  DueWindow,
  EntryReference,
  ExportFormat,
  Lack,
  SpokenReport,
  SpokenTerm,
  SpokenValue,
  View,
} from './command.ts';
export { isEmptyPhrase } from './project/empty-phrases.ts';
export { createDesk } from './desk/desk.ts';
export type { Desk, DeskRequest } from './desk/desk.ts';
export type { DeskResponse, DeskRooms, Notice } from './desk/rooms.ts';
export {
  decodeLedgerMemory,
  encodeLedgerMemory,
  emptyMemory,
  whatIsAwaited,
  withLanguage,
} from './desk/memory.ts';
export type { LedgerMemory } from './desk/memory.ts';
export { carriesSecrecyMark } from './desk/secrecy.ts';
export { findAftermath } from './questions/aftermath.ts';
export type { Aftermath } from './questions/aftermath.ts';
export {
  countLights,
  findByLight,
  findChanges,
  findDue,
  findUnreported,
  listDuties,
  listMilestones,
} from './questions/index.ts';
export type { LightChange, StateFilter, Unreported } from './questions/index.ts';
export type { ExportOrder } from './export/order.ts';
export { createVoice } from './wording/voice.ts';
export type { Voice } from './wording/voice.ts';
export { buildExport, buildJsonExport } from './export/build-export.ts';
export type { ExportRooms } from './export/build-export.ts';
export type { Cell, Column, ColumnType, ExportedLedger, Table } from './export/table.ts';
export { toLedgerJson } from './export/to-json.ts';
export { openDocuments } from './open-documents.ts';
