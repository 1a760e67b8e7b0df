// Which permissions the app has, against those that the bot's work needs.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/scope/list
import type { LarkClient } from '../api/lark-client.ts';
import { listAt, objectAt, textAt, valueAt } from '../json-shape.ts';
import type { Finding } from './finding.ts';
import { advice, missing, ok, unknown } from './finding.ts';

interface Need {
  /** Any one of them will do. */
  readonly scopes: readonly string[];
  readonly why: string;
  readonly isOptional?: boolean;
}

const NEEDS: readonly Need[] = [
  { scopes: ['im:message:send_as_bot', 'im:message', 'im:message:send'], why: 'to answer' },
  { scopes: ['im:message.p2p_msg:readonly', 'im:message.p2p_msg'], why: 'to hear private messages' },
  {
    scopes: ['im:message.group_at_msg:readonly', 'im:message.group_at_msg'],
    why: 'to hear mentions in groups',
  },
  {
    scopes: ['im:chat.members:read', 'im:chat:readonly', 'im:chat', 'im:chat.group_info:readonly'],
    why: 'to know who reads along in a group; without it a group hears what everybody may see',
    isOptional: true,
  },
  {
    scopes: ['contact:user.base:readonly'],
    why: 'to name who asks for a binding; without it the administrator reads an id',
    isOptional: true,
  },
  {
    scopes: ['im:resource', 'im:resource:upload'],
    why: 'to send files: exports and digests',
    isOptional: true,
  },
  {
    scopes: ['im:message:readonly', 'im:message'],
    why: 'to fetch files that people send',
    isOptional: true,
  },
  { scopes: ['application:app_slash_command:read'], why: 'for the slash picker', isOptional: true },
  { scopes: ['application:app_slash_command:write'], why: 'for the slash picker', isOptional: true },
];
const TOO_MUCH = ['im:message.group_msg', 'im:message.group_msg:readonly'];
const GRANTED = 1;

export async function checkScopes(client: LarkClient): Promise<readonly Finding[]> {
  let answer: unknown;
  try {
    answer = await client.call<unknown>((sdk, token) =>
      sdk.request({ method: 'GET', url: '/open-apis/application/v6/scopes' }, token),
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const wanted = NEEDS.map(({ scopes }) => scopes[0]).join(', ');
    return [unknown('Permissions', `could not be listed (${error.message}). Needed: ${wanted}`)];
  }
  const granted = new Set(
    listAt(objectAt(answer, 'data'), 'scopes')
      .filter((scope) => valueAt(scope, 'grant_status') === GRANTED)
      .flatMap((scope) => textAt(scope, 'scope_name') ?? []),
  );
  return [...NEEDS.map((need) => judge(need, granted)), ...judgeSurplus(granted)];
}

function judge({ scopes, why, isOptional }: Need, granted: ReadonlySet<string>): Finding {
  const found = scopes.find((scope) => granted.has(scope));
  const about = `Permission ${found ?? scopes[0] ?? ''}`;
  if (found !== undefined) return ok(about, why);
  const words = `${why}: grant it under Permissions & Scopes, then publish a version`;
  return isOptional === true ? advice(about, words) : missing(about, words);
}

/** More than the work needs is a risk that somebody has to answer for. */
function judgeSurplus(granted: ReadonlySet<string>): readonly Finding[] {
  return TOO_MUCH.filter((scope) => granted.has(scope)).map((scope) =>
    advice(
      `Permission ${scope}`,
      'not needed: with it the bot is sent every message of its groups. Take it away',
    ),
  );
}
