// A list of people from a file: people.csv or people.json, with units called as the office calls them.
import { extname } from 'node:path';
import papaparse from 'papaparse';
import { decodePeople } from '../../domain/people/index.ts';
import type { Person } from '../../domain/people/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { UserError } from '../../shared/errors.ts';
import { fold } from '../../text/fold.ts';
import { readText } from './read-text.ts';

export async function loadPeople(file: string, register: Register): Promise<readonly Person[]> {
  const text = await readText(file);
  const rows = extname(file).toLowerCase() === '.json' ? parseJson(text, file) : parseCsv(text, file);
  const { gazetteer } = register;
  return decodePeople(
    rows,
    (name) => gazetteer.find(name)?.name ?? findMentioned(fold(name), gazetteer.mentions(fold(name))),
  );
}

/** A short name such as 财政局, where it means one unit and nothing else stands beside it. */
function findMentioned(
  name: string,
  mentions: readonly { readonly units: readonly string[]; readonly start: number; readonly end: number }[],
): string | undefined {
  const [mention] = mentions;
  const isWhole = mention?.start === 0 && mention.end === name.length && mention.units.length === 1;
  return isWhole ? mention.units[0] : undefined;
}

function parseJson(text: string, file: string): readonly unknown[] {
  try {
    const value = JSON.parse(text) as unknown;
    if (Array.isArray(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UserError('people-list', `${file} is no JSON list of people: [{"user","name","unit","role"}].`);
}

function parseCsv(text: string, file: string): readonly unknown[] {
  const { data, errors } = papaparse.parse<unknown>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const [problem] = errors;
  if (problem !== undefined && problem.type !== 'Delimiter') {
    throw new UserError('people-list', `${file}, row ${String((problem.row ?? 0) + 1)}: ${problem.message}.`);
  }
  return data;
}
