// A small text file that an operator names: a list of people, words above a page.
import { readFile } from 'node:fs/promises';
import { UserError } from '../../shared/errors.ts';

/** UTF-8 (with or without its mark) or GB18030, as spreadsheets in Chinese offices save it. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UserError('file-not-found', `${file} can't be read. Check the path and the permissions.`, {
      cause: error,
    });
  });
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new UserError('encoding', `${file} is not text in UTF-8 or GB18030.`);
}
