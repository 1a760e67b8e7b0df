// The release that is running: registers remember which release read them.
import { readFileSync } from 'node:fs';

/** package.json stands two folders up, in src/ as in dist/. */
const packageFile = new URL('../../package.json', import.meta.url);

export function readVersion(): string {
  return (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;
}

/** The folder of policies that comes with Duban. */
export const bundledKnowledge = new URL('../../knowledge/', import.meta.url);
