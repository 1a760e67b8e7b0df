// POST /webhook/lark on bare node:http, in front of Express: an event is acknowledged only after it stands in the
// inbox. Express alone would cost as much again as everything that happens here (docs/performance.md).
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../shared/clock.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import type { JsonObject } from '../json-shape.ts';
import type { SignatureHeaders } from './lark-cipher.ts';
import { openPush } from './open-push.ts';
import type { DoorKeys, OpenedPush } from './open-push.ts';
import { readBody } from './read-body.ts';
import type { Refusals } from './refusals.ts';
import { describeError } from '../describe-error.ts';

export const WEBHOOK_PATH = '/webhook/lark';

export interface ReceivedEvent {
  readonly type: string;
  readonly id: string;
  readonly envelope: JsonObject;
  readonly text: string;
}

export interface FrontDoorRooms {
  readonly keys: DoorKeys;
  /** Writes the event down and says what the platform gets for an answer. */
  readonly receive: (event: ReceivedEvent) => Promise<object>;
  readonly refusals: Refusals;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Takes the request if it is for this door, and says whether it did. */
export type HandleRequest = (request: IncomingMessage, response: ServerResponse) => boolean;

export function createFrontDoor(rooms: FrontDoorRooms): HandleRequest {
  return (request, response) => {
    if (!isForUs(request.url)) return false;
    const refusal = checkHead(request);
    if (refusal !== undefined) {
      request.resume();
      response.setHeader('Allow', 'POST');
      answer(response, refusal.status, { error: refusal.error });
      return true;
    }
    readBody(request, (result) => {
      if (result.kind === 'too-large') answer(response, 413, { error: 'too large' });
      if (result.kind === 'body') openDoor(rooms, request, response, result.bytes);
    });
    return true;
  };
}

function isForUs(url: string | undefined): boolean {
  return url === WEBHOOK_PATH || (url?.startsWith(`${WEBHOOK_PATH}?`) ?? false);
}

function checkHead(
  request: IncomingMessage,
): { readonly status: number; readonly error: string } | undefined {
  if (request.method !== 'POST') return { status: 405, error: 'only POST' };
  const encoding = request.headers['content-encoding'];
  // The platform never compresses; nothing is unpacked before the sender is known.
  if (encoding !== undefined && encoding !== 'identity') return { status: 415, error: 'no content encoding' };
  return undefined;
}

function openDoor(
  rooms: FrontDoorRooms,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): void {
  const opened = openPush(rooms.keys, { body, signature: readSignature(request), at: rooms.clock.now() });
  switch (opened.kind) {
    case 'challenge':
      answer(response, 200, { challenge: opened.challenge });
      return;
    case 'refused':
      rooms.refusals.note(opened.reason);
      answer(response, opened.status, { error: opened.reason });
      return;
    case 'event':
      void receive(rooms, response, opened);
  }
}

async function receive(
  rooms: FrontDoorRooms,
  response: ServerResponse,
  event: Extract<OpenedPush, { kind: 'event' }>,
): Promise<void> {
  try {
    answer(response, 200, await rooms.receive(event));
  } catch (error) {
    // Not acknowledged: the platform pushes it again.
    rooms.logger.error(
      { event: event.id, error: describeError(error) },
      'Lark webhook: an event could not be stored',
    );
    answer(response, 500, { error: 'not stored' });
  }
}

function readSignature({ headers }: IncomingMessage): SignatureHeaders | undefined {
  const timestamp = headers['x-lark-request-timestamp'];
  const nonce = headers['x-lark-request-nonce'];
  const signature = headers['x-lark-signature'];
  if (typeof timestamp !== 'string' || typeof nonce !== 'string' || typeof signature !== 'string')
    return undefined;
  return { timestamp, nonce, signature };
}

function answer(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed) return;
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}
