// One HTTP concern: the server mounts the table of these, guards them and answers 405 from it.
import type { Request, Response } from 'express';
import type { Visitor } from './people-view.port.ts';

export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  /** Where a token is set: `open` never asks for it, `page` leads to the sign-in page, `api` answers 401. */
  readonly access: 'open' | 'page' | 'api';
  /** What the server decodes before `handle`; anything else is left alone. */
  readonly body?: 'json' | 'form' | 'message';
  /** On an open route the visitor is always a stranger. */
  handle(request: Request, response: Response, visitor: Visitor): Promise<void> | void;
}
