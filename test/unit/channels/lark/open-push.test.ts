// What is let through the front door, and what is refused with which code.
import { describe, expect, it } from 'vitest';
import { createLarkCipher, createSecretCheck } from '../../../../src/channels/lark/door/lark-cipher.ts';
import { openPush } from '../../../../src/channels/lark/door/open-push.ts';
import type { DoorKeys, OpenedPush } from '../../../../src/channels/lark/door/open-push.ts';
import { encodePush, encrypt } from '../../../support/lark-platform/push/encode-push.ts';
import type { PushVariant } from '../../../support/lark-platform/push/encode-push.ts';

const NOW = new Date('2026-11-23T01:00:00Z');
const ENCRYPT_KEY = 'encrypt-key';
const TOKEN = 'verification-token';
const APP = 'cli_0123456789abcdef';

const encrypted: DoorKeys = {
  appId: APP,
  isVerificationToken: createSecretCheck(TOKEN),
  cipher: createLarkCipher(ENCRYPT_KEY),
};
const plain: DoorKeys = { ...encrypted, cipher: undefined };

const event = {
  schema: '2.0',
  header: { event_id: 'e1', event_type: 'im.message.receive_v1', token: TOKEN, app_id: APP },
  event: { message: { message_id: 'om_1', content: '{"text":"第13项谁牵头😀"}' } },
};

function open(keys: DoorKeys, payload: object, variant: PushVariant = {}): OpenedPush {
  const encryptKey = keys.cipher === undefined ? '' : ENCRYPT_KEY;
  const { body, headers } = encodePush({ encryptKey, nowMs: NOW.getTime() }, payload, variant);
  const timestamp = headers['x-lark-request-timestamp'] ?? headers['X-Lark-Request-Timestamp'];
  const nonce = headers['x-lark-request-nonce'] ?? headers['X-Lark-Request-Nonce'];
  const signature = headers['x-lark-signature'] ?? headers['X-Lark-Signature'];
  const complete = timestamp !== undefined && nonce !== undefined && signature !== undefined;
  return openPush(keys, { body, signature: complete ? { timestamp, nonce, signature } : undefined, at: NOW });
}

describe('the cipher', () => {
  it("decrypts the platform's published example", () => {
    const cipher = createLarkCipher('test key');
    expect(cipher.decrypt('P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=')).toBe('hello world');
    expect(
      createLarkCipher('other key').decrypt('P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk='),
    ).toBeUndefined();
  });

  it.each(['', 'AAAA', '!!!!', 'A'.repeat(64), 'QUFB'.repeat(100)])('gives nothing for %j', (text) => {
    expect(createLarkCipher('test key').decrypt(text)).toBeUndefined();
  });
});

describe('opening a push', () => {
  it.each<[string, PushVariant]>([
    ['as the platform writes it', {}],
    ['with spaces in its JSON', { spacedJson: true }],
    ['with escapes in its JSON', { unicodeEscapes: true }],
    ['five minutes old', { timestampShiftSeconds: -300 }],
    ['from a clock that is fast', { timestampShiftSeconds: 60 }],
  ])('takes an event %s', (_, variant) => {
    const opened = open(encrypted, event, variant);
    expect(opened).toMatchObject({ kind: 'event', id: 'e1', type: 'im.message.receive_v1' });
    expect(opened.kind === 'event' && JSON.parse(opened.text)).toEqual(event);
  });

  it.each<[string, PushVariant, string]>([
    ['whose signature is wrong', { signature: 'bad' }, 'signature'],
    ['without a signature', { signature: 'missing' }, 'unsigned'],
    ['from a day ago', { timestampShiftSeconds: -86_400 }, 'stale'],
    ['from tomorrow', { timestampShiftSeconds: 86_400 }, 'stale'],
    ['with a timestamp that is no number', { timestamp: 'NaN' }, 'stale'],
  ])('refuses an event %s with 401', (_, variant, reason) => {
    expect(open(encrypted, event, variant)).toEqual({ kind: 'refused', status: 401, reason });
  });

  it('refuses another token and another app, signed or not', () => {
    const otherToken = { ...event, header: { ...event.header, token: 'WRONG' } };
    const otherApp = { ...event, header: { ...event.header, app_id: 'cli_ffffffffffffffff' } };
    for (const keys of [encrypted, plain]) {
      expect(open(keys, event).kind).toBe('event');
      expect(open(keys, otherToken)).toEqual({ kind: 'refused', status: 401, reason: 'token' });
      expect(open(keys, otherApp)).toEqual({ kind: 'refused', status: 401, reason: 'app' });
    }
  });

  it('answers a challenge by its token alone, plain or encrypted', () => {
    const challenge = { type: 'url_verification', challenge: 'c-1', token: TOKEN };
    const variants: [DoorKeys, PushVariant][] = [
      [plain, {}],
      [encrypted, { signature: 'missing' }],
      [encrypted, { signature: 'missing', encrypted: false }],
      [encrypted, {}],
    ];
    for (const [keys, variant] of variants) {
      expect(open(keys, challenge, variant)).toEqual({ kind: 'challenge', challenge: 'c-1' });
      for (const wrong of [
        { ...challenge, token: 'WRONG' },
        { ...challenge, token: undefined },
      ]) {
        expect(open(keys, wrong, variant)).toEqual({ kind: 'refused', status: 401, reason: 'token' });
      }
    }
  });

  it('believes nothing that stands beside the encrypted part', () => {
    const body = { encrypt: encrypt(ENCRYPT_KEY, JSON.stringify(event)), header: { event_id: 'forged' } };
    const opened = open(encrypted, {}, { rawBody: Buffer.from(JSON.stringify(body)) });
    expect(opened).toMatchObject({ kind: 'event', id: 'e1' });
  });

  it('tells an unsigned sender nothing about why the ciphertext is bad', () => {
    const bodies = [
      'AAAA',
      'A'.repeat(64),
      encrypt(ENCRYPT_KEY, 'no json'),
      encrypt(ENCRYPT_KEY, '{"type":"x"}'),
    ];
    for (const text of bodies) {
      const rawBody = Buffer.from(JSON.stringify({ encrypt: text }));
      expect(open(encrypted, {}, { rawBody, signature: 'missing' })).toEqual({
        kind: 'refused',
        status: 401,
        reason: 'unsigned',
      });
    }
  });

  it.each(['', 'null', '[]', '"text"', '{', '{"__proto__":{"header":{"event_id":"x"}}}', '{"encrypt":{}}'])(
    'refuses %s',
    (text) => {
      for (const keys of [plain, encrypted]) {
        const opened = open(keys, {}, { rawBody: Buffer.from(text) });
        expect(opened.kind).toBe('refused');
      }
      expect(({} as Record<string, unknown>)['header']).toBeUndefined();
    },
  );
});
