// 20,000 requests that no platform sends, some of them well signed: the door answers 2xx or 4xx, the bot lives on,
// and its memory stays flat.
import { randomBytes, randomInt } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { openOffice } from '../support/lark-bot.ts';
import type { Office } from '../support/lark-bot.ts';
import { encrypt, sign } from '../support/lark-platform/push/encode-push.ts';

const REQUESTS = 20_000;
const LANES = 24;

interface Shot {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const pick = <Item>(items: readonly Item[]): Item => items[randomInt(items.length)] as Item;
const KEYS =
  'schema header event type token challenge encrypt event_id event_type app_id message sender __proto__ uuid'.split(
    ' ',
  );
const WORDS = [
  '',
  '督办',
  '2.0',
  'url_verification',
  '\u0000',
  '\ud800',
  '<at id=all>',
  '../../x',
  '@_user_1',
  '{"text":',
];

function anyValue(depth: number): unknown {
  const kind = randomInt(depth > 3 ? 6 : 8);
  if (kind < 2) return pick(WORDS);
  if (kind === 2) return randomInt(1e9) * pick([1, -1, 1e300]);
  if (kind === 3) return pick([null, true, false]);
  if (kind < 6) return randomBytes(randomInt(40)).toString(pick(['hex', 'base64', 'latin1']));
  if (kind === 6) return Array.from({ length: randomInt(4) }, () => anyValue(depth + 1));
  return Object.fromEntries(Array.from({ length: randomInt(5) }, () => [pick(KEYS), anyValue(depth + 1)]));
}

/** A genuine event, with something put where something else belongs. */
function bentEvent(office: Office): unknown {
  const { appId, verificationToken } = office.platform.context.settings;
  const type = pick([
    'im.message.receive_v1',
    'card.action.trigger',
    'application.bot.menu_v6',
    'im.chat.member.bot.added_v1',
    'x',
  ]);
  const message = {
    message_id: pick<unknown>([`om_${randomBytes(8).toString('hex')}`, '../x', 1]),
    chat_id: pick<unknown>(['oc_1', '', null]),
    chat_type: pick<unknown>(['p2p', 'group', 7]),
    message_type: pick<unknown>(['text', 'post', 'image', {}]),
    content: pick<unknown>(['{"text":"你好"}', '{', '[]', '{"content":[[1,{"tag":"at"}],2]}', anyValue(2)]),
    mentions: pick<unknown>([[], [null, { key: '@_user_1', id: 'x' }], 'x', [{ key: '@', name: 3, id: {} }]]),
    create_time: pick<unknown>(['1751000000000', '175100000000000000000', 'x', -1]),
  };
  const event = {
    sender: pick<unknown>([{ sender_id: { open_id: 'ou_1' }, sender_type: 'user' }, anyValue(2)]),
    message: pick<unknown>([message, message, anyValue(1)]),
    operator: pick<unknown>([{ open_id: 'ou_1', operator_id: { open_id: 'ou_1' } }, anyValue(2)]),
    action: pick<unknown>([
      { value: { op: 'say', say: '你好', letter: 1 } },
      { value: { op: 'page', page: 1e9, letter: 1 } },
      anyValue(1),
    ]),
    context: pick<unknown>([{ open_message_id: 'om_1', open_chat_id: 'oc_1' }, anyValue(2)]),
    chat_id: pick<unknown>(['oc_1', anyValue(2)]),
    event_key: pick<unknown>(['help', anyValue(2)]),
  };
  const header = {
    event_id: pick<unknown>([randomBytes(8).toString('hex'), anyValue(2)]),
    event_type: type,
    token: verificationToken,
    app_id: appId,
  };
  return { schema: '2.0', header, event: pick<unknown>([event, event, event, anyValue(1)]) };
}

function shoot(office: Office): Shot {
  const { encryptKey } = office.platform.context.settings;
  const now = String(Math.floor(office.platform.clock.nowMs() / 1000));
  const timestamp = pick([now, now, now, now, now, 'x', '', '9'.repeat(40)]);
  const inner = JSON.stringify(randomInt(3) === 0 ? anyValue(0) : bentEvent(office));
  const encrypted = JSON.stringify({ encrypt: encrypt(encryptKey, inner) });
  const body = pick([
    () => randomBytes(randomInt(2_000)),
    () => Buffer.from(inner),
    () => Buffer.from(JSON.stringify({ encrypt: anyValue(1) })),
    () => Buffer.from(encrypted.slice(0, randomInt(encrypted.length))),
    () => Buffer.from(encrypted),
    () => Buffer.from(encrypted),
    () => Buffer.from(encrypted),
    () => Buffer.from(encrypted),
  ])();
  const nonce = pick(['n', '', randomBytes(4).toString('hex')]);
  const signature = pick([
    sign(encryptKey, timestamp, nonce, body),
    sign(encryptKey, timestamp, nonce, body),
    'ff',
    '',
  ]);
  const signed = {
    'x-lark-request-timestamp': timestamp,
    'x-lark-request-nonce': nonce,
    'x-lark-signature': signature,
  };
  return { body, headers: randomInt(4) === 0 ? { 'x-lark-signature': signature } : signed };
}

async function send(url: string, agent: Agent, { body, headers }: Shot): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-length': body.length } },
      (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

function readHeapMb(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}

describe('20,000 strange requests', () => {
  it('are answered 2xx or 4xx, leave the bot alive and its memory flat', async () => {
    const office = await openOffice();
    const url = `${office.bot?.url ?? ''}/webhook/lark`;
    const agent = new Agent({ keepAlive: true, maxSockets: LANES });
    const statuses = new Map<number, number>();
    const volley = async (count: number): Promise<void> => {
      const lane = async (): Promise<void> => {
        for (let shot = 0; shot < count / LANES; shot += 1) {
          const status = await send(url, agent, shoot(office));
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
    };
    await volley(REQUESTS / 4);
    const before = readHeapMb();
    await volley((REQUESTS * 3) / 4);
    agent.destroy();
    office.logged.length = 0;
    expect(readHeapMb() - before).toBeLessThan(40);
    expect([...statuses.keys()].filter((status) => status !== 200 && (status < 400 || status > 499))).toEqual(
      [],
    );
    expect(statuses.get(200)).toBeGreaterThan(1_000);
    const user = office.platform.people.addUser('张三');
    const said = await office.platform.people.userSays(office.platform.people.peerChat(user), user, '还在吗');
    await office.platform.log.waitForReply(said.messageId);
  });
});
