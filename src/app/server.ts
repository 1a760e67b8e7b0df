// The web server: Express with strict headers, the console's table of routes, and a stop that finishes what's in hand.
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Express, RequestHandler } from 'express';
import helmet from 'helmet';
import multer from 'multer';
import {
  checkOrigin,
  createAccessGuard,
  createRoutes,
  GUEST,
  isLoopbackHost,
  MAX_BODY_BYTES,
  MAX_FILE_BYTES,
  pageFolder,
  readLanguage,
} from '../channels/console/index.ts';
import type { AccessGuard, ConsoleDeps, Route, Visitor } from '../channels/console/index.ts';
import type { Logger } from '../shared/logger.port.ts';
import { createErrorHandler, sendError, sendNotFound } from './http-error.ts';

export interface ServerDeps extends ConsoleDeps {
  readonly logger: Logger;
  /** The address that the server will listen on: on loopback without a token, only loopback host names are served. */
  readonly host: string;
  readonly token: string | undefined;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no new request, finishes those in hand, then closes. */
  stop(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Sees each request before Express does; true: it has been taken, and its body was left unread for the taker. */
  readonly before?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Ends what would never end by itself. */
  readonly onStop?: () => void;
}

const STOP_WITHIN_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

export function createServer(deps: ServerDeps): Express {
  const app = express();
  const access = createAccessGuard(deps, deps.token);
  const loopbackOnly = deps.token === undefined && isLoopbackHost(deps.host);
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(createSecurityHeaders());
  app.use((request, response, next) => {
    response.set('Cache-Control', 'no-store');
    checkOrigin(request, { loopbackOnly });
    next();
  });
  app.use('/assets', createAssets());
  const routes = createRoutes(deps, access);
  for (const route of routes) mount(app, route, { ...deps, access });
  for (const path of new Set(routes.map((each) => each.path))) app.all(path, refuseMethod(routes, path));
  app.use(sendNotFound);
  app.use(createErrorHandler(deps));
  return app;
}

export async function startServer(app: Express, options: ListenOptions): Promise<RunningServer> {
  const server = createHttpServer((request, response) => {
    response.once('finish', () => {
      // After the stop began, a kept-alive connection would hold the door open for nobody.
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
    });
    if (options.before?.(request, response) !== true) app(request, response);
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const name = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `http://${name}:${port}`,
    stop: () =>
      new Promise<void>((resolve, reject) => {
        const deadline = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
        server.close((error) => {
          clearTimeout(deadline);
          if (error === undefined) resolve();
          else reject(error);
        });
        options.onStop?.();
      }),
  };
}

/** The page's own files: kept by browsers, but asked after each time, so that an upgrade is seen at once. */
function createAssets(): RequestHandler {
  return express.static(pageFolder, {
    index: false,
    redirect: false,
    setHeaders: (response) => void response.set('Cache-Control', 'no-cache'),
  });
}

interface Door extends Pick<ConsoleDeps, 'people'> {
  readonly access: AccessGuard;
}

const STRANGER: Visitor = { user: GUEST, person: undefined };

function mount(app: Express, route: Route, door: Door): void {
  const handlers: RequestHandler[] = [];
  if (route.access !== 'open') handlers.push(createAccessHandler(door, route.access));
  if (route.body === 'form') handlers.push(express.urlencoded({ limit: MAX_BODY_BYTES, extended: false }));
  else if (route.body !== undefined) handlers.push(express.json({ limit: MAX_BODY_BYTES }));
  if (route.body === 'message') handlers.push(createFileDecoder());
  app[route.method](route.path, ...handlers, (request, response) =>
    route.handle(request, response, (response.locals['visitor'] as Visitor | undefined) ?? STRANGER),
  );
}

/** One file, kept in memory: whoever takes documents in decides what becomes of it. */
function createFileDecoder(): RequestHandler {
  const limits = { fileSize: MAX_FILE_BYTES, files: 1, fields: 4, fieldSize: MAX_BODY_BYTES };
  return multer({ storage: multer.memoryStorage(), limits }).array('file');
}

function createAccessHandler({ access: guard, people }: Door, asks: 'page' | 'api'): RequestHandler {
  return async (request, response, next) => {
    const access = await guard.check(request);
    if (access.kind === 'granted') {
      const { user } = access;
      const person = user === GUEST ? undefined : await people.find(user, readLanguage(request));
      response.locals['visitor'] = { user, person } satisfies Visitor;
      next();
    } else if (asks === 'page') {
      response.redirect(303, `/sign-in?${new URLSearchParams({ next: request.originalUrl }).toString()}`);
    } else if (access.kind === 'locked') {
      response.set('Retry-After', String(access.waitSeconds));
      sendError(request, response, 'too_many_attempts');
    } else {
      response.set('WWW-Authenticate', 'Bearer realm="duban"');
      sendError(request, response, 'unauthorized');
    }
  };
}

function refuseMethod(routes: readonly Route[], path: string): RequestHandler {
  const methods = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase());
  const allow = methods.includes('GET') ? ['HEAD', ...methods] : methods;
  return (request, response) => {
    response.set('Allow', allow.join(', '));
    sendError(request, response, 'method_not_allowed');
  };
}

/** Nothing is loaded from elsewhere, nothing is sent elsewhere, no script or style stands in a page. */
function createSecurityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    // TLS, where there is any, is a reverse proxy's, and so is the promise to keep using it.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}
