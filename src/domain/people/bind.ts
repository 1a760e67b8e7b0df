// Binding a platform user to one unit and role: asked for by the user, granted by somebody else, ended at once.
import type { PeopleStore, Signature } from './people-store.port.ts';
import { permits } from './permission.ts';
import type { Binding, Person } from './person.ts';

export interface PeopleRooms {
  readonly people: PeopleStore;
  /** Users who are administrators by configuration, until they are bound otherwise. */
  readonly administrators: readonly string[];
  /** Users that stand for whoever comes along: nobody is bound under such a name. */
  readonly strangers?: readonly string[];
}

export type BindRequest =
  | { readonly kind: 'requested'; readonly binding: Binding; readonly approvers: readonly Person[] }
  | { readonly kind: 'same-binding'; readonly person: Person }
  | { readonly kind: 'nobody' };

export type BindDecision =
  | { readonly kind: 'granted' | 'refused'; readonly binding: Binding }
  | { readonly kind: 'denied' }
  /** Nobody grants his own request. */
  | { readonly kind: 'own-request' }
  | { readonly kind: 'not-waiting' };

export type Unbinding =
  | { readonly kind: 'ended'; readonly binding: Binding }
  | { readonly kind: 'denied' }
  | { readonly kind: 'not-bound' };

/** Who this user is now; undefined for a stranger. */
export async function findPerson(rooms: PeopleRooms, user: string): Promise<Person | undefined> {
  const binding = await rooms.people.findActive(user);
  if (binding !== undefined) return toPerson(binding);
  return rooms.administrators.includes(user)
    ? { user, name: user, unit: '', role: 'security-admin' }
    : undefined;
}

/** Everybody who is bound now, administrators by configuration included. */
export async function listPeople(rooms: PeopleRooms): Promise<readonly Person[]> {
  const bound = (await rooms.people.listAll()).filter(({ state }) => state === 'active').map(toPerson);
  const others = rooms.administrators.filter((user) => bound.every((person) => person.user !== user));
  return [
    ...bound,
    ...others.map((user): Person => ({ user, name: user, unit: '', role: 'security-admin' })),
  ];
}

export async function requestBinding(rooms: PeopleRooms, wanted: Person, at: Date): Promise<BindRequest> {
  if (rooms.strangers?.includes(wanted.user) === true) return { kind: 'nobody' };
  const person = await findPerson(rooms, wanted.user);
  if (person !== undefined && person.unit === wanted.unit && person.role === wanted.role) {
    return { kind: 'same-binding', person };
  }
  const binding = await rooms.people.request(wanted, { by: wanted.user, at });
  const approvers = (await listPeople(rooms)).filter(
    (other) => other.user !== wanted.user && permits(other, 'grant-binding'),
  );
  return { kind: 'requested', binding, approvers };
}

export async function decideBinding(
  rooms: PeopleRooms,
  approver: Person | undefined,
  decision: { readonly number: number; readonly grant: boolean; readonly at: Date },
): Promise<BindDecision> {
  if (approver === undefined || !permits(approver, 'grant-binding')) return { kind: 'denied' };
  const waiting = await rooms.people.find(decision.number);
  if (waiting?.state !== 'requested') return { kind: 'not-waiting' };
  if (waiting.user === approver.user) return { kind: 'own-request' };
  const signature: Signature = { by: approver.user, at: decision.at };
  const decided = decision.grant
    ? await rooms.people.grant(decision.number, signature)
    : await rooms.people.refuse(decision.number, signature);
  if (decided === undefined) return { kind: 'not-waiting' };
  return { kind: decision.grant ? 'granted' : 'refused', binding: decided };
}

/** One's own binding, or anybody's where one grants bindings. */
export async function endBinding(
  rooms: PeopleRooms,
  by: Person | undefined,
  ending: { readonly user: string; readonly at: Date },
): Promise<Unbinding> {
  if (by === undefined) return { kind: 'not-bound' };
  if (by.user !== ending.user && !permits(by, 'grant-binding')) return { kind: 'denied' };
  const binding = await rooms.people.end(ending.user, { by: by.user, at: ending.at });
  return binding === undefined ? { kind: 'not-bound' } : { kind: 'ended', binding };
}

function toPerson({ user, name, unit, role }: Binding): Person {
  return { user, name, unit, role };
}
