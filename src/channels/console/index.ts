// The console channel's door: what the app mounts.
export { addressOf, createAccessGuard } from './access-guard.ts';
export type { AccessGuard } from './access-guard.ts';
export {
  createApiError,
  describeApiError,
  isApiErrorCode,
  MAX_BODY_BYTES,
  MAX_FILE_BYTES,
  MAX_TEXT_CHARACTERS,
} from './api-error.ts';
export type { ApiErrorCode } from './api-error.ts';
export { createChangeFeed } from './change-feed.ts';
export type { ChangeFeed } from './change-feed.ts';
export type * from './command-list.port.ts';
export { readerOf } from './inbox.ts';
export type * from './digest-view.port.ts';
export type * from './ledger-view.port.ts';
export { checkOrigin, isLoopbackHost } from './origin-guard.ts';
export { pageFolder } from './page-folder.ts';
export { GUEST } from './people-view.port.ts';
export type { PeopleView, PersonView, Visitor } from './people-view.port.ts';
export { readLanguage } from './reader-preferences.ts';
export type * from './register-view.port.ts';
export type { Route } from './route.ts';
export type * from './review-view.port.ts';
export { createRoutes } from './routes.ts';
export type { ConsoleDeps, Readiness } from './routes.ts';
export { showPage } from './show-page.ts';
