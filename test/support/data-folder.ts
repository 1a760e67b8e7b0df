// Data folders that start where a first start ends. The dictionary of 105,000 words costs more than all the rest of a
// small test, so prepare-data.ts makes it once a run; who tests a first start takes an empty folder.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createTemporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with one data folder for each of {@link Start}. */
    preparedData: string;
  }
}

/** `dictionary`: no document has been read. `bundled`: the documents that come with Duban have been. */
export type Start = 'dictionary' | 'bundled';

/** Puts what has been prepared into a folder that the caller owns, and names the folder. */
export function fillDataFolder(folder: string, start: Start): string {
  cpSync(join(inject('preparedData'), start), folder, { recursive: true });
  return folder;
}

/** The same in a folder that goes away with the test. */
export function createDataFolder(start: Start): string {
  return fillDataFolder(createTemporaryFolder(), start);
}
