// The head of the register page and its tasks, section by section.
import type { RegisterDocument, RegisterTask } from '../../register-view.port.ts';
import { createButton, element } from '../dom/element.ts';
import { createIcon } from '../dom/icon.ts';
import { readSpeaker } from '../speaker.ts';
import { fill } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { unitsOf } from './filter-register.ts';
import { showTask } from './show-task.ts';
import type { TaskDeps } from './show-task.ts';

export function showDocumentHead(texts: Texts, register: RegisterDocument): HTMLElement[] {
  const facts = [
    register.issuer,
    register.documentNumber,
    register.issuedOn === undefined ? undefined : fill(texts.issued, { date: register.issuedOn }),
    describeCounts(texts, register),
  ].filter((fact) => fact !== undefined);
  const print = createButton('quiet-button print', () => window.print(), createIcon('print'), texts.print);
  const review = `/review?${new URLSearchParams({ document: register.id }).toString()}`;
  return [
    element('p', { class: 'register-kicker' }, texts.registerTitle),
    element('h1', {}, register.title),
    element(
      'p',
      { class: 'register-facts' },
      ...facts.map((fact) => element('span', {}, fact)),
      readSpeaker().mayReview ? element('a', { href: review }, texts.reviewTitle) : undefined,
      print,
    ),
  ];
}

/** Groups such as 市直各部门 are no units of their own. */
export function describeCounts(texts: Texts, { tasks }: RegisterDocument): string {
  const units = tasks.flatMap((task) => unitsOf(task)).filter(({ collective }) => !collective);
  return fill(texts.counts, {
    tasks: tasks.length,
    units: new Set(units.map(({ printed }) => printed)).size,
    milestones: tasks.flatMap(({ milestones }) => milestones).length,
  });
}

export function showSections(
  deps: TaskDeps,
  { sections }: RegisterDocument,
  tasks: readonly RegisterTask[],
): HTMLElement[] {
  const numbers = [undefined, ...sections.map(({ number }) => number)];
  return numbers.flatMap((number) => {
    const members = tasks.filter(({ section }) => section === number);
    if (members.length === 0) return [];
    const section = sections.find((each) => each.number === number);
    const title = section === undefined ? deps.texts.outsideSections : `${section.label}${section.title}`;
    return [
      element(
        'section',
        { class: 'register-section' },
        element('h2', { class: sections.length === 0 ? 'visually-hidden' : undefined }, title),
        ...members.map((task) => showTask(deps, task)),
      ),
    ];
  });
}
