// The filters live in the address, so that what one person sees can be sent to another.
import type { Light } from '../../ledger-view.port.ts';
import { LIGHTS } from '../ledger/show-light.ts';
import type { RegisterFilter, RegisterRole } from './filter-register.ts';

const ROLES: readonly RegisterRole[] = ['lead', 'responsible', 'cooperating'];

export function readFilter(address: URL): RegisterFilter {
  const get = (name: string): string | undefined => {
    const value = address.searchParams.get(name);
    return value === null || value === '' ? undefined : value;
  };
  const section = Number(get('section'));
  return {
    document: get('document'),
    unit: get('unit'),
    role: ROLES.find((role) => role === get('role')),
    due: get('due'),
    section: Number.isInteger(section) && section > 0 ? section : undefined,
    q: get('q'),
  };
}

/** The same page with another filter; everything else in the address stays. */
export function writeFilter(address: URL, filter: RegisterFilter): URL {
  const changed = new URL(address.href);
  for (const name of ['document', 'unit', 'role', 'due', 'section', 'q'] as const) {
    const value = filter[name];
    if (value === undefined || value === '') changed.searchParams.delete(name);
    else changed.searchParams.set(name, String(value));
  }
  return changed;
}

/** A light is the ledger's, not the register's: it stands in the address beside the filters. */
export function readLight(address: URL): Light | undefined {
  return LIGHTS.find((light) => light === address.searchParams.get('light'));
}

export function writeLight(address: URL, light: Light | undefined): URL {
  const changed = new URL(address.href);
  if (light === undefined) changed.searchParams.delete('light');
  else changed.searchParams.set('light', light);
  return changed;
}
