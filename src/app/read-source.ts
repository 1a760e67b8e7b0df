// A file on disk → the text of a policy, or a kind word about why not.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { UserError } from '../shared/errors.ts';

export interface Source {
  /** The file's name without its ending: the document's id. */
  readonly id: string;
  /** The file's name. */
  readonly source: string;
  readonly text: string;
}

const ENDINGS = new Set(['.txt', '.md']);
const MAX_BYTES = 20 * 1024 * 1024;

/** The readable documents of a folder, in order of name. */
export async function listSources(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new UserError('folder-not-found', `The folder ${folder} can't be read. Check the path.`, {
      cause: error,
    });
  });
  const readable = names.filter((name) => ENDINGS.has(extname(name).toLowerCase()) && name !== 'README.md');
  return readable.sort().map((name) => join(folder, name));
}

/** @throws UserError where the file is missing, too large, empty, or not text in UTF-8 or GB18030. */
export async function readSource(path: string): Promise<Source> {
  const ending = extname(path).toLowerCase();
  if (!ENDINGS.has(ending)) {
    throw new UserError(
      'format',
      `${basename(path)}: Duban reads ${[...ENDINGS].join(' and ')} files. Save the document as plain text.`,
    );
  }
  const bytes = await readBytes(path);
  const text = decodeText(bytes, path);
  if (text.trim() === '')
    throw new UserError('empty', `${basename(path)} is empty: there is nothing to read.`);
  return { id: basename(path, extname(path)), source: basename(path), text };
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      throw new UserError(
        'too-large',
        `${basename(path)} is larger than 20 MB. Leave out the annexes and try again.`,
      );
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('file-not-found', `${path} can't be read. Check the path and the permissions.`, {
      cause: error,
    });
  }
}

function decodeText(bytes: Buffer, path: string): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new UserError(
    'encoding',
    `${basename(path)} is not text in UTF-8 or GB18030. Save it as plain text (UTF-8).`,
  );
}
