// The release that is running, and what comes with it: package.json, the policies, the prompts.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of package.json: above src/ and dist/, and above a benchmark's own build. */
const packageRoot = findRoot();

function findRoot(): URL {
  let folder = new URL('./', import.meta.url);
  while (!existsSync(new URL('package.json', folder)) && folder.pathname !== '/')
    folder = new URL('../', folder);
  return folder;
}

export function readVersion(): string {
  const text = readFileSync(new URL('package.json', packageRoot), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** The code by which a document is read. */
const READING = ['../domain/policy/reading/', './formats/', '../text/'];

/**
 * Names the rules by which documents are read: registers remember it, and are read again when an update changes it, also
 * where the release keeps its number.
 */
export function readerName(): string {
  const hash = createHash('sha256');
  for (const folder of READING.map((path) => new URL(path, import.meta.url))) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((file) => /\.[jt]s$/.test(file)))
      hash.update(name).update(readFileSync(new URL(name, folder)));
  }
  return `${readVersion()}-${hash.digest('hex').slice(0, 12)}`;
}

/** The office's own folder of policies, otherwise the one that comes with Duban. */
export function knowledgeFolder({ knowledgeDir }: { readonly knowledgeDir: string | undefined }): string {
  return knowledgeDir ?? fileURLToPath(new URL('knowledge/', packageRoot));
}

/** The prompts that come with Duban. */
export const bundledPrompts = new URL('prompts/', packageRoot);
