// The people of the office as the console shows them: to be chosen on loopback, to be known by a personal token elsewhere.
import { GUEST } from '../../channels/console/index.ts';
import type { PeopleView, PersonView } from '../../channels/console/index.ts';
import type { Language } from '../../domain/conversation/index.ts';
import { createVoice } from '../../domain/ledger/index.ts';
import { findPerson, listPeople, permits, viewerOf } from '../../domain/people/index.ts';
import type { PeopleRooms, Person, PersonTokenStore } from '../../domain/people/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import type { Clock } from '../../shared/clock.ts';
import { mayCorrect } from '../review-desk.ts';
import { createDemoPeople } from './demo-people.ts';
import { hashToken } from './person-token.ts';

export interface PeopleViewRooms {
  readonly people: PeopleRooms;
  readonly tokens: PersonTokenStore;
  readonly register: () => Register;
  readonly clock: Clock;
}

/** Who signs for people that a visitor of the console made up. */
const DEMO = 'console demo';

export function createPeopleView(rooms: PeopleViewRooms): PeopleView {
  const show = (person: Person, language: Language): PersonView => {
    const voice = createVoice(rooms.register(), language);
    return {
      user: person.user,
      name: person.name,
      unit: person.unit === '' ? '' : voice.unit(person.unit),
      role: voice.role(person.role),
      sees: viewerOf(person).sees,
      mayExport: permits(person, 'export', person.unit),
      mayReview: mayCorrect(person),
    };
  };
  const offer = async (): Promise<readonly Person[]> => {
    const bound = (await rooms.people.people.listAll()).some(({ state }) => state === 'active');
    return bound ? [] : createDemoPeople(rooms.register());
  };
  return {
    async find(user, language) {
      if (user === GUEST) return undefined;
      const person = await findPerson(rooms.people, user);
      return person && show(person, language);
    },
    list: async (language) =>
      (await listPeople(rooms.people))
        .filter(({ user }) => user !== GUEST)
        .map((person) => show(person, language)),
    offerDemo: async (language) => (await offer()).map((person) => show(person, language)),
    async createDemo() {
      const people = await offer();
      if (people.length === 0) return false;
      await rooms.people.people.replace(people, { by: DEMO, at: rooms.clock.now() });
      return true;
    },
    findByToken: (token) => rooms.tokens.findUser(hashToken(token)),
    findSessionKey: (user) => rooms.tokens.findHash(user),
  };
}
