// The release that is running, and what comes with it: package.json, the policies, the prompts.
import { existsSync, readFileSync } from 'node:fs';

/** The folder of package.json: above src/ and dist/, and above a benchmark's own build. */
const packageRoot = findRoot();

function findRoot(): URL {
  let folder = new URL('./', import.meta.url);
  while (!existsSync(new URL('package.json', folder)) && folder.pathname !== '/')
    folder = new URL('../', folder);
  return folder;
}

/** Registers remember which release read them. */
export function readVersion(): string {
  const text = readFileSync(new URL('package.json', packageRoot), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** The folder of policies that comes with Duban. */
export const bundledKnowledge = new URL('knowledge/', packageRoot);

/** The prompts that come with Duban. */
export const bundledPrompts = new URL('prompts/', packageRoot);
