// The box that a question is typed into. What was typed is kept until it has been delivered, even across a reload.
import { element, getElement } from '../dom/element.ts';
import { createIcon } from '../dom/icon.ts';
import { readerTexts } from '../masthead.ts';
import { readSpeaker } from '../speaker.ts';
import { fill } from '../texts/texts.ts';
import { createAttachmentPicker } from './attachment.ts';
import type { AttachmentPicker } from './attachment.ts';
import { createCommandSuggestions } from './command-list.ts';

const MAX_CHARACTERS = 2000;
const DRAFT_KEY = 'duban_draft';

export interface Composer {
  /** Puts words into the empty box; words already being typed are left alone. */
  offer(text: string): void;
  showProblem(message: string): void;
  setBusy(busy: boolean): void;
  focus(): void;
}

export function createComposer(onSend: (text: string, file?: File) => void): Composer {
  const form = getElement('#composer', HTMLFormElement);
  const box = getElement('#question', HTMLTextAreaElement);
  const problem = getElement('#composer-problem', HTMLElement);
  const button = getElement('#composer .send-button', HTMLButtonElement);
  button.append(createIcon('send'));
  let busy = false;
  let attachment: AttachmentPicker | undefined;

  const showProblem = (message: string): void => problem.replaceChildren(element('span', {}, message));
  const showState = (): void => {
    const isEmpty = box.value.trim() === '' && attachment?.file === undefined;
    button.toggleAttribute('data-empty', isEmpty);
  };

  function change(text: string): void {
    box.value = text;
    sessionStorage.setItem(DRAFT_KEY, text);
    fitHeight(box);
    showState();
    problem.textContent = describeLength(text);
  }

  const suggestions = createCommandSuggestions(box, change);

  function send(): void {
    const text = box.value.trim();
    const file = attachment?.file;
    if (busy || (text === '' && file === undefined) || describeLength(text) !== '') return;
    change('');
    suggestions.follow();
    attachment?.clear();
    onSend(text, file);
  }

  box.addEventListener('input', () => {
    change(box.value);
    suggestions.follow();
  });
  box.addEventListener('keydown', (event) => {
    // While an input method composes, its keys choose characters.
    if (event.isComposing) return;
    if (!event.shiftKey && suggestions.press(event.key)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  if (readSpeaker().isBound) {
    attachment = createAttachmentPicker({ onChange: showState, onProblem: showProblem });
  }
  // Somebody fast may have typed before this script ran.
  change(box.value === '' ? (sessionStorage.getItem(DRAFT_KEY) ?? '') : box.value);

  return {
    offer: (text) => {
      if (box.value === '') change(text);
    },
    showProblem,
    setBusy: (value) => {
      busy = value;
      button.setAttribute('aria-disabled', String(value));
    },
    // On a touch screen focus opens the keyboard over the answer.
    focus: () => {
      if (matchMedia('(pointer: fine)').matches) box.focus({ preventScroll: true });
    },
  };
}

function describeLength(text: string): string {
  const count = [...text].length;
  return count > MAX_CHARACTERS ? fill(readerTexts().tooLong, { count, limit: MAX_CHARACTERS }) : '';
}

function fitHeight(box: HTMLTextAreaElement): void {
  const lines = Math.min(6, Math.max(1, box.value.split('\n').length));
  box.rows = lines;
  while (box.rows < 6 && box.scrollHeight > box.clientHeight + 2) box.rows += 1;
}
