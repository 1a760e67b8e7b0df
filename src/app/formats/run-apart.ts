// Opens a file in a thread with limits of memory and time, so that a hostile one costs its own thread and nothing else.
import { Worker } from 'node:worker_threads';
import { isRefusalCode, Refusal } from './refusal.ts';
import type { Format } from './sniff-format.ts';

const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 };
const TIMEOUT_MS = 30_000;

type Answer = { readonly text: string } | { readonly code: string; readonly cause: string };

export async function runApart(format: Format, bytes: Uint8Array, timeoutMs = TIMEOUT_MS): Promise<string> {
  // From source (as tests run it) there is no compiled file for a thread to load.
  if (import.meta.url.endsWith('.ts')) {
    // The readers' libraries belong to the thread: a start of the bot does without them.
    const { readFormat } = await import('./read-format.ts');
    return readFormat(format, bytes);
  }
  const worker = new Worker(new URL('./format-worker.js', import.meta.url), {
    workerData: { format, bytes },
    resourceLimits: LIMITS,
    // What a library prints about a file is no output of ours.
    stdout: true,
    stderr: true,
  });
  try {
    return await textOf(worker, timeoutMs);
  } finally {
    await worker.terminate();
  }
}

function textOf(worker: Worker, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Refusal('too-slow'));
    }, timeoutMs);
    const settle = (done: () => void): void => {
      clearTimeout(timer);
      done();
    };
    worker.once('message', (answer: Answer) => {
      settle(() => {
        if ('text' in answer) resolve(answer.text);
        else
          reject(new Refusal(isRefusalCode(answer.code) ? answer.code : 'damaged', { cause: answer.cause }));
      });
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      settle(() => {
        reject(
          new Refusal(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-slow' : 'damaged', { cause: error }),
        );
      });
    });
    worker.once('exit', () => {
      settle(() => {
        reject(new Refusal('damaged'));
      });
    });
  });
}
