// An answer as lines of JSON: the looked-up reply at once, and behind it what a model makes of it, as far as it is worded.
import type { Request, Response } from 'express';
import type { Reply, Update, Watch } from '../../domain/conversation/index.ts';
import type { MessageResponse, MessageUpdate } from './api-schema.ts';
import { encodeReply } from './encode-reply.ts';

const LINES = 'application/x-ndjson';

/** Only a caller who says so: everybody else gets one JSON value, the last word. */
export function wantsLines(request: Request): boolean {
  return (request.headers.accept ?? '').includes(LINES);
}

export async function answerInLines(
  handle: (watch: Watch) => Promise<Reply>,
  describe: (reply: Reply) => Promise<MessageResponse>,
  response: Response,
): Promise<void> {
  const early: Exclude<Update, { kind: 'working' }>[] = [];
  const state = { isWorking: false, hasBegun: false };
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  response.once('close', () => finish());
  const tell = ({ kind, reply }: Exclude<Update, { kind: 'working' }>): void => {
    writeLine(response, { kind, reply: encodeReply(reply) } satisfies MessageUpdate);
    if (kind === 'final') finish();
  };
  const reply = await handle((update) => {
    if (update.kind === 'working') state.isWorking = true;
    else if (state.hasBegun) tell(update);
    else early.push(update);
  });
  const first = await describe(reply);
  response.type(LINES).set('X-Accel-Buffering', 'no');
  writeLine(response, { ...first, working: state.isWorking });
  state.hasBegun = true;
  early.forEach(tell);
  if (state.isWorking) await finished;
  response.end();
}

function writeLine(response: Response, value: object): void {
  if (!response.writableEnded && !response.destroyed) response.write(`${JSON.stringify(value)}\n`);
}
