// What a subcommand may touch of the process: handed in by main.ts, and by tests.
import type { Environment } from '../config/load-config.ts';

export interface Terminal {
  readonly env: Environment;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** Runs when the process is asked to stop (SIGTERM, SIGINT). */
  onStop(work: () => Promise<void>): void;
}

export function printLine(stream: NodeJS.WritableStream, line: string): void {
  stream.write(`${line}\n`);
}
