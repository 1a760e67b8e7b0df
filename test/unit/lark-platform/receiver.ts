// A bot reduced to its door: keeps the raw requests and answers what the test says.
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly pieces: readonly Buffer[];
}

export interface Answer {
  readonly status?: number;
  readonly body?: string;
  readonly delayMs?: number;
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  answer: (request: Received, count: number) => Answer | Promise<Answer>;
  readonly stop: () => Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const entry = { headers: request.headers, body: Buffer.concat(pieces), pieces };
      received.push(entry);
      void (async () => {
        const { status = 200, body = '{}', delayMs = 0 } = await receiver.answer(entry, received.length);
        if (delayMs > 0) await wait(delayMs);
        response.writeHead(status, { 'content-type': 'application/json' }).end(body);
      })();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook/lark`,
    received,
    answer: () => ({}),
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return receiver;
}
