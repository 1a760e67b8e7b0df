// Where one milestone stands: light, reason, last report; on its task's own page all the rest, too.
import type { MilestoneView } from '../../ledger-view.port.ts';
import { element } from '../dom/element.ts';
import { fill } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { showLight, showRule } from './show-light.ts';

/** One line below a milestone of the register. */
export function showStanding(texts: Texts, milestone: MilestoneView): HTMLElement {
  const { light, lightName, rule, numbers, instance } = milestone;
  return element(
    'div',
    { class: 'standing' },
    showLight(light, lightName),
    instance === undefined ? undefined : element('span', { class: 'instance' }, instance),
    numbers === undefined ? undefined : element('span', { class: 'value' }, numbers.shown),
    numbers === undefined ? undefined : element('span', { class: 'reason' }, numbers.reason),
    showRule(texts, rule),
    showLast(texts, milestone),
  );
}

/** Everything that is known of it. */
export function showProgress(texts: Texts, milestone: MilestoneView, curve?: HTMLElement): HTMLElement {
  const { id, instance, metric, light, lightName, rule, numbers } = milestone;
  const name = instance === undefined ? id : `${id} (${instance})`;
  return element(
    'li',
    { class: 'progress' },
    element(
      'div',
      { class: 'progress-head' },
      element('span', { class: 'milestone-id' }, name),
      element('h3', {}, metric),
      showLight(light, lightName),
      showRule(texts, rule),
    ),
    numbers === undefined ? undefined : element('p', { class: 'reason' }, numbers.reason),
    showFacts(texts, milestone),
    showBlockers(texts, milestone),
    curve,
    showLast(texts, milestone),
  );
}

function showFacts(texts: Texts, { due, numbers }: MilestoneView): HTMLElement {
  const { percent, expectedPercent } = numbers ?? {};
  const pace =
    percent === undefined || expectedPercent === undefined
      ? undefined
      : fill(texts.paceLine, { percent, expected: expectedPercent });
  const extended =
    due === undefined || due.extensions === 0
      ? (due?.printed ?? '')
      : fill(texts.dueExtended, { day: due.original, count: due.extensions });
  const rows: readonly (readonly [string, string | undefined, string | undefined])[] = [
    [texts.valueLabel, numbers?.shown, pace],
    [texts.dueLabel, due?.day, extended],
    [texts.flowLabel, numbers?.flow, undefined],
    [texts.evidenceLabel, numbers?.evidence, undefined],
    [texts.missingUnits, numbers?.missing.join(' · '), undefined],
  ];
  return element(
    'dl',
    { class: 'progress-facts' },
    ...rows.map(([label, value, detail]) =>
      value === undefined || value === ''
        ? undefined
        : element(
            'div',
            { class: label === texts.missingUnits ? 'is-wide' : undefined },
            element('dt', {}, label),
            element(
              'dd',
              {},
              value,
              detail === undefined || detail === '' ? undefined : element('small', {}, detail),
            ),
          ),
    ),
  );
}

function showBlockers(texts: Texts, { numbers }: MilestoneView): HTMLElement | undefined {
  if (numbers === undefined || numbers.blockers.length === 0) return undefined;
  const items = numbers.blockers.map(({ note, since, escalatedOn }) => {
    const dates = [
      fill(texts.blockerSince, { day: since }),
      escalatedOn === undefined ? undefined : fill(texts.blockerEscalated, { day: escalatedOn }),
    ].filter((part) => part !== undefined);
    return element('li', {}, note, element('small', {}, dates.join(' · ')));
  });
  return element(
    'div',
    { class: 'blockers' },
    element('h4', {}, texts.blockers),
    element('ul', {}, ...items),
  );
}

function showLast(texts: Texts, { last, numbers }: MilestoneView): HTMLElement | undefined {
  if (last === undefined) {
    return numbers === undefined ? undefined : element('p', { class: 'last-report is-none' }, texts.noReport);
  }
  const { asOf, recordedOn, unit, text, entry } = last;
  const when = fill(texts.recordedOn, { day: recordedOn });
  return element(
    'p',
    { class: 'last-report' },
    element('span', { class: 'last-label' }, texts.lastReport),
    ` ${text} `,
    element(
      'span',
      { class: 'last-source' },
      [unit, `#${entry}`, asOf === recordedOn ? undefined : when]
        .filter((part) => part !== undefined)
        .join(' · '),
    ),
  );
}
