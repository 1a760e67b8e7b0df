// The process's log: JSON lines on standard error, so that standard output stays for answers.
import { destination, pino } from 'pino';
import type { Config } from '../config/config.ts';
import type { Logger } from '../shared/logger.port.ts';

export function createPinoLogger(level: Config['logLevel']): Logger {
  return pino({ level, base: null }, destination({ dest: 2, sync: true }));
}
