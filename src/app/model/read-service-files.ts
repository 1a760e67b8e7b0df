// The files that the settings of a model's service name: its key, and the authority that signed its certificate.
import { readFileSync } from 'node:fs';
import { ConfigError } from '../../shared/errors.ts';

/** @throws ConfigError that names the setting, never what stands in the file. */
export function readKeyFile(setting: string, path: string | undefined): string | undefined {
  const key = readNamed(setting, path)
    ?.replace(/^\uFEFF/, '')
    .trim();
  if (key === undefined || /^[\x21-\x7e]+$/.test(key)) return key;
  throw problem(
    setting,
    key === '' ? 'names an empty file' : 'must name a file that holds one key and nothing else',
  );
}

/** @throws ConfigError that names the setting. */
export function readCaFile(setting: string, path: string | undefined): string | undefined {
  const pem = readNamed(setting, path);
  if (pem === undefined || pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  throw problem(setting, 'must name a file that holds a certificate in PEM form');
}

function readNamed(setting: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw problem(setting, `names a file that cannot be read (${reason})`);
  }
}

function problem(name: string, words: string): ConfigError {
  return new ConfigError([{ name, problem: words }]);
}
