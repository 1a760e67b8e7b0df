// GET /api/register: the register as JSON, whole or filtered.
import type { Request, Response } from 'express';
import { createInvalidRequest, fieldsOf } from './api-error.ts';
import { registerQuery } from './api-schema.ts';
import { filterRegister, isNamed, unitsOf } from './page/register/filter-register.ts';
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
  const { lang, unit, ...filter } = decoded.data;
  const [page, printed] = await Promise.all([deps.register.read(lang), findPrintedName(deps, unit)]);
  response.json(filterRegister(page, { ...filter, unit: printed }));
}

/** A unit may be asked for in either script or in English, whatever script the answer is in. */
async function findPrintedName(deps: GetRegisterDeps, unit: string | undefined): Promise<string | undefined> {
  if (unit === undefined) return undefined;
  const { documents } = await deps.register.read('zh-Hans');
  const units = documents.flatMap(({ tasks }) => tasks).flatMap((task) => unitsOf(task));
  return units.find((each) => isNamed(each, unit))?.printed ?? unit;
}
