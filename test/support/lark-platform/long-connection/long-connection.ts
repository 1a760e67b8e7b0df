// The server side of the long connection: each event goes to one open connection picked at random, in pieces when
// it is large, and counts as delivered when that connection acknowledges it in time.
// https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/request-url-configuration-case
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { parseObject, stringAt } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { PushVariant } from '../push/encode-push.ts';
import type { EventChannel } from '../push/event-channel.ts';
import type { EventEnvelope } from '../push/event-envelope.ts';
import type { PushOutcome } from '../push/post-push.ts';
import type { Endpoint } from './endpoint.ts';
import { CONNECT_PATH, createEndpoint } from './endpoint.ts';
import type { Frame } from './frames.ts';
import { CONTROL, DATA, decodeFrame, encodeFrame } from './frames.ts';

const SERVICE = 33554678;

export interface Connection {
  readonly number: number;
  pings: number;
  delivered: number;
}

export class LongConnection implements EventChannel {
  readonly endpoint: Endpoint;
  private readonly context: PlatformContext;
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly open = new Map<WebSocket, Connection>();
  private readonly waiting = new Map<string, { socket: WebSocket; settle: (outcome: PushOutcome) => void }>();
  private sequence = 0;
  private opened = 0;

  constructor(context: PlatformContext) {
    this.context = context;
    this.endpoint = createEndpoint(context, () => this.open.size);
  }

  /** Those that have pinged: the client listens only after it has opened and pinged, and what comes before is lost. */
  connections(): readonly Connection[] {
    return [...this.open.values()].filter(({ pings }) => pings > 0);
  }

  async waitForConnections(count: number, timeoutMs?: number): Promise<readonly Connection[]> {
    return this.context.log.waitFor(
      () => (this.connections().length >= count ? this.connections() : undefined),
      timeoutMs,
    );
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://platform.invalid');
    if (url.pathname !== CONNECT_PATH || !this.endpoint.redeem(url.searchParams.get('ticket') ?? '')) {
      socket.end('HTTP/1.1 403 Forbidden\r\nhandshake-status: 403\r\nhandshake-msg: forbidden\r\n\r\n');
      return;
    }
    this.server.handleUpgrade(request, socket, head, (webSocket) => this.accept(webSocket));
  }

  /** Cuts connections without a word, as a network does. */
  drop(count = Number.POSITIVE_INFINITY): void {
    for (const socket of [...this.open.keys()].slice(0, count)) socket.terminate();
  }

  async deliver(envelope: EventEnvelope, variant: PushVariant): Promise<PushOutcome> {
    const sockets = [...this.open].filter(([, { pings }]) => pings > 0).map(([socket]) => socket);
    const socket = sockets[Math.floor(this.context.settings.random() * sockets.length)];
    if (socket === undefined) return { kind: 'unreachable', reason: 'no long connection is open' };
    const messageId = this.context.createId('log');
    const acknowledged = this.acknowledgement(socket, messageId);
    const pieces = this.piecesOf(variant.rawBody ?? Buffer.from(JSON.stringify(envelope)), variant.chunks);
    for (const [index, payload] of pieces.entries()) {
      const headers = {
        // Callbacks too: the client drops frames of type `card` without a word.
        type: 'event',
        message_id: messageId,
        sum: String(pieces.length),
        seq: String(index),
        trace_id: messageId,
      };
      this.send(socket, { service: SERVICE, method: DATA, headers, payload });
    }
    return acknowledged;
  }

  async close(): Promise<void> {
    for (const socket of this.open.keys()) socket.terminate();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private accept(socket: WebSocket): void {
    this.opened += 1;
    this.open.set(socket, { number: this.opened, pings: 0, delivered: 0 });
    socket.on('message', (data) => this.receive(socket, data));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.open.delete(socket);
      for (const [messageId, entry] of this.waiting) {
        if (entry.socket === socket)
          this.settle(messageId, { kind: 'unreachable', reason: 'the connection closed' });
      }
      this.context.log.notify();
    });
    this.context.log.notify();
  }

  private receive(socket: WebSocket, data: RawData): void {
    const frame = decodeFrame(data as Buffer);
    const connection = this.open.get(socket);
    if (frame.method === CONTROL && frame.headers['type'] === 'ping') {
      if (connection !== undefined) connection.pings += 1;
      const payload = Buffer.from(JSON.stringify(this.context.settings.clientConfig));
      this.send(socket, { service: frame.service, method: CONTROL, headers: { type: 'pong' }, payload });
      this.context.log.notify();
    }
    if (frame.method !== DATA) return;
    if (connection !== undefined) connection.delivered += 1;
    this.settle(frame.headers['message_id'] ?? '', readAcknowledgement(frame.payload));
  }

  private async acknowledgement(socket: WebSocket, messageId: string): Promise<PushOutcome> {
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => this.settle(messageId, { kind: 'timeout' }),
        this.context.settings.ackTimeoutMs,
      );
      const settle = (outcome: PushOutcome): void => {
        clearTimeout(timer);
        resolve(outcome);
      };
      this.waiting.set(messageId, { socket, settle });
    });
  }

  private settle(messageId: string, outcome: PushOutcome): void {
    this.waiting.get(messageId)?.settle(outcome);
    this.waiting.delete(messageId);
  }

  private piecesOf(bytes: Buffer, wanted: number | undefined): readonly Buffer[] {
    const count = wanted ?? Math.ceil(bytes.length / this.context.settings.fragmentBytes);
    const size = Math.ceil(bytes.length / Math.max(1, count));
    const pieces: Buffer[] = [];
    for (let start = 0; start < bytes.length; start += size) pieces.push(bytes.subarray(start, start + size));
    return pieces;
  }

  private send(socket: WebSocket, frame: Frame): void {
    this.sequence += 1;
    socket.send(encodeFrame(frame, this.sequence));
  }
}

/** `{"code":200,"data":"<base64 of the handler's result>"}`; no data when the handler returned nothing. */
function readAcknowledgement(payload: Buffer): PushOutcome {
  const acknowledgement = parseObject(payload.toString('utf8')) ?? {};
  const code = acknowledgement['code'];
  const data = stringAt(acknowledgement, 'data');
  const body = data === undefined ? '{}' : Buffer.from(data, 'base64').toString('utf8');
  return { kind: 'answered', status: typeof code === 'number' ? code : 0, body };
}
