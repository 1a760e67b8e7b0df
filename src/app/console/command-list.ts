// What may be typed after a slash, said in the reader's language.
import type { CommandList } from '../../channels/console/index.ts';
import { commandNames, createVoice } from '../../domain/ledger/index.ts';
import type { CommandName } from '../../domain/ledger/index.ts';
import { findPerson } from '../../domain/people/index.ts';
import type { PeopleRooms } from '../../domain/people/index.ts';
import type { Register } from '../../domain/policy/index.ts';

/** A stranger may ask to be somebody, and for help. */
const FOR_STRANGERS: readonly CommandName[] = ['bind', 'help'];

export function createCommandList(rooms: {
  readonly people: PeopleRooms;
  readonly register: () => Register;
}): CommandList {
  return {
    async list(user, language) {
      const voice = createVoice(rooms.register(), language);
      const person = await findPerson(rooms.people, user);
      const names = person === undefined ? FOR_STRANGERS : commandNames;
      return names.map((name) => ({
        name: `/${name}`,
        about: voice.command(name),
        example: voice.say(`example_${name}`),
      }));
    },
  };
}
