// The whole check-up, from credentials to slash commands. It stops early where nothing further can be asked.
import type { Clock } from '../../../shared/clock.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import { createHttpInstance } from '../api/http-instance.ts';
import { createLarkApi } from '../api/lark-api.ts';
import { createLarkClient } from '../api/lark-client.ts';
import { listPicker } from '../phrases.ts';
import type { PickerCommand } from '../phrases.ts';
import type { LarkSettings } from '../settings.ts';
import { checkAddress } from './check-address.ts';
import { checkScopes } from './check-scopes.ts';
import { checkSubscriptions } from './check-subscriptions.ts';
import type { Finding } from './finding.ts';
import { advice, missing, ok, unknown } from './finding.ts';
import { registerCommands } from './register-commands.ts';

export interface SetupRooms {
  readonly settings: LarkSettings;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The bot's public address, where the administrator gives it. */
  readonly url: string | undefined;
  /** What the picker offers besides the channel's own phrases. */
  readonly commands: readonly PickerCommand[];
}

export async function checkSetup({
  settings,
  clock,
  logger,
  url,
  commands,
}: SetupRooms): Promise<readonly Finding[]> {
  const client = createLarkClient({ settings, clock, logger, http: createHttpInstance(settings.proxy) });
  const bot = await checkBot(createLarkApi(client), settings);
  if (bot.state !== 'ok') return [bot];
  const scopes = await checkScopes(client);
  const { findings, requestUrl } = await checkSubscriptions(client, settings);
  return [
    bot,
    ...scopes,
    ...findings,
    ...checkSafety(settings),
    ...(await checkAddresses(settings, url ?? requestUrl)),
    await registerCommands(client, listPicker(commands)),
  ];
}

async function checkBot(api: ReturnType<typeof createLarkApi>, settings: LarkSettings): Promise<Finding> {
  const about = `App ${settings.appId} at ${settings.domain}`;
  try {
    await api.getOwnId();
    return ok(about, 'its credentials are good, and it has a bot');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return missing(about, error.message);
  }
}

function checkSafety({ transport, encryptKey, domain }: LarkSettings): readonly Finding[] {
  const findings: Finding[] = [];
  if (transport === 'webhook' && encryptKey === undefined) {
    findings.push(
      advice('LARK_ENCRYPT_KEY', 'is not set: pushes are not signed, only their token speaks for them'),
    );
  }
  const { protocol, hostname } = new URL(domain);
  if (protocol === 'http:' && hostname !== '127.0.0.1' && hostname !== 'localhost') {
    findings.push(advice('LARK_DOMAIN', 'is plain http: secrets travel in the clear'));
  }
  return findings;
}

async function checkAddresses(
  { transport, ...rest }: LarkSettings,
  url: string | undefined,
): Promise<readonly Finding[]> {
  if (transport === 'websocket') return [];
  if (url !== undefined) return [await checkAddress(url, { transport, ...rest })];
  return [
    unknown('Address', 'give the public one to have it tried: duban lark setup --url https://…/webhook/lark'),
  ];
}
