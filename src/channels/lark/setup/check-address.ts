// Is the bot behind its public address? The same challenge that the console sends, with a second to answer.
// https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/choose-a-subscription-mode/send-notifications-to-developers-server
import { createCipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { WEBHOOK_PATH } from '../door/front-door.ts';
import { parseObject, textAt } from '../json-shape.ts';
import type { LarkSettings } from '../settings.ts';
import type { Finding } from './finding.ts';
import { missing, ok } from './finding.ts';

const PATIENCE_MS = 5_000;
const CONSOLE_MS = 1_000;

export async function checkAddress(url: string, settings: LarkSettings): Promise<Finding> {
  const about = `Address ${url}`;
  if (!URL.canParse(url) || new URL(url).pathname !== WEBHOOK_PATH) {
    return missing(about, `must end in ${WEBHOOK_PATH}`);
  }
  const challenge = randomUUID();
  const startedAt = performance.now();
  let answer: Response;
  try {
    answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json' },
      body: encodeChallenge(challenge, settings),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return missing(about, 'cannot be reached from here: is the bot running, and does the proxy pass it on?');
  }
  const text = await answer.text();
  const tookMs = Math.round(performance.now() - startedAt);
  if (answer.status !== 200 || textAt(parseObject(text), 'challenge') !== challenge) {
    return missing(
      about,
      `answered HTTP ${answer.status} and no challenge: it must be this bot, with these keys`,
    );
  }
  if (tookMs > CONSOLE_MS) return missing(about, `took ${tookMs} ms; the console allows one second`);
  return ok(about, `answers the challenge in ${tookMs} ms`);
}

function encodeChallenge(challenge: string, settings: LarkSettings): string {
  const token = settings.verificationToken ?? '';
  const plain = JSON.stringify({ type: 'url_verification', challenge, token });
  if (settings.encryptKey === undefined) return plain;
  const key = createHash('sha256').update(settings.encryptKey).digest();
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const bytes = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()]);
  return JSON.stringify({ encrypt: bytes.toString('base64') });
}
