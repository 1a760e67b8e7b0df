// A message that begins with a slash: one of ours, or the nearest one.
import type { CommandReading } from '../../domain/ledger/index.ts';
import { fold } from '../../text/fold.ts';
import type { CommandContext, Grammar } from './grammar.ts';
import { findNearest } from './nearest-command.ts';
import { createScan } from './words/scan.ts';

export function readSlash(
  text: string,
  grammars: readonly Grammar[],
  context: CommandContext,
): CommandReading | undefined {
  const trimmed = text.trim();
  if (!/^[/／]\s*\S/u.test(trimmed)) return undefined;
  const rest = trimmed.replace(/^[/／]\s*/u, '');
  const folded = fold(rest);
  let best: { readonly grammar: Grammar; readonly length: number } | undefined;
  for (const grammar of grammars) {
    for (const name of grammar.names) {
      if (name.length > (best?.length ?? 0) && isCalled(folded, name))
        best = { grammar, length: name.length };
    }
  }
  if (best === undefined)
    return { kind: 'unknown', written: rest.slice(0, 40), nearest: findNearest(folded, grammars) };
  return best.grammar.read(createScan(rest.slice(best.length)), context);
}

/** A Latin name ends where the letters end (/p12, not /pending); a Chinese one needs no space behind it. */
function isCalled(folded: string, name: string): boolean {
  if (!folded.startsWith(name)) return false;
  return !/[a-z]$/.test(name) || !/[a-z-]/.test(folded.charAt(name.length));
}
