// Files that the settings name: what is wrong with one is said by the setting's name, never by what stands in it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCaFile, readKeyFile } from '../../../../src/app/model/read-service-files.ts';
import { createTemporaryFolder } from '../../../support/temporary-folder.ts';

function write(text: string): string {
  const file = join(createTemporaryFolder(), 'file');
  writeFileSync(file, text);
  return file;
}

describe('a key file', () => {
  it.each(['sk-key', 'sk-key\n', '\uFEFFsk-key\r\n'])('gives its key: %j', (text) => {
    expect(readKeyFile('MODEL_API_KEY_FILE', write(text))).toBe('sk-key');
  });

  it.each([
    ['', 'MODEL_API_KEY_FILE: names an empty file'],
    ['sk-one\nsk-two', 'MODEL_API_KEY_FILE: must name a file that holds one key and nothing else'],
  ])('%j stops the start', (text, problem) => {
    expect(() => readKeyFile('MODEL_API_KEY_FILE', write(text))).toThrow(problem);
  });
});

describe('an authority', () => {
  it.each([
    [undefined, 'MODEL_CA_FILE: must name a file that holds a certificate in PEM form'],
    ['/nowhere/ca.pem', 'MODEL_CA_FILE: names a file that cannot be read (ENOENT)'],
  ])('stops the start where there is none: %s', (path, problem) => {
    expect(() => readCaFile('MODEL_CA_FILE', path ?? write('no certificate'))).toThrow(problem);
  });
});
