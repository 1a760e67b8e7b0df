// The native slash picker: our commands are added or brought up to date, and nobody else's are touched.
// https://open.feishu.cn/document/mcp_open_tools/agent-best-practices/agent-supports-slash-commands
import type { LarkClient } from '../api/lark-client.ts';
import { isIdentifier } from '../identifiers.ts';
import { listAt, objectAt, textAt } from '../json-shape.ts';
import type { PickerCommand } from '../phrases.ts';
import type { Finding } from './finding.ts';
import { advice, ok } from './finding.ts';

const PATH = '/open-apis/application/v7/app_slash_commands';
const PAGE_LIMIT = 20;

interface Registered {
  readonly id: string;
  readonly words: string | undefined;
}

export async function registerCommands(
  client: LarkClient,
  commands: readonly PickerCommand[],
): Promise<Finding> {
  const about = 'Slash commands';
  try {
    const known = await listCommands(client);
    const changes = commands.filter(({ key, about: words }) => known.get(key)?.words !== words.zh_cn);
    for (const command of changes) await register(client, command, known.get(command.key));
    const names = commands.map(({ key }) => `/${key}`).join(' ');
    return ok(
      about,
      changes.length === 0 ? `${names} are registered` : `${names}: ${changes.length} registered now`,
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return advice(about, `could not be registered (${error.message}). Typed commands work all the same`);
  }
}

async function listCommands(client: LarkClient): Promise<ReadonlyMap<string, Registered>> {
  const known = new Map<string, Registered>();
  let pageToken: string | undefined;
  for (let page = 0; page < PAGE_LIMIT; page += 1) {
    const params = pageToken === undefined ? {} : { page_token: pageToken };
    const answer = await client.call<unknown>((sdk, token) =>
      sdk.request({ method: 'GET', url: PATH, params }, token),
    );
    const data = objectAt(answer, 'data');
    for (const item of listAt(data, 'items')) {
      const [command, id] = [textAt(item, 'command'), textAt(item, 'command_id')];
      if (command === undefined || id === undefined) continue;
      known.set(command, { id, words: textAt(objectAt(item, 'description'), 'default_value') });
    }
    pageToken = textAt(data, 'page_token');
    if (pageToken === undefined) break;
  }
  return known;
}

async function register(
  client: LarkClient,
  { key, about }: PickerCommand,
  known: Registered | undefined,
): Promise<void> {
  const description = { default_value: about.zh_cn, i18n: { ...about } };
  const isKnown = known !== undefined && isIdentifier(known.id);
  const request = isKnown
    ? { method: 'PATCH', url: `${PATH}/${known.id}`, data: { description } }
    : { method: 'POST', url: PATH, data: { command: key, description } };
  await client.call<unknown>((sdk, token) => sdk.request(request, token));
}
