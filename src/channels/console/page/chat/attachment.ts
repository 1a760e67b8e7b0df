// A file to go with the next message: picked, pasted or dropped onto the page, shown before it is sent.
import { createButton, element, getElement } from '../dom/element.ts';
import { createIcon } from '../dom/icon.ts';
import { readerTexts } from '../masthead.ts';
import { fill } from '../texts/texts.ts';

const MAX_BYTES = 20 * 1024 * 1024;

export interface AttachmentPicker {
  readonly file: File | undefined;
  clear(): void;
}

export interface AttachmentDeps {
  readonly onChange: () => void;
  readonly onProblem: (message: string) => void;
}

export function createAttachmentPicker({ onChange, onProblem }: AttachmentDeps): AttachmentPicker {
  const texts = readerTexts();
  const place = getElement('#attachment', HTMLElement);
  const input = getElement('#file', HTMLInputElement);
  const button = getElement('#attach', HTMLButtonElement);
  let file: File | undefined;

  const set = (next: File | undefined): void => {
    const isTooLarge = next !== undefined && next.size > MAX_BYTES;
    file = isTooLarge ? undefined : next;
    input.value = '';
    place.replaceChildren(...(file === undefined ? [] : [showFileName(file.name, () => set(undefined))]));
    place.hidden = file === undefined;
    onChange();
    onProblem(isTooLarge ? texts.attachTooLarge : '');
  };

  button.append(createIcon('attach'));
  button.hidden = false;
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => set(input.files?.[0]));
  takeDrops(set);
  return {
    get file() {
      return file;
    },
    clear: () => set(undefined),
  };
}

function showFileName(name: string, onRemove: () => void): HTMLElement {
  const texts = readerTexts();
  const remove = createButton('icon-button', onRemove, createIcon('remove'));
  remove.setAttribute('aria-label', fill(texts.attachRemove, { name }));
  return element('span', { class: 'attached' }, createIcon('attach'), element('span', {}, name), remove);
}

/** Anywhere on the page: a small box is hard to hit. */
function takeDrops(take: (file: File | undefined) => void): void {
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  addEventListener('dragover', (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    document.body.classList.add('is-dropping');
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('is-dropping');
  });
  addEventListener('drop', (event) => {
    document.body.classList.remove('is-dropping');
    if (!holdsFile(event)) return;
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  });
  addEventListener('paste', (event) => {
    const [pasted] = event.clipboardData?.files ?? [];
    if (pasted !== undefined) take(pasted);
  });
}
