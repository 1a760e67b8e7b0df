// After a slash: the commands that fit what was typed, to choose with the arrow keys or a finger. The box stays an
// ordinary text box; what is chosen is announced by aria-activedescendant.
import type { ListedCommand } from '../../command-list.port.ts';
import { loadCommands } from '../api-client.ts';
import { element, getElement } from '../dom/element.ts';
import { readerTexts } from '../masthead.ts';

const SHOWN = 6;

export interface CommandSuggestions {
  /** Reads the box anew. */
  follow(): void;
  /** True: the key chose something, and means nothing else. */
  press(key: string): boolean;
}

export function createCommandSuggestions(
  box: HTMLTextAreaElement,
  choose: (text: string) => void,
): CommandSuggestions {
  const list = getElement('#commands', HTMLElement);
  list.setAttribute('aria-label', readerTexts().commandsLabel);
  let commands: readonly ListedCommand[] | undefined;
  let fitting: readonly ListedCommand[] = [];
  let chosen = -1;

  const pick = (command: ListedCommand): void => {
    choose(`${firstWord(command)} `);
    set([]);
    box.focus();
  };
  const show = (): void => {
    list.replaceChildren(
      ...fitting.map((command, index) => showCommand(command, index === chosen, () => pick(command))),
    );
    list.hidden = fitting.length === 0;
    if (chosen === -1) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `command-${commandId(fitting[chosen])}`);
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  };
  const set = (next: readonly ListedCommand[]): void => {
    fitting = next;
    chosen = -1;
    show();
  };

  return {
    follow() {
      const typed = /^\s*[/／]([^\s]*)$/u.exec(box.value)?.[1];
      if (typed === undefined) set([]);
      else if (commands !== undefined) set(findFitting(commands, typed));
      else {
        commands = [];
        void loadCommands().then((outcome) => {
          commands = outcome.kind === 'done' ? outcome.value.commands : undefined;
          if (commands !== undefined) this.follow();
        });
      }
    },
    press(key) {
      if (fitting.length === 0) return false;
      const command = fitting[chosen];
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        const step = key === 'ArrowDown' ? 1 : -1;
        chosen = (chosen + step + fitting.length) % fitting.length;
        show();
        return true;
      }
      if (key === 'Escape') set([]);
      else if (key === 'Tab') pick(command ?? (fitting[0] as ListedCommand));
      else if (key === 'Enter' && command !== undefined) pick(command);
      else return false;
      return true;
    },
  };
}

/** By the name in either language, then by what it does. */
function findFitting(commands: readonly ListedCommand[], typed: string): readonly ListedCommand[] {
  const wanted = typed.normalize('NFKC').toLowerCase();
  const begins = (text: string): boolean => text.slice(1).toLowerCase().startsWith(wanted);
  const named = commands.filter((command) => begins(command.name) || begins(firstWord(command)));
  const about = commands.filter(
    (each) => !named.includes(each) && wanted !== '' && each.about.includes(wanted),
  );
  const fitting = [...named, ...about];
  // Nothing is left to complete.
  if (fitting.length === 1 && fitting.some((each) => firstWord(each).slice(1) === wanted)) return [];
  return fitting.slice(0, SHOWN);
}

function showCommand(command: ListedCommand, isChosen: boolean, onPick: () => void): HTMLElement {
  const option = element(
    'li',
    {
      id: `command-${commandId(command)}`,
      class: 'command',
      role: 'option',
      'aria-selected': String(isChosen),
    },
    element('span', { class: 'command-name' }, firstWord(command)),
    element('span', { class: 'command-about' }, command.about),
    element('span', { class: 'command-example' }, command.example.split('\n')[0]),
  );
  // Before the box loses its focus, which on a phone would close the keyboard.
  option.addEventListener('mousedown', (event) => event.preventDefault());
  option.addEventListener('click', onPick);
  return option;
}

/** The example is written in the reader's language, and so is its command. */
function firstWord({ example, name }: ListedCommand): string {
  return example.split(' ')[0] ?? name;
}

function commandId(command: ListedCommand | undefined): string {
  return command?.name.slice(1) ?? '';
}
