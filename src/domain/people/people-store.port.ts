// Where bindings live. At most one binding of a user is active and at most one is waiting, whoever writes at once.
import type { Binding, Person } from './person.ts';

export interface Signature {
  /** The user who does it. */
  readonly by: string;
  readonly at: Date;
}

export interface PeopleStore {
  /** A new request takes the place of the user's waiting one. */
  request(person: Person, signature: Signature): Promise<Binding>;
  /** Makes a waiting request the user's one active binding, and ends the old one; undefined where it waits no more. */
  grant(number: number, signature: Signature): Promise<Binding | undefined>;
  refuse(number: number, signature: Signature): Promise<Binding | undefined>;
  /** Ends the user's active binding and withdraws a waiting one; undefined where there was no active one. */
  end(user: string, signature: Signature): Promise<Binding | undefined>;
  /** Makes these the active bindings of their users, all or none; returns those that changed. */
  replace(people: readonly Person[], signature: Signature): Promise<readonly Binding[]>;
  findActive(user: string): Promise<Binding | undefined>;
  find(number: number): Promise<Binding | undefined>;
  /** Ended and refused ones included, in order of number. */
  listAll(): Promise<readonly Binding[]>;
}
