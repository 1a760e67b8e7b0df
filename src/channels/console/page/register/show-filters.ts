// The filter form: choices made from the document itself, so that every choice leaves at least one task.
import type { RegisterDocument, RegisterPage } from '../../register-view.port.ts';
import { element, getElement } from '../dom/element.ts';
import { fill } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { duesOf, hasUndatedMilestone, unitsOf } from './filter-register.ts';
import type { RegisterFilter } from './filter-register.ts';
import { readFilter } from './read-address.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface FilterDeps {
  readonly texts: Texts;
  readonly language: string;
  readonly onChange: (filter: RegisterFilter) => void;
}

export function showFilters(
  deps: FilterDeps,
  page: RegisterPage,
  document: RegisterDocument,
  filter: RegisterFilter,
): void {
  const { texts } = deps;
  const form = getElement('#filters', HTMLFormElement);
  const roles = (['lead', 'responsible', 'cooperating'] as const)
    .filter((role) => document.tasks.some(({ units }) => units[role].length > 0))
    .map((role) => ({ value: role, label: texts[role] }));
  const documents = page.documents.map(({ id, title }) => ({ value: id, label: title }));
  const sections = document.sections.map(({ number, label, title }) => ({
    value: String(number),
    label: `${label}${title}`,
  }));
  const search = element('input', {
    type: 'search',
    name: 'q',
    value: filter.q,
    placeholder: texts.filterTextPlaceholder,
    autocomplete: 'off',
  });
  form.replaceChildren(
    ...(documents.length > 1 ? [createSelect('document', texts.filterDocument, documents, document.id)] : []),
    createSelect('unit', texts.filterUnit, listUnits(deps.language, document), filter.unit, texts.all),
    createSelect('role', texts.filterRole, roles, filter.role, texts.anyRole),
    createSelect('due', texts.filterDue, listDues(texts, document), filter.due, texts.all),
    createSelect('section', texts.filterSection, sections, filter.section?.toString(), texts.all),
    createField('q', texts.filterText, search),
  );
  form.hidden = false;
  form.oninput = () => deps.onChange(readForm(form));
  form.onsubmit = (event) => event.preventDefault();
}

export function clearFilters(form: HTMLFormElement): void {
  for (const control of form.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
    '[name]:not([name=document])',
  )) {
    control.value = '';
  }
  form.dispatchEvent(new Event('input'));
}

function readForm(form: HTMLFormElement): RegisterFilter {
  const address = new URL(location.origin);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') address.searchParams.set(name, value);
  }
  return readFilter(address);
}

function createSelect(
  name: string,
  label: string,
  choices: readonly Choice[],
  chosen: string | undefined,
  all?: string,
): HTMLElement {
  const options = choices.map((choice) => element('option', { value: choice.value }, choice.label));
  const select = element('select', { name }, ...options);
  if (all !== undefined) select.prepend(element('option', { value: '' }, all));
  select.value = chosen ?? (all === undefined ? (choices[0]?.value ?? '') : '');
  // A shared link may name a unit or a year that the document hasn't: show no choice rather than a wrong one.
  if (select.value !== (chosen ?? select.value)) select.value = '';
  return createField(name, label, select);
}

function createField(name: string, label: string, control: HTMLElement): HTMLElement {
  control.id = `filter-${name}`;
  return element(
    'div',
    { class: `filter filter-${name}` },
    element('label', { for: control.id }, label),
    control,
  );
}

/** The units of most tasks first; each with its number of tasks. */
function listUnits(language: string, { tasks }: RegisterDocument): readonly Choice[] {
  const found = new Map<string, { readonly label: string; readonly count: number }>();
  for (const task of tasks) {
    for (const unit of new Map(unitsOf(task).map((each) => [each.printed, each])).values()) {
      const label =
        language === 'en' && unit.english !== undefined ? `${unit.name} ${unit.english}` : unit.name;
      // The printed name stands in the address, so that a link means the same to readers of either script.
      found.set(unit.printed, { label, count: (found.get(unit.printed)?.count ?? 0) + 1 });
    }
  }
  return [...found]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([value, { label, count }]) => ({ value, label: `${label} (${count})` }));
}

function listDues(texts: Texts, { tasks }: RegisterDocument): readonly Choice[] {
  const dues = tasks.flatMap(duesOf);
  const years = new Map<number, boolean>();
  for (const { year, recurrence, past } of dues) {
    if (year !== undefined && recurrence === 'once') years.set(year, past && (years.get(year) ?? true));
  }
  const choices = [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, past]) => ({
      value: String(year),
      label: fill(past ? texts.dueYearPast : texts.dueYear, { year }),
    }));
  if (dues.some(({ past }) => past)) choices.push({ value: 'past', label: texts.duePast });
  if (dues.some(({ recurrence }) => recurrence !== 'once')) {
    choices.push({ value: 'recurring', label: texts.dueRecurring });
  }
  if (tasks.some(hasUndatedMilestone)) choices.push({ value: 'undated', label: texts.dueUndated });
  return choices;
}
