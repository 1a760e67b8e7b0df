// `duban explain ID --again`: the answer once more, from the versions that it rested on, held against what was said then.
import { answerAgain, asOfTrace, sameFacts } from '../app/answer-again.ts';
import { createApp } from '../app/compose.ts';
import type { Config } from '../config/config.ts';
import type { RestedOn, Trace } from '../domain/answering/index.ts';
import { renderPlainText } from '../domain/conversation/index.ts';
import type { Turn } from '../domain/conversation/index.ts';
import { versionAt } from '../domain/policy/index.ts';
import type { VersionStore } from '../domain/policy/index.ts';
import { UpstreamError, UserError } from '../shared/errors.ts';
import { silentLogger } from '../shared/logger.port.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export interface Rested extends RestedOn {
  /** Undefined where that text is not kept. */
  readonly version: number | undefined;
  readonly heldFrom: string | undefined;
}

export async function nameTexts(
  { texts = [], at }: Trace,
  versions: VersionStore,
): Promise<readonly Rested[]> {
  return Promise.all(
    texts.map(async ({ document, hash }) => {
      const same = (await versions.list(document)).filter((one) => one.hash === hash);
      // A text that held twice is named as it held then.
      const version = versionAt(same, at.toISOString()) ?? same[0];
      return { document, hash, version: version?.ordinal, heldFrom: version?.heldFrom };
    }),
  );
}

export function nameOf({ document, version, heldFrom, hash }: Rested): string {
  const text = `text ${hash.slice(0, 12)}`;
  if (version === undefined) return `${document} (${text}, not kept)`;
  return `${document}@${version} (${text}${heldFrom ? `, read at ${heldFrom}` : ''})`;
}

export interface Explained {
  readonly trace: Trace;
  readonly rested: readonly Rested[];
  readonly turn: Turn | undefined;
}

export async function explainAgain(
  config: Config,
  { trace, rested, turn }: Explained,
  { stdout, stderr }: Terminal,
): Promise<void> {
  if (turn === undefined)
    throw new UserError('no-message', `The message ${trace.message} and its answer are not kept.`);
  const lost = rested.find(({ version }) => version === undefined);
  if (lost !== undefined)
    throw new UserError(
      'text-not-kept',
      `The text that ${trace.message} rested on is not kept: ${nameOf(lost)}.`,
    );
  const app = await createApp(config, { logger: silentLogger, asOf: asOfTrace(trace) });
  try {
    for (const one of rested) printLine(stderr, `from ${nameOf(one)}`);
    const reply = await answerAgain(app.knowledge, config.timeZone, trace, turn);
    printLine(stdout, renderPlainText(reply));
    if (!sameFacts(reply, turn.reply))
      throw new UpstreamError(
        'facts-differ',
        'The tasks or the words quoted are others than in the answer that was given.',
        {
          retryable: false,
        },
      );
    printLine(stderr, 'The same tasks and the same words quoted as in the answer that was given.');
  } finally {
    await app.stop();
  }
}
