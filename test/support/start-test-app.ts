// The app that the browser tests open. One function, so that what stands behind the console can be exchanged here.
import type { RunningServer } from '../../src/app/server.ts';
import { startFakeConsole } from './start-fake-console.ts';

export interface TestAppOptions {
  readonly token?: string;
}

export function startTestApp(options: TestAppOptions = {}): Promise<RunningServer> {
  return startFakeConsole(options);
}
