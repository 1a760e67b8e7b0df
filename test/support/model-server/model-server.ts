// A service that speaks the OpenAI protocol on this machine, in whichever way a test wants it to behave. The real client
// calls it over HTTP; nothing of Duban knows that it is none.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Behaviour, ChatRequest } from './behaviour.ts';
import { answerChat } from './answer-chat.ts';
import { answerEmbeddings } from './answer-embeddings.ts';

export interface ModelServer {
  readonly baseUrl: string;
  readonly requests: readonly ChatRequest[];
  behaviour: Behaviour;
  close(): Promise<void>;
}

export async function startModelServer(behaviour: Behaviour): Promise<ModelServer> {
  const requests: ChatRequest[] = [];
  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse(await readBody(request)) as Record<string, unknown>;
    if (request.url === '/v1/embeddings') {
      answerEmbeddings(opened.behaviour, body, response);
      return;
    }
    if (request.url !== '/v1/chat/completions') {
      response.writeHead(404).end();
      return;
    }
    await answerChat(opened.behaviour, request, body, response, requests);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const opened: ModelServer = {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    behaviour,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return opened;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
