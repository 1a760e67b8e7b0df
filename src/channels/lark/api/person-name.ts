// What a person is called, for whoever has to approve something about them: an id says nothing to a reader. A missing
// permission leaves the name out without an error, so that no name is nothing unusual.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/get
import type { Clock } from '../../../shared/clock.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import { isIdentifier } from '../identifiers.ts';
import { objectAt, textAt } from '../json-shape.ts';
import type { LarkClient } from './lark-client.ts';

/** Undefined where the platform does not say. */
export type NameOf = (openId: string) => Promise<string | undefined>;

export interface NameRooms {
  readonly client: LarkClient;
  readonly clock: Clock;
  readonly logger: Logger;
}

const FRESH_MS = 600_000;
const MAX_KNOWN = 1_000;
const NAME_CHARACTERS = 60;

export function createNameOf({ client, clock, logger }: NameRooms): NameOf {
  const known = new Map<string, { readonly atMs: number; readonly name: string }>();
  return async (openId) => {
    if (!isIdentifier(openId)) return undefined;
    const nowMs = clock.now().getTime();
    const fresh = known.get(openId);
    if (fresh !== undefined && nowMs - fresh.atMs < FRESH_MS) return fresh.name;
    try {
      const name = await load(client, openId);
      if (known.size >= MAX_KNOWN) known.clear();
      if (name !== undefined) known.set(openId, { atMs: nowMs, name });
      return name;
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      logger.info({ reason }, "Lark: a person's name could not be read");
      return undefined;
    }
  };
}

async function load(client: LarkClient, openId: string): Promise<string | undefined> {
  const answer = await client.call<unknown>((sdk, token) =>
    sdk.contact.v3.user.get({ path: { user_id: openId }, params: { user_id_type: 'open_id' } }, token),
  );
  return textAt(objectAt(objectAt(answer, 'data'), 'user'), 'name')?.slice(0, NAME_CHARACTERS);
}
