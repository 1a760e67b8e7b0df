// People are bound to a unit by the name of the day; the ledger knows each unit by one name, whatever document printed it.
import type { Binding, PeopleStore } from '../../domain/people/index.ts';
import type { Register } from '../../domain/policy/index.ts';

export function peopleByOneName(people: PeopleStore, register: () => Register): PeopleStore {
  const rename = <Found extends Binding | undefined>(binding: Found): Found => {
    const name = binding && register().gazetteer.find(binding.unit)?.name;
    return binding === undefined || name === undefined ? binding : { ...binding, unit: name };
  };
  return {
    ...people,
    findActive: async (user) => rename(await people.findActive(user)),
    find: async (number) => rename(await people.find(number)),
    listAll: async () => (await people.listAll()).map(rename),
  };
}
