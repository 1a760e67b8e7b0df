// GET /api/register: the register as JSON, whole or filtered.
import type { Request, Response } from 'express';
import { createInvalidRequest, fieldsOf } from './api-error.ts';
import { registerQuery } from './api-schema.ts';
import { filterRegister } from './page/register/filter-register.ts';
import type { RegisterView } from './register-view.port.ts';

export interface GetRegisterDeps {
  readonly register: RegisterView;
}

export async function getRegister(
  deps: GetRegisterDeps,
  request: Request,
  response: Response,
): Promise<void> {
  const decoded = registerQuery.safeParse(request.query);
  if (!decoded.success) throw createInvalidRequest(fieldsOf(decoded.error));
  const { lang, ...filter } = decoded.data;
  response.json(filterRegister(await deps.register.read(lang), filter));
}
