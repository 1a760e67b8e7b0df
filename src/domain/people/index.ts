// People: who is bound to which unit with which role, and what that permits.
export type { Binding, BindingState, Person } from './person.ts';
export type { PeopleStore, Signature } from './people-store.port.ts';
export type { PersonTokenStore } from './person-token-store.port.ts';
export { findRole, isBindable, listRoleWords, roles } from './role.ts';
export type { Role } from './role.ts';
export { grantOf, permits } from './permission.ts';
export type { Action, Deed, Grant } from './permission.ts';
export { mayShowEntries, viewerOf, viewerOfGroup } from './viewer.ts';
export type { Viewer } from './viewer.ts';
export { decideBinding, endBinding, findPerson, listPeople, requestBinding } from './bind.ts';
export type { BindDecision, BindRequest, PeopleRooms, Unbinding } from './bind.ts';
export { decodePeople } from './decode-people.ts';
