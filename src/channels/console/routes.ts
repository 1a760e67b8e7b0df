// Everything that the console answers to, in one table.
import type { Response } from 'express';
import type { AccessGuard } from './access-guard.ts';
import type { ChangeFeed } from './change-feed.ts';
import { chooseSpeaker, createDemoPeople, listPeople } from './choose-speaker.ts';
import type { ChooseSpeakerDeps } from './choose-speaker.ts';
import type { CommandList } from './command-list.port.ts';
import { getCommands } from './get-commands.ts';
import { getConversation } from './get-conversation.ts';
import type { GetConversationDeps } from './get-conversation.ts';
import { getDigestFile, listDigests, showDigest } from './get-digest.ts';
import type { GetDigestDeps } from './get-digest.ts';
import { getExport } from './get-export.ts';
import { getLedger, getLedgerTask } from './get-ledger.ts';
import type { GetLedgerDeps } from './get-ledger.ts';
import { getRegister } from './get-register.ts';
import type { GetRegisterDeps } from './get-register.ts';
import { getInbox, getInboxFile, markInboxRead } from './inbox.ts';
import type { InboxDeps } from './inbox.ts';
import { createOpenApi } from './openapi.ts';
import { postMessage } from './post-message.ts';
import type { PostMessageDeps } from './post-message.ts';
import { getReview, postCorrection, postWithdrawal } from './review.ts';
import type { ReviewDeps } from './review.ts';
import type { Route } from './route.ts';
import { showPage } from './show-page.ts';
import type { Page } from './show-page.ts';
import { showSignIn, signIn, signOut } from './sign-in.ts';

/** `details` is shown as it is, to everybody: states and counts, never names. */
export type Readiness = { readonly details?: Readonly<Record<string, unknown>> } & (
  { readonly kind: 'ready' } | { readonly kind: 'not-ready'; readonly reason: string }
);

export interface ConsoleDeps
  extends
    Omit<PostMessageDeps, 'posts'>,
    GetConversationDeps,
    GetRegisterDeps,
    GetLedgerDeps,
    GetDigestDeps,
    ReviewDeps,
    ChooseSpeakerDeps,
    InboxDeps {
  readonly changes: ChangeFeed;
  readonly commands: CommandList;
  /** Whether questions can be answered now. */
  readonly checkReady: () => Promise<Readiness>;
  /** Duban's version, for the OpenAPI document. */
  readonly version: string;
}

export function createRoutes(deps: ConsoleDeps, access: AccessGuard): readonly Route[] {
  return [
    ...createHealthRoutes(deps),
    ...createPageRoutes(access),
    ...createIdentityRoutes(deps, access),
    ...createApiRoutes(deps),
    ...createLedgerRoutes(deps),
    ...createReviewRoutes(deps),
  ];
}

type ShowPage = (path: string, name: Page['name'], title: Page['title']) => Route;

function pagesOf(access: AccessGuard): ShowPage {
  const identity = access.required ? 'token' : 'chooser';
  return (path, name, title) => ({
    method: 'get',
    path,
    access: 'page',
    handle: (request, response, visitor) => showPage({ name, title, identity }, request, response, visitor),
  });
}

function createPageRoutes(access: AccessGuard): Route[] {
  const page = pagesOf(access);
  return [
    page('/', 'chat', 'chatTitle'),
    page('/register', 'register', 'registerTitle'),
    page('/tasks/:number', 'task', 'taskTitle'),
    page('/inbox', 'inbox', 'inboxTitle'),
    withFrame(page('/digest', 'digest', 'digestTitle')),
    page('/review', 'review', 'reviewTitle'),
    page('/api', 'api', 'apiTitle'),
  ];
}

/** A page that holds another page of the console in a frame. */
function withFrame(route: Route): Route {
  return {
    ...route,
    handle: (request, response, visitor) => {
      const policy = response.getHeader('Content-Security-Policy');
      response.set('Content-Security-Policy', `${String(policy)};frame-src 'self'`);
      return route.handle(request, response, visitor);
    },
  };
}

/** Where a token is asked for, people sign in; otherwise they choose. */
function createIdentityRoutes(deps: ConsoleDeps, access: AccessGuard): Route[] {
  const signing: Route[] = [
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
  if (access.required) return signing;
  return [
    ...signing,
    pagesOf(access)('/speak', 'speak', 'speakTitle'),
    { method: 'post', path: '/speak', access: 'open', body: 'form', handle: chooseSpeaker },
    {
      method: 'post',
      path: '/speak/demo',
      access: 'open',
      handle: (request, response) => createDemoPeople(deps, request, response),
    },
    {
      method: 'get',
      path: '/api/people',
      access: 'api',
      handle: (request, response) => listPeople(deps, request, response),
    },
  ];
}

function createApiRoutes(deps: ConsoleDeps): Route[] {
  const openApi = createOpenApi(deps.version);
  const read = (path: string, handle: Route['handle']): Route => ({
    method: 'get',
    path,
    access: 'api',
    handle,
  });
  return [
    {
      method: 'post',
      path: '/api/messages',
      access: 'api',
      body: 'message',
      handle: (request, response, visitor) => postMessage(deps, request, response, visitor),
    },
    read('/api/conversations/:id', (request, response, visitor) =>
      getConversation(deps, request, response, visitor),
    ),
    read('/api/register', (request, response) => getRegister(deps, request, response)),
    read('/api/commands', (request, response, visitor) => getCommands(deps, request, response, visitor)),
    read('/api/openapi.json', (_request, response) => void response.json(openApi)),
  ];
}

function createLedgerRoutes(deps: ConsoleDeps): Route[] {
  const read = (
    path: string,
    handle: (deps: ConsoleDeps, ...rest: Parameters<Route['handle']>) => Promise<void>,
  ): Route => ({
    method: 'get',
    path,
    access: 'api',
    handle: (request, response, visitor) => handle(deps, request, response, visitor),
  });
  return [
    read('/api/ledger', getLedger),
    read('/api/ledger/task', getLedgerTask),
    read('/api/export', getExport),
    read('/api/events', ({ changes }, ...rest) => changes.open(...rest)),
    read('/api/digests', listDigests),
    { ...read('/digest/page', showDigest), access: 'page' },
    { ...read('/digest/file', getDigestFile), access: 'page' },
    read('/api/inbox', getInbox),
    read('/api/inbox/:id/file', getInboxFile),
    {
      method: 'post',
      path: '/api/inbox/read',
      access: 'api',
      body: 'json',
      handle: (request, response, visitor) => markInboxRead(deps, request, response, visitor),
    },
  ];
}

function createReviewRoutes(deps: ConsoleDeps): Route[] {
  return [
    {
      method: 'get',
      path: '/api/review',
      access: 'api',
      handle: (request, response, visitor) => getReview(deps, request, response, visitor),
    },
    {
      method: 'post',
      path: '/api/review/corrections',
      access: 'api',
      body: 'json',
      handle: (request, response, visitor) => postCorrection(deps, request, response, visitor),
    },
    {
      method: 'post',
      path: '/api/review/withdrawals',
      access: 'api',
      body: 'json',
      handle: (request, response, visitor) => postWithdrawal(deps, request, response, visitor),
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
