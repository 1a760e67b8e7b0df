// The console channel's door: what the app mounts.
export { addressOf, createAccessGuard } from './access-token.ts';
export type { AccessGuard } from './access-token.ts';
export {
  createApiError,
  describeApiError,
  isApiErrorCode,
  MAX_BODY_BYTES,
  MAX_TEXT_CHARACTERS,
} from './api-error.ts';
export type { ApiErrorCode } from './api-error.ts';
export { checkOrigin, isLoopbackHost } from './origin-guard.ts';
export { pageFolder } from './page-folder.ts';
export { readLanguage } from './reader-preferences.ts';
export type * from './register-view.port.ts';
export type { Route } from './route.ts';
export { createRoutes } from './routes.ts';
export type { ConsoleDeps, Readiness } from './routes.ts';
export { showPage } from './show-page.ts';
