// What a grammar is: the names a command goes by, and how its arguments are read.
import type { CommandName, CommandReading } from '../../domain/ledger/index.ts';
import type { Scan } from './words/scan.ts';

export interface UnitMention {
  /** More than one where the words fit several units. */
  readonly units: readonly string[];
  /** In the folded text that was searched. */
  readonly start: number;
  readonly end: number;
}

export interface CommandContext {
  /** ISO day in the office's zone. */
  readonly today: string;
  /** Units that a folded text speaks of, as the register prints them. */
  readonly mentions: (folded: string) => readonly UnitMention[];
  /** What we asked this person last: to confirm or choose, for some words (a reason, a proof), or nothing. */
  readonly awaits: 'nothing' | 'confirmation' | 'words';
}

export interface Grammar {
  readonly name: CommandName;
  /** Folded; what people type after the slash. */
  readonly names: readonly string[];
  /** `scan`: what stands behind the name. */
  read(scan: Scan, context: CommandContext): CommandReading;
}
