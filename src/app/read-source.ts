// A file → the text of a policy, or a kind word about why not.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { UserError } from '../shared/errors.ts';
import { readMarkdown } from './formats/read-markdown.ts';
import { decodeText } from './formats/decode-text.ts';
import { mendRadicals } from './formats/mend-radicals.ts';
import { MAX_FILE_BYTES, MAX_TEXT_LENGTH, Refusal, refuse } from './formats/refusal.ts';
import { runApart } from './formats/run-apart.ts';
import { sniffFormat } from './formats/sniff-format.ts';

export interface Source {
  /** The file's name without its ending: the document's id. */
  readonly id: string;
  /** The file's name. */
  readonly source: string;
  readonly text: string;
}

const ENDINGS = new Set(['.txt', '.md', '.html', '.htm', '.docx', '.pdf']);

/** Text, and yet no writing: data and programs. */
const NO_WRITING = /\.(?:json|jsonl|csv|tsv|xml|ya?ml|[cm]?[jt]s|css|sql|log)$/i;

/** The readable documents of a folder, in order of name. */
export async function listSources(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new UserError('folder-not-found', `The folder ${folder} can't be read. Check the path.`, {
      cause: error,
    });
  });
  const readable = names.filter(
    // "~$意见.docx": Word's lock file beside an open document.
    (name) => ENDINGS.has(extname(name).toLowerCase()) && name !== 'README.md' && !/^[.~]/.test(name),
  );
  return readable.sort().map((name) => join(folder, name));
}

/** @throws UserError where the file is missing, too large, empty, protected, damaged, or in no format that Duban reads. */
export async function readSource(path: string): Promise<Source> {
  return decodeSource(basename(path), await readBytes(path));
}

/** The same for bytes that came another way; `name` is the file's. */
export async function decodeSource(name: string, bytes: Uint8Array): Promise<Source> {
  const text = await readText(name, bytes);
  return { id: idOf(name), source: name, text };
}

/** Only the path knows whether there is a file at all; what it holds is told by its bytes. */
export async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) throw refuse('too-large', basename(path));
    return await readFile(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('file-not-found', `${path} can't be read. Check the path and the permissions.`, {
      cause: error,
    });
  }
}

/** One name is one document, whichever way a system composes its letters. */
export function idOf(name: string): string {
  const id = basename(name, extname(name)).normalize('NFC').trim();
  return id === '' ? 'document' : id;
}

async function readText(name: string, bytes: Uint8Array): Promise<string> {
  if (bytes.length > MAX_FILE_BYTES) throw refuse('too-large', name);
  const sniffed = sniffFormat(bytes);
  if (sniffed.kind === 'refused') throw refuse(sniffed.code, name);
  if (sniffed.format === 'text' && NO_WRITING.test(name)) throw refuse('format', name);
  try {
    const text = mendRadicals(await readAs(sniffed.format, name, bytes));
    if (text.trim() === '') throw new Refusal('empty');
    if (text.length > MAX_TEXT_LENGTH) throw new Refusal('too-long');
    return text;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw refuse(error.code, name, { cause: error });
  }
}

async function readAs(
  format: 'text' | 'html' | 'docx' | 'pdf',
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  if (format !== 'text') return runApart(format, bytes);
  const text = decodeText(bytes);
  return extname(name).toLowerCase() === '.md' ? readMarkdown(text) : text;
}
