// The page on which one chooses as whom to speak, where no token is asked for.
import type { PersonView } from '../people-view.port.ts';
import { loadPeople } from './api-client.ts';
import { element, getElement } from './dom/element.ts';
import { readerTexts, startMasthead } from './masthead.ts';
import { readSpeaker } from './speaker.ts';
import type { TextKey } from './texts/texts.ts';

const SEES: Readonly<Record<PersonView['sees'], TextKey>> = {
  all: 'seesAll',
  lights: 'seesLights',
  none: 'seesNone',
};

startMasthead();
const texts = readerTexts();
const { user: current, isBound } = readSpeaker();
void start();

async function start(): Promise<void> {
  const outcome = await loadPeople();
  if (outcome.kind === 'failed') {
    getElement('#speak-status', HTMLElement).textContent = outcome.message;
    return;
  }
  const { people, demo } = outcome.value;
  const known = people.some(({ user }) => user === current);
  getElement('#people', HTMLElement).replaceChildren(
    showChoice('', texts.guest, texts.speakGuestNote, !isBound && !known),
    ...people.map((person) =>
      showChoice(person.user, person.name, describe(person), person.user === current),
    ),
  );
  getElement('#demo-people', HTMLElement).replaceChildren(
    ...demo.map((person) => element('li', {}, ...showPerson(person.name, describe(person)))),
  );
  getElement('#demo', HTMLElement).hidden = demo.length === 0;
}

function describe({ unit, role, sees, name }: PersonView): string {
  const place = [unit, role].filter((part) => part !== '' && part !== name).join(' · ');
  return place === '' ? texts[SEES[sees]] : `${place} — ${texts[SEES[sees]]}`;
}

function showChoice(user: string, name: string, detail: string, isCurrent: boolean): HTMLElement {
  return element(
    'li',
    {},
    element(
      'button',
      {
        class: 'person',
        type: 'submit',
        name: 'user',
        value: user,
        'aria-current': isCurrent ? 'true' : undefined,
      },
      ...showPerson(name, detail),
      isCurrent ? element('span', { class: 'person-current' }, texts.speakCurrent) : undefined,
    ),
  );
}

function showPerson(name: string, detail: string): HTMLElement[] {
  return [
    element('span', { class: 'person-name' }, name),
    element('span', { class: 'person-detail' }, detail),
  ];
}
