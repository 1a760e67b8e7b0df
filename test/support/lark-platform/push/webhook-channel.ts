// Pushes over HTTP to the request URL, and the check that the console makes when the URL is saved.
// https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/choose-a-subscription-mode/send-notifications-to-developers-server
import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { parseObject } from '../json-shape.ts';
import type { PlatformClock } from '../platform-clock.ts';
import type { PlatformSettings } from '../platform-options.ts';
import type { EncodedPush, PushVariant } from './encode-push.ts';
import { encodePush } from './encode-push.ts';
import type { EventChannel } from './event-channel.ts';
import type { EventEnvelope } from './event-envelope.ts';
import type { PushOutcome } from './post-push.ts';
import { postPush } from './post-push.ts';

export type SavedUrl = { readonly kind: 'saved' } | { readonly kind: 'refused'; readonly reason: string };

export class WebhookChannel implements EventChannel {
  private readonly settings: PlatformSettings;
  private readonly clock: PlatformClock;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256 });
  private url: string | undefined;

  constructor(settings: PlatformSettings, clock: PlatformClock) {
    this.settings = settings;
    this.clock = clock;
  }

  get requestUrl(): string | undefined {
    return this.url;
  }

  /** Sets the address without asking it anything. */
  useUrl(url: string | undefined): void {
    this.url = url;
  }

  /** As in the console: the challenge must come back within a second; it is never signed, even with an Encrypt Key. */
  async saveUrl(
    url: string,
    changes: { readonly token?: string; readonly encrypted?: boolean } = {},
  ): Promise<SavedUrl> {
    const challenge = randomUUID();
    const payload = {
      challenge,
      token: changes.token ?? this.settings.verificationToken,
      type: 'url_verification',
    };
    const push = encodePush(this.keys(), payload, {
      signature: 'missing',
      encrypted: changes.encrypted ?? true,
    });
    const outcome = await this.post(url, push, this.settings.challengeTimeoutMs);
    if (outcome.kind !== 'answered') return { kind: 'refused', reason: outcome.kind };
    if (outcome.status !== 200) return { kind: 'refused', reason: `HTTP ${outcome.status}` };
    if (parseObject(outcome.body)?.['challenge'] !== challenge) {
      return { kind: 'refused', reason: 'the challenge did not come back' };
    }
    this.url = url;
    return { kind: 'saved' };
  }

  encode(payload: object, variant: PushVariant = {}): EncodedPush {
    return encodePush(this.keys(), payload, variant);
  }

  async deliver(envelope: EventEnvelope, variant: PushVariant): Promise<PushOutcome> {
    if (this.url === undefined) return { kind: 'unreachable', reason: 'no request URL is configured' };
    return this.post(this.url, this.encode(envelope, variant), this.settings.ackTimeoutMs);
  }

  close(): void {
    this.agent.destroy();
  }

  private async post(url: string, push: EncodedPush, timeoutMs: number): Promise<PushOutcome> {
    return postPush(url, push, { timeoutMs, agent: this.agent });
  }

  private keys(): { readonly encryptKey: string; readonly nowMs: number } {
    return { encryptKey: this.settings.encryptKey, nowMs: this.clock.nowMs() };
  }
}
