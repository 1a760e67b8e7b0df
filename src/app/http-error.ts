// What a caller gets when a request can't be answered: JSON with a code and a kind sentence in the caller's language,
// or a page where a person followed a link. Never a stack trace.
import type { ErrorRequestHandler, Request, Response } from 'express';
import { MulterError } from 'multer';
import { describeApiError, isApiErrorCode, readLanguage, showPage } from '../channels/console/index.ts';
import type { ApiErrorCode } from '../channels/console/index.ts';
import type { Language } from '../domain/conversation/index.ts';
import { UserError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.port.ts';

/** https://github.com/expressjs/body-parser#errors */
const BODY_PARSER_CODES: Readonly<Record<string, ApiErrorCode>> = {
  'entity.parse.failed': 'malformed_json',
  'entity.too.large': 'body_too_large',
  'encoding.unsupported': 'unsupported_media_type',
  'charset.unsupported': 'unsupported_media_type',
  'request.size.invalid': 'invalid_request',
  'request.aborted': 'invalid_request',
};
/** https://github.com/expressjs/multer/blob/main/lib/multer-error.js */
const MULTER_CODES: Readonly<Record<string, ApiErrorCode>> = {
  LIMIT_FILE_SIZE: 'file_too_large',
  LIMIT_FILE_COUNT: 'file_too_large',
  LIMIT_FIELD_VALUE: 'body_too_large',
};

export function createErrorHandler(deps: { readonly logger: Logger }): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request: Request, response: Response, next: (error: unknown) => void) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const code = codeOf(error);
    if (code === 'internal') {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      deps.logger.error({ method: request.method, error: stack }, 'a request failed');
    }
    sendError(
      request,
      response,
      code,
      code === 'invalid_request' && error instanceof Error ? error.message : '',
    );
  };
}

export function sendError(request: Request, response: Response, code: ApiErrorCode, detail = ''): void {
  const { status, message } = describeApiError(code, readErrorLanguage(request));
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .json({ error: { code, message: detail === '' ? message : `${message} (${detail})` } });
}

export async function sendNotFound(request: Request, response: Response): Promise<void> {
  const followedLink = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
  if (!followedLink || request.path.startsWith('/api/')) {
    sendError(request, response, 'not_found');
    return;
  }
  response.status(404);
  await showPage({ name: 'missing', title: 'missingTitle', identity: 'none' }, request, response);
}

function codeOf(error: unknown): ApiErrorCode {
  if (error instanceof UserError && isApiErrorCode(error.code)) return error.code;
  if (error instanceof URIError) return 'not_found';
  if (error instanceof MulterError) return MULTER_CODES[error.code] ?? 'invalid_request';
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  return (typeof type === 'string' ? BODY_PARSER_CODES[type] : undefined) ?? 'internal';
}

/** A program says its language in the body; a browser in its headers. */
function readErrorLanguage(request: Request): Language {
  const body: unknown = request.body;
  const said = typeof body === 'object' && body !== null && 'language' in body ? body.language : undefined;
  return said === 'zh-Hans' || said === 'zh-Hant' || said === 'en' ? said : readLanguage(request);
}
