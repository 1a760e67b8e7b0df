// The audit record of one message at the desk.
import type { AuditRecord, AuditResult } from '../record/audit.ts';
import type { CommandName } from '../command.ts';
import type { Session } from './rooms.ts';

export interface Outcome {
  readonly command: CommandName | 'answer' | 'unknown' | 'sentence' | 'secret';
  readonly result: AuditResult;
  readonly reason?: string;
  readonly subject?: string;
  readonly entries?: readonly string[];
}

export function auditOf(
  { message, person }: Pick<Session, 'message' | 'person'>,
  outcome: Outcome,
): AuditRecord {
  return {
    at: message.at.toISOString(),
    channel: message.channel,
    message: message.id,
    user: message.user,
    ...(person !== undefined && { name: person.name, role: person.role, unit: person.unit }),
    ...outcome,
  };
}
