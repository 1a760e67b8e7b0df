// Everything that the console answers to, in one table.
import type { Response } from 'express';
import type { AccessGuard } from './access-token.ts';
import { getConversation } from './get-conversation.ts';
import type { GetConversationDeps } from './get-conversation.ts';
import { getRegister } from './get-register.ts';
import type { GetRegisterDeps } from './get-register.ts';
import { createOpenApi } from './openapi.ts';
import { postMessage } from './post-message.ts';
import type { PostMessageDeps } from './post-message.ts';
import type { Route } from './route.ts';
import { showPage } from './show-page.ts';
import type { Page } from './show-page.ts';
import { showSignIn, signIn, signOut } from './sign-in.ts';

/** `details` is shown as it is, to everybody: states and counts, never names. */
export type Readiness = { readonly details?: Readonly<Record<string, unknown>> } & (
  { readonly kind: 'ready' } | { readonly kind: 'not-ready'; readonly reason: string }
);

export interface ConsoleDeps extends PostMessageDeps, GetConversationDeps, GetRegisterDeps {
  /** Whether questions can be answered now. */
  readonly checkReady: () => Promise<Readiness>;
  /** Duban's version, for the OpenAPI document. */
  readonly version: string;
}

export function createRoutes(deps: ConsoleDeps, access: AccessGuard): readonly Route[] {
  return [...createHealthRoutes(deps), ...createPageRoutes(access), ...createApiRoutes(deps)];
}

function createPageRoutes(access: AccessGuard): Route[] {
  const page = (path: string, name: Page['name'], title: Page['title']): Route => ({
    method: 'get',
    path,
    access: 'page',
    handle: (request, response) => showPage({ name, title, canSignOut: access.required }, request, response),
  });
  return [
    page('/', 'chat', 'chatTitle'),
    page('/register', 'register', 'registerTitle'),
    page('/api', 'api', 'apiTitle'),
    {
      method: 'get',
      path: '/sign-in',
      access: 'open',
      handle: (request, response) => showSignIn({ access }, request, response),
    },
    {
      method: 'post',
      path: '/sign-in',
      access: 'open',
      body: 'form',
      handle: (request, response) => signIn({ access }, request, response),
    },
    { method: 'post', path: '/sign-out', access: 'open', handle: signOut },
  ];
}

function createApiRoutes(deps: ConsoleDeps): Route[] {
  const openApi = createOpenApi(deps.version);
  return [
    {
      method: 'post',
      path: '/api/messages',
      access: 'api',
      body: 'json',
      handle: (request, response) => postMessage(deps, request, response),
    },
    {
      method: 'get',
      path: '/api/conversations/:id',
      access: 'api',
      handle: (request, response) => getConversation(deps, request, response),
    },
    {
      method: 'get',
      path: '/api/register',
      access: 'api',
      handle: (request, response) => getRegister(deps, request, response),
    },
    {
      method: 'get',
      path: '/api/openapi.json',
      access: 'api',
      handle: (_request, response) => void response.json(openApi),
    },
  ];
}

/** healthz: the process answers. readyz: it can answer questions. Neither says anything about what it knows. */
function createHealthRoutes(deps: ConsoleDeps): Route[] {
  return [
    {
      method: 'get',
      path: '/healthz',
      access: 'open',
      handle: (_request, response) => void response.json({ ok: true }),
    },
    {
      method: 'get',
      path: '/readyz',
      access: 'open',
      handle: (_request, response) => showReadiness(deps, response),
    },
  ];
}

async function showReadiness(deps: ConsoleDeps, response: Response): Promise<void> {
  const readiness = await deps.checkReady();
  if (readiness.kind === 'ready') response.json({ ok: true, ...readiness.details });
  else response.status(503).json({ ok: false, reason: readiness.reason, ...readiness.details });
}
