// A local Feishu/Lark: the API that the real SDK calls, the pushes that the real platform makes, and the people.
// Everything in it follows the documented and observed behaviour; assumptions say so where they are made.
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appSettingsRoutes } from './api/app-settings.ts';
import { botInfoRoutes } from './api/bot-info.ts';
import { chatRoutes } from './api/chats.ts';
import { contactUserRoutes } from './api/contact-users.ts';
import { changeRoutes } from './api/messages/change-message.ts';
import { sendRoutes } from './api/messages/send-message.ts';
import { slashCommandRoutes } from './api/slash-commands.ts';
import { uploadRoutes } from './api/uploads/upload-routes.ts';
import { RateWindows } from './api/rate-window.ts';
import { TokenDesk, tokenRoutes } from './api/tokens.ts';
import { cardkitRoutes } from './cards/cardkit.ts';
import { delayedUpdateRoutes } from './cards/delayed-update.ts';
import { Faults } from './faults.ts';
import type { ApiRoute } from './http/api-route.ts';
import { createGateway } from './http/gateway.ts';
import { createIdentifiers } from './identifiers.ts';
import { LongConnection } from './long-connection/long-connection.ts';
import { createPage } from './page/page-routes.ts';
import { CardHands } from './people/card-hands.ts';
import { OfficeEvents } from './people/office-events.ts';
import { People } from './people/people.ts';
import type { PlatformContext } from './platform-context.ts';
import { PlatformLog } from './platform-log.ts';
import type { PlatformOptions } from './platform-options.ts';
import { readOptions } from './platform-options.ts';
import { createState } from './platform-state.ts';
import type { EventChannel } from './push/event-channel.ts';
import { EventPusher } from './push/event-pusher.ts';
import { WebhookChannel } from './push/webhook-channel.ts';

export interface RunningPlatform {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export class LarkPlatform {
  readonly context: PlatformContext;
  readonly people: People;
  readonly office: OfficeEvents;
  readonly hands: CardHands;
  readonly pusher: EventPusher;
  readonly webhook: WebhookChannel;
  readonly longConnection: LongConnection;
  private server: Server | undefined;

  constructor(options: PlatformOptions = {}) {
    this.context = createContext(options);
    this.webhook = new WebhookChannel(this.context.settings, this.context.clock);
    this.longConnection = new LongConnection(this.context);
    const { transport } = this.context.settings;
    const channel = (): EventChannel => (transport === 'webhook' ? this.webhook : this.longConnection);
    this.pusher = new EventPusher(this.context, channel);
    this.people = new People(this.context, this.pusher);
    this.office = new OfficeEvents(this.context, this.pusher);
    this.hands = new CardHands(this.context, channel);
  }

  get clock(): PlatformContext['clock'] {
    return this.context.clock;
  }

  get log(): PlatformLog {
    return this.context.log;
  }

  get faults(): Faults {
    return this.context.faults;
  }

  async start(options: { readonly port?: number } = {}): Promise<RunningPlatform> {
    const handle = createGateway(this.context, [
      ...routesOf(this.context),
      ...appSettingsRoutes(this.context, () => this.webhook.requestUrl),
      ...this.longConnection.endpoint.routes,
    ]);
    const page = createPage(this);
    const server = createServer((request, response) => {
      page(request, response)
        .then(async (isDone) => (isDone ? undefined : handle(request, response)))
        .catch((error: unknown) => response.destroy(error as Error));
    });
    server.on('upgrade', (request, socket, head) => this.longConnection.upgrade(request, socket, head));
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${port}`, stop: () => this.stop() };
  }

  /** The settings under which a bot finds this platform instead of the real one. */
  botSettings(url: string): Readonly<Record<string, string>> {
    const { settings } = this.context;
    return {
      LARK_DOMAIN: url,
      LARK_APP_ID: settings.appId,
      LARK_APP_SECRET: settings.appSecret,
      LARK_ENCRYPT_KEY: settings.encryptKey,
      LARK_VERIFICATION_TOKEN: settings.verificationToken,
      LARK_TRANSPORT: settings.transport,
    };
  }

  async stop(): Promise<void> {
    this.context.clock.stop();
    this.webhook.close();
    await this.longConnection.close();
    const { server } = this;
    if (server === undefined) return;
    this.server = undefined;
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

function createContext(options: PlatformOptions): PlatformContext {
  const settings = readOptions(options);
  const createId = createIdentifiers(settings.seed);
  const state = createState(createId('ou'), settings.grantedScopes);
  const { clock } = settings;
  return {
    settings,
    clock,
    state,
    createId,
    faults: new Faults(),
    log: new PlatformLog(state),
    rates: new RateWindows(clock),
    tokens: new TokenDesk(settings, clock, createId),
  };
}

function routesOf(context: PlatformContext): readonly ApiRoute[] {
  return [
    ...tokenRoutes(context.settings, context.tokens),
    ...botInfoRoutes(context),
    ...contactUserRoutes(context),
    ...chatRoutes(context),
    ...sendRoutes(context),
    ...changeRoutes(context),
    ...delayedUpdateRoutes(context),
    ...cardkitRoutes(context),
    ...uploadRoutes(context),
    ...slashCommandRoutes(context),
  ];
}
