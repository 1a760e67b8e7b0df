// The office's own list of unit names: units.csv in the folder of policies, one unit a row, its other names behind it.
// It joins names that no rule could join (市行政审批服务局, 市政务局).
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import papaparse from 'papaparse';
import type { UnitAliases } from '../domain/policy/index.ts';
import { UserError } from '../shared/errors.ts';
import { fold } from '../text/fold.ts';
import { decodeText } from './formats/decode-text.ts';
import { Refusal, refuse } from './formats/refusal.ts';
import type { Refused } from './ingest.ts';

const NAME = 'units.csv';
const HEADING = /^(?:单位|單位|unit|name|名称|名稱)/iu;

export interface UnitList {
  readonly aliases: UnitAliases;
  /** Why the list was left out. */
  readonly refused?: Refused;
}

export async function loadUnitList(folder: string): Promise<UnitList> {
  const path = join(folder, NAME);
  if (!existsSync(path)) return { aliases: new Map() };
  try {
    return { aliases: readAliases(decodeText(await readFile(path))) };
  } catch (error) {
    const known = error instanceof Refusal ? refuse(error.code, NAME) : error;
    if (!(known instanceof UserError)) throw error;
    return { aliases: new Map(), refused: { source: NAME, error: known } };
  }
}

function readAliases(text: string): UnitAliases {
  const { data } = papaparse.parse<string[]>(text, { skipEmptyLines: true });
  const aliases = new Map<string, string>();
  for (const [at, row] of data.entries()) {
    const [name = '', ...others] = row.map((cell) => fold(cell.trim())).filter((cell) => cell !== '');
    if (at === 0 && HEADING.test(name)) continue;
    for (const other of others) {
      const twin = aliases.get(other);
      if (twin !== undefined && twin !== name) {
        throw new UserError(
          'units',
          `${NAME}: ${other} stands for both ${twin} and ${name}. Leave one of them out.`,
        );
      }
      aliases.set(other, name);
    }
  }
  return aliases;
}
