// Unique, encrypted and signed message events, as the platform would push them.
import { createCipheriv, createHash, randomBytes } from 'node:crypto';

export const BENCH_APP = {
  appId: 'cli_0123456789abcdef',
  encryptKey: 'bench-encrypt-key',
  verificationToken: 'bench-verification-token',
} as const;

export interface SignedBody {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly eventId: string;
  readonly messageId: string;
}

const key = createHash('sha256').update(BENCH_APP.encryptKey).digest();

export interface BodyOptions {
  /** How many chats the messages are spread over. */
  readonly chats?: number;
  readonly text?: string;
}

export function createSignedBody(index: number, options: BodyOptions = {}): SignedBody {
  const eventId = randomBytes(16).toString('hex');
  const messageId = `om_${randomBytes(16).toString('hex')}`;
  const chat = index % (options.chats ?? 100);
  const text = JSON.stringify(
    createEvent({ eventId, messageId, chat, text: options.text ?? '第13项任务由谁牵头？' }),
  );
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const encrypted = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
  const body = JSON.stringify({ encrypt: encrypted });
  return { body, headers: signHeaders(body), eventId, messageId };
}

export function signHeaders(body: string): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = randomBytes(8).toString('hex');
  const signature = createHash('sha256')
    .update(timestamp + nonce + BENCH_APP.encryptKey + body)
    .digest('hex');
  return {
    'content-type': 'application/json; charset=utf-8',
    'x-lark-request-timestamp': timestamp,
    'x-lark-request-nonce': nonce,
    'x-lark-signature': signature,
  };
}

interface EventParts {
  readonly eventId: string;
  readonly messageId: string;
  readonly chat: number;
  readonly text: string;
}

function createEvent({ eventId, messageId, chat, text }: EventParts): object {
  const number = String(chat).padStart(4, '0');
  return {
    schema: '2.0',
    header: {
      event_id: eventId,
      event_type: 'im.message.receive_v1',
      create_time: String(Date.now()),
      token: BENCH_APP.verificationToken,
      app_id: BENCH_APP.appId,
      tenant_key: '736588c9260f175e',
    },
    event: {
      sender: {
        sender_id: {
          open_id: `ou_${'a'.repeat(28)}${number}`,
          union_id: `on_${'b'.repeat(28)}${number}`,
          user_id: '',
        },
        sender_type: 'user',
        tenant_key: '736588c9260f175e',
      },
      message: {
        message_id: messageId,
        create_time: String(Date.now()),
        update_time: String(Date.now()),
        chat_id: `oc_${'c'.repeat(28)}${number}`,
        chat_type: 'p2p',
        message_type: 'text',
        content: JSON.stringify({ text }),
      },
    },
  };
}
