// One push → what it is, or why it is refused. Pure: bytes, headers and the time go in, a verdict comes out.
import type { JsonObject } from '../json-shape.ts';
import { objectAt, parseObject, textAt } from '../json-shape.ts';
import type { LarkCipher, SignatureHeaders } from './lark-cipher.ts';

/** The clocks of two machines differ, and a re-push may carry its first timestamp; the inbox stops replays. */
const FRESH_MS = 10 * 60 * 1000;

export interface DoorKeys {
  readonly appId: string;
  readonly isVerificationToken: (given: string) => boolean;
  /** Undefined: pushes are neither encrypted nor signed, and only the token speaks for them. */
  readonly cipher: LarkCipher | undefined;
}

export interface Push {
  readonly body: Buffer;
  /** Undefined where any of the three headers is missing. */
  readonly signature: SignatureHeaders | undefined;
  readonly at: Date;
}

export type RefusalReason =
  'malformed' | 'undecipherable' | 'unsigned' | 'signature' | 'stale' | 'token' | 'app';

export type OpenedPush =
  | { readonly kind: 'challenge'; readonly challenge: string }
  | {
      readonly kind: 'event';
      readonly type: string;
      readonly id: string;
      readonly envelope: JsonObject;
      /** The decrypted JSON, as it was written. */
      readonly text: string;
    }
  | { readonly kind: 'refused'; readonly status: 400 | 401; readonly reason: RefusalReason };

export function openPush(keys: DoorKeys, push: Push): OpenedPush {
  const trust = checkSignature(keys, push);
  if (trust !== 'signed' && trust !== 'unsigned') return refuse(401, trust);
  const text = push.body.toString('utf8');
  const outer = parseObject(text);
  if (outer === undefined) return refuse(400, 'malformed');
  const encrypted = textAt(outer, 'encrypt');
  if (encrypted === undefined) return readPlain(keys, trust, outer, text);
  if (keys.cipher === undefined) return refuse(401, 'undecipherable');
  const inner = keys.cipher.decrypt(encrypted);
  const envelope = inner === undefined ? undefined : parseObject(inner);
  // Without a signature one answer fits all: telling bad padding from a bad token would help to decrypt.
  if (inner === undefined || envelope === undefined) {
    return trust === 'signed' ? refuse(400, 'undecipherable') : refuse(401, 'unsigned');
  }
  // Fields beside `encrypt` are dropped: nobody encrypted them.
  return readPlain(keys, trust, envelope, inner);
}

function checkSignature(keys: DoorKeys, push: Push): 'signed' | 'unsigned' | RefusalReason {
  if (keys.cipher === undefined || push.signature === undefined) return 'unsigned';
  if (!/^\d{1,13}$/.test(push.signature.timestamp)) return 'stale';
  const sentAtMs = Number(push.signature.timestamp) * 1000;
  if (Math.abs(push.at.getTime() - sentAtMs) > FRESH_MS) return 'stale';
  return keys.cipher.isSignedBy(push.signature, push.body) ? 'signed' : 'signature';
}

function readPlain(
  keys: DoorKeys,
  trust: 'signed' | 'unsigned',
  envelope: JsonObject,
  text: string,
): OpenedPush {
  const header = objectAt(envelope, 'header');
  // Schema 1.0 carries the token at the top, as challenges do.
  const token = textAt(header ?? envelope, 'token');
  if (textAt(envelope, 'type') === 'url_verification') {
    // A challenge is never signed: its token alone speaks for it.
    // https://github.com/larksuite/node-sdk/issues/67
    if (!isToken(keys, token)) return refuse(401, 'token');
    const challenge = textAt(envelope, 'challenge');
    return challenge === undefined ? refuse(400, 'malformed') : { kind: 'challenge', challenge };
  }
  if (keys.cipher !== undefined && trust === 'unsigned') return refuse(401, 'unsigned');
  if (!isToken(keys, token)) return refuse(401, 'token');
  const appId = textAt(header, 'app_id');
  if (header !== undefined && appId !== keys.appId) return refuse(401, 'app');
  return readEvent(envelope, header, text);
}

function readEvent(envelope: JsonObject, header: JsonObject | undefined, text: string): OpenedPush {
  const id = textAt(header, 'event_id') ?? textAt(envelope, 'uuid');
  const type = textAt(header, 'event_type') ?? textAt(envelope, 'type');
  if (id === undefined || type === undefined || id.length > 200) return refuse(400, 'malformed');
  return { kind: 'event', type, id, envelope, text };
}

function isToken(keys: DoorKeys, token: string | undefined): boolean {
  return token !== undefined && keys.isVerificationToken(token);
}

function refuse(status: 400 | 401, reason: RefusalReason): OpenedPush {
  return { kind: 'refused', status, reason };
}
