// One correction: what is meant, beside what is printed. The text of the document stays as it is.
import type { CorrectionRequest, ReviewMark } from '../../review-view.port.ts';
import { createButton, element, getElement } from '../dom/element.ts';
import type { TextKey, Texts } from '../texts/texts.ts';

export interface Corrected {
  readonly texts: Texts;
  readonly document: string;
  readonly task: number | undefined;
  readonly text: string;
  readonly mark: ReviewMark;
}

const ROLES = ['lead', 'responsible', 'cooperating', 'none'] as const;
const ROLE_TEXTS: Readonly<Record<(typeof ROLES)[number], TextKey>> = {
  lead: 'lead',
  responsible: 'responsible',
  cooperating: 'cooperating',
  none: 'reviewNoPart',
};

export function openCorrection(
  corrected: Corrected,
  onCorrect: (correction: CorrectionRequest) => void,
): void {
  const { texts, text, mark } = corrected;
  const dialog = getElement('#correction', HTMLDialogElement);
  const cancel = createButton('quiet-button', () => dialog.close(), texts.cancel);
  const save = element('button', { class: 'primary-button', type: 'submit' }, texts.reviewSave);
  const { fields, read } = mark === 'due' ? createDueFields(texts) : createUnitFields(corrected);
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { id: 'correction-heading' }, texts.reviewCorrect),
    element('blockquote', { lang: 'zh' }, text),
    ...fields,
    element('p', { class: 'correction-buttons' }, cancel, save),
  );
  form.addEventListener('submit', () => read(corrected).forEach(onCorrect));
  dialog.replaceChildren(form);
  dialog.showModal();
}

interface Fields {
  readonly fields: readonly HTMLElement[];
  /** What differs from the print; nothing where nothing was changed. */
  readonly read: (corrected: Corrected) => readonly CorrectionRequest[];
}

function createDueFields(texts: Texts): Fields {
  const date = element('input', { id: 'correction-date', type: 'date', required: true });
  return {
    fields: [createField(texts.reviewDate, date)],
    read: (corrected) => [build(corrected, { kind: 'due', printed: corrected.text, date: date.value })],
  };
}

function createUnitFields({ texts, text, mark, task }: Corrected): Fields {
  const name = element('input', { id: 'correction-name', value: text, required: true, maxlength: 200 });
  const role = element(
    'select',
    { id: 'correction-role' },
    ...ROLES.map((each) => element('option', { value: each }, texts[ROLE_TEXTS[each]])),
  );
  role.value = mark;
  return {
    fields: [
      createField(texts.reviewUnit, name),
      ...(task === undefined ? [] : [createField(texts.filterRole, role)]),
    ],
    read(corrected) {
      const wanted = ROLES.find((each) => each === role.value);
      if (wanted !== undefined && wanted !== mark && corrected.task !== undefined) {
        return [build(corrected, { kind: 'role', printed: text, role: wanted })];
      }
      return name.value.trim() === text
        ? []
        : [build(corrected, { kind: 'unit', printed: text, name: name.value })];
    },
  };
}

function createField(label: string, control: HTMLElement): HTMLElement {
  return element('p', { class: 'correction-field' }, element('label', { for: control.id }, label), control);
}

function build({ document: id, task }: Corrected, fact: CorrectionRequest['fact']): CorrectionRequest {
  return { document: id, ...(task === undefined ? {} : { task }), fact };
}
