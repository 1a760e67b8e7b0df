// What a person can fill in or press. A button is known by its place among the card's buttons, as two may say the same.
import type { JsonObject } from '../json-shape.ts';
import { isObject, listAt, objectAt, stringAt } from '../json-shape.ts';
import { escapeHtml } from './escape-html.ts';

export function renderButton(button: JsonObject, index: number): string {
  const words = escapeHtml(stringAt(objectAt(button, 'text') ?? {}, 'content'));
  const type = stringAt(button, 'type') ?? 'default';
  const style = type.startsWith('primary') ? 'primary' : type.startsWith('danger') ? 'danger' : 'default';
  const link = listAt(button, 'behaviors').some((item) => isObject(item) && item['type'] === 'open_url')
    ? ' ↗'
    : '';
  const disabled = button['disabled'] === true ? ' disabled' : '';
  return `<button type="button" class="${style}" data-button="${index}"${disabled}>${words}${link}</button>`;
}

export function renderInput(element: JsonObject): string {
  const name = escapeHtml(stringAt(element, 'name'));
  const label = escapeHtml(stringAt(objectAt(element, 'label') ?? {}, 'content'));
  const hint = escapeHtml(stringAt(objectAt(element, 'placeholder') ?? {}, 'content'));
  const must = element['required'] === true ? '<span class="must">*</span>' : '';
  const control = controlOf(element, name, hint);
  return `<label class="field"><span>${label === '' ? hint : label}${must}</span>${control}</label>`;
}

function controlOf(element: JsonObject, name: string, hint: string): string {
  const common = `name="${name}" aria-label="${hint}"`;
  switch (element['tag']) {
    case 'select_static':
    case 'multi_select_static': {
      const multiple = element['tag'] === 'multi_select_static' ? ' multiple' : '';
      const options = listAt(element, 'options')
        .filter(isObject)
        .map((option) => optionOf(element, option));
      return `<select ${common}${multiple}><option value="">${hint === '' ? '请选择' : hint}</option>${options.join('')}</select>`;
    }
    case 'date_picker':
      return `<input type="date" ${common} value="${escapeHtml(stringAt(element, 'initial_date'))}">`;
    case 'picker_time':
      return `<input type="time" ${common} value="${escapeHtml(stringAt(element, 'initial_time'))}">`;
    case 'picker_datetime':
      return `<input type="datetime-local" ${common} value="${escapeHtml(stringAt(element, 'initial_datetime')?.replace(' ', 'T'))}">`;
    default: {
      const value = escapeHtml(stringAt(element, 'default_value'));
      const longest = typeof element['max_length'] === 'number' ? element['max_length'] : 1000;
      return element['input_type'] === 'multiline_text'
        ? `<textarea ${common} placeholder="${hint}" maxlength="${longest}" rows="3">${value}</textarea>`
        : `<input type="text" ${common} placeholder="${hint}" maxlength="${longest}" value="${value}">`;
    }
  }
}

function optionOf(element: JsonObject, option: JsonObject): string {
  const value = stringAt(option, 'value') ?? '';
  const chosen = element['initial_option'] === value ? ' selected' : '';
  return `<option value="${escapeHtml(value)}"${chosen}>${escapeHtml(stringAt(objectAt(option, 'text') ?? {}, 'content'))}</option>`;
}
