// Turns an envelope into the exact bytes and headers of a push, and into the malformed ones that a bot must survive.
// https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/encrypt-key-encryption-configuration-case
import { createCipheriv, createHash, randomBytes } from 'node:crypto';

export interface PushVariant {
  /** JSON with spaces and line breaks: a signature over re-serialised JSON no longer fits. */
  readonly spacedJson?: boolean;
  readonly unicodeEscapes?: boolean;
  /** The body travels in this many pieces, cut inside a UTF-8 character where there is one. */
  readonly chunks?: number;
  readonly signature?: 'good' | 'bad' | 'missing';
  readonly timestampShiftSeconds?: number;
  /** A fixed pair, for replays of the very same request. */
  readonly timestamp?: string;
  readonly nonce?: string;
  /** These bytes instead of the envelope; signed as they are. */
  readonly rawBody?: Buffer;
  readonly encrypted?: boolean;
}

export interface EncodedPush {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly pieces: readonly Buffer[];
}

export interface PushKeys {
  readonly encryptKey: string;
  readonly nowMs: number;
}

export function encodePush(keys: PushKeys, payload: object, variant: PushVariant = {}): EncodedPush {
  const body = variant.rawBody ?? encodeBody(keys.encryptKey, payload, variant);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
    ...signatureHeaders(keys, body, variant),
  };
  return { body, headers, pieces: cut(body, variant.chunks ?? 1) };
}

export function encrypt(encryptKey: string, text: string, iv: Buffer = randomBytes(16)): string {
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(encryptKey).digest(), iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
}

export function sign(encryptKey: string, timestamp: string, nonce: string, body: Buffer): string {
  return createHash('sha256')
    .update(timestamp + nonce + encryptKey)
    .update(body)
    .digest('hex');
}

function encodeBody(encryptKey: string, payload: object, variant: PushVariant): Buffer {
  const plain = spell(payload, variant);
  if (encryptKey === '' || variant.encrypted === false) return Buffer.from(plain);
  return Buffer.from(spell({ encrypt: encrypt(encryptKey, plain) }, variant));
}

function spell(value: object, { spacedJson, unicodeEscapes }: PushVariant): string {
  const text = JSON.stringify(value, undefined, spacedJson === true ? 2 : undefined);
  if (unicodeEscapes !== true) return text;
  // Every non-ASCII unit, each slash, and the first letter of the first key: all of it legal JSON.
  return text
    .replace(/[^\x20-\x7e\n]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/')
    .replace(/^\{(\s*)"e/, '{$1"\\u0065');
}

function signatureHeaders(keys: PushKeys, body: Buffer, variant: PushVariant): Record<string, string> {
  if (keys.encryptKey === '' || variant.signature === 'missing') return {};
  const shiftMs = (variant.timestampShiftSeconds ?? 0) * 1000;
  const timestamp = variant.timestamp ?? String(Math.floor((keys.nowMs + shiftMs) / 1000));
  const nonce = variant.nonce ?? randomBytes(8).toString('hex');
  const good = sign(keys.encryptKey, timestamp, nonce, body);
  return {
    'x-lark-request-timestamp': timestamp,
    'x-lark-request-nonce': nonce,
    'x-lark-signature':
      variant.signature === 'bad' ? good.replace(/^./, (first) => (first === '0' ? '1' : '0')) : good,
  };
}

function cut(body: Buffer, count: number): readonly Buffer[] {
  if (count <= 1) return [body];
  const wide = body.findIndex((byte) => byte >= 0xe0);
  // The first cut falls behind the first byte of a wide character; the others are spread over the rest.
  const first = wide < 0 ? Math.ceil(body.length / count) : wide + 1;
  const size = Math.max(1, Math.ceil((body.length - first) / (count - 1)));
  const pieces = [body.subarray(0, first)];
  for (let start = first; start < body.length; start += size) pieces.push(body.subarray(start, start + size));
  return pieces;
}
