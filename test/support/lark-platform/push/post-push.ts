// One HTTP request to the bot and what became of it: answered in time, too late, or nobody there. No redirects.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/event-subscription-guide/event-card-faq
import type { Agent, ClientRequest } from 'node:http';
import { request as openRequest } from 'node:http';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { EncodedPush } from './encode-push.ts';

export type PushOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'unreachable'; readonly reason: string };

export async function postPush(
  url: string,
  push: EncodedPush,
  options: { readonly timeoutMs: number; readonly agent: Agent },
): Promise<PushOutcome> {
  return new Promise((resolve) => {
    let request: ClientRequest;
    try {
      request = openRequest(url, { method: 'POST', headers: push.headers, agent: options.agent });
    } catch (error) {
      resolve({ kind: 'unreachable', reason: String(error) });
      return;
    }
    const timer = setTimeout(() => {
      resolve({ kind: 'timeout' });
      request.destroy();
    }, options.timeoutMs);
    request.on('error', (error) => {
      clearTimeout(timer);
      resolve({ kind: 'unreachable', reason: error.message });
    });
    request.on('response', (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        clearTimeout(timer);
        const body = Buffer.concat(pieces).toString('utf8');
        resolve({ kind: 'answered', status: response.statusCode ?? 0, body });
      });
      // A connection that breaks off in the middle of the answer.
      response.on('error', (error) => resolve({ kind: 'unreachable', reason: error.message }));
    });
    void writePieces(request, push.pieces);
  });
}

async function writePieces(request: ClientRequest, pieces: readonly Buffer[]): Promise<void> {
  request.setNoDelay(true);
  for (const [index, piece] of pieces.entries()) {
    // Without the pause the kernel would hand the pieces over as one; the turn lets a receiver in this process read.
    if (index > 0) await wait(5);
    if (index > 0) await turn();
    if (request.destroyed) return;
    await new Promise<void>((flushed) => {
      request.write(piece, () => {
        flushed();
      });
    });
  }
  request.end();
}
