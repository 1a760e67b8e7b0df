// One task of the register: who, by when, to what target, and its whole text.
import type { RegisterMilestone, RegisterTask, RegisterUnit } from '../../register-view.port.ts';
import { element } from '../dom/element.ts';
import { createIcon } from '../dom/icon.ts';
import { fill } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import type { RegisterFilter, RegisterRole } from './filter-register.ts';
import { createTaskAnchor, createTaskPageLink } from './register-link.ts';

export interface TaskDeps {
  readonly texts: Texts;
  readonly language: string;
  /** Id of the document that the tasks stand in. */
  readonly document: string;
  /** The page filtered in this way. */
  readonly linkTo: (filter: RegisterFilter) => string;
}

export function showTask(deps: TaskDeps, task: RegisterTask): HTMLElement {
  const { texts } = deps;
  const anchor = createTaskAnchor(task.number);
  const heading = element(
    'h3',
    { id: `${anchor}-title` },
    element(
      'a',
      {
        class: 'task-number',
        href: `#${anchor}`,
        'aria-label': fill(texts.permalink, { task: task.number }),
      },
      String(task.number),
    ),
    element('span', { class: 'task-title' }, task.title),
    element('span', { class: 'task-light' }),
  );
  return element(
    'article',
    { class: 'task', id: anchor, tabindex: -1, 'aria-labelledby': `${anchor}-title` },
    heading,
    showUnits(deps, task),
    task.milestones.length === 0
      ? element('div', { class: 'standings', 'data-milestone': task.number })
      : showMilestones(deps, task.milestones),
    showWholeText(deps, task),
  );
}

export function showUnits(deps: TaskDeps, task: RegisterTask): HTMLElement {
  const { texts } = deps;
  const rows = (['lead', 'responsible', 'cooperating'] as const).flatMap((role) => {
    const units = task.units[role];
    if (units.length > 0) {
      return [showRow(texts[role], element('dd', {}, ...units.map((unit) => showUnit(deps, role, unit))))];
    }
    return role === 'lead' ? [showRow(texts.lead, element('dd', { class: 'no-lead' }, texts.noLead))] : [];
  });
  return element('dl', { class: 'units' }, ...rows);
}

function showRow(label: string, value: HTMLElement): HTMLElement {
  return element('div', {}, element('dt', {}, label), value);
}

function showUnit(deps: TaskDeps, role: RegisterRole, unit: RegisterUnit): HTMLElement {
  const gloss = deps.language === 'en' ? unit.english : undefined;
  return element(
    'a',
    { class: `unit is-${role}`, href: deps.linkTo({ unit: unit.printed }) },
    element('span', {}, unit.name),
    gloss === undefined ? undefined : element('span', { class: 'unit-gloss', lang: 'en' }, gloss),
  );
}

function showMilestones(deps: TaskDeps, milestones: readonly RegisterMilestone[]): HTMLElement {
  const { texts } = deps;
  const rows = milestones.map(({ id, target, quote, due }) => {
    const isPast = due?.past === true;
    return element(
      'li',
      {},
      element('span', { class: 'milestone-id' }, id),
      element(
        'span',
        {},
        element('span', { class: 'milestone-target', title: quote }, target),
        element('span', { class: isPast ? 'due is-past' : 'due' }, nameDue(deps, due)),
        isPast ? element('span', { class: 'due-past' }, texts.past) : undefined,
        element('div', { class: 'standings', 'data-milestone': id }),
      ),
    );
  });
  return element(
    'div',
    { class: 'milestones' },
    element('h4', {}, texts.milestones),
    element('ul', {}, ...rows),
  );
}

/** The printed words; for a reader of English also how often they return. */
function nameDue({ texts, language }: TaskDeps, due: RegisterMilestone['due']): string {
  if (due === undefined) return texts.undated;
  return language === 'en' && due.recurrence !== 'once' ? `${due.text} (${due.recurrence})` : due.text;
}

function showWholeText({ texts, document: id }: TaskDeps, task: RegisterTask): HTMLElement {
  const ask = element(
    'a',
    {
      class: 'ask-about',
      href: `/?${new URLSearchParams({ q: fill(texts.askAboutText, { task: task.number }) }).toString()}`,
    },
    texts.askAbout,
    createIcon('go'),
  );
  return element(
    'div',
    { class: 'task-foot' },
    element(
      'details',
      { class: 'whole-text' },
      element('summary', {}, createIcon('open'), texts.wholeText),
      element('p', {}, task.text),
    ),
    element(
      'span',
      { class: 'task-links' },
      element('a', { class: 'task-page', href: createTaskPageLink(id, task.number) }, texts.openTask),
      ask,
    ),
  );
}
