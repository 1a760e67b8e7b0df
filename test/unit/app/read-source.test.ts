// A file becomes text, in whatever encoding an office saved it, or a word about why not.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSources, readSource } from '../../../src/app/read-source.ts';
import { UserError } from '../../../src/shared/errors.ts';
import { createTemporaryFolder } from '../../support/temporary-folder.ts';

function write(name: string, bytes: string | Uint8Array): string {
  const path = join(createTemporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

describe('reading a document', () => {
  it('takes UTF-8, a byte order mark, and GB18030 for the same text', async () => {
    const gb18030 = Uint8Array.from([0xc5, 0xc6, 0xcd, 0xb7]);
    for (const bytes of ['牌头', '\uFEFF牌头', gb18030]) {
      expect(await readSource(write('意见.txt', bytes))).toMatchObject({
        id: '意见',
        source: '意见.txt',
        text: '牌头',
      });
    }
  });

  it.each([
    ['an empty file', 'a.txt', ' \n'],
    ['a binary file', 'a.txt', Uint8Array.from([0, 1, 2, 255, 254, 0])],
    ['a broken package', 'a.docx', 'PK\x03\x04'],
  ])('refuses %s with a word on what to do', async (_, name, bytes) => {
    await expect(readSource(write(name, bytes))).rejects.toThrow(UserError);
  });

  it('refuses a file that is not there, and a folder that is not there', async () => {
    await expect(readSource('nowhere/a.txt')).rejects.toThrow(/can't be read/);
    await expect(listSources('nowhere')).rejects.toThrow(UserError);
  });

  it('lists the documents of a folder by name and leaves other files alone', async () => {
    const folder = createTemporaryFolder();
    for (const name of ['b.txt', 'a.md', 'README.md', 'c.png']) writeFileSync(join(folder, name), 'x');
    expect(await listSources(folder)).toEqual([join(folder, 'a.md'), join(folder, 'b.txt')]);
  });
});
