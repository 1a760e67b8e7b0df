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
