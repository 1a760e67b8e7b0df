// The other side of run-apart.ts: opens one file in a thread of its own and goes away.
import { parentPort, workerData } from 'node:worker_threads';
import { readFormat } from './read-format.ts';
import { Refusal } from './refusal.ts';
import type { Format } from './sniff-format.ts';

const { format, bytes } = workerData as { readonly format: Format; readonly bytes: Uint8Array };

try {
  parentPort?.postMessage({ text: await readFormat(format, bytes) });
} catch (error) {
  // A library that runs out of its depth on a file says in many ways that the file is broken.
  const code = error instanceof Refusal ? error.code : 'damaged';
  parentPort?.postMessage({ code, cause: error instanceof Error ? error.message : String(error) });
}
