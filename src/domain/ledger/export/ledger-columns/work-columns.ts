// What was done and said about it: progress in the reporters' words, obstacles, evidence, verification, changes of dates.
import { localDay } from '../../days.ts';
import { isPending } from '../../project/requests.ts';
import type { MilestoneState } from '../../project/state.ts';
import { day, lines, reportsOf, shownTo, text, word } from './column-of.ts';
import type { ColumnOf, LedgerSheet } from './column-of.ts';

export const workColumns: readonly ColumnOf[] = [
  text(
    'columnNote',
    36,
    shownTo((sheet, state) =>
      lines(
        reportsOf(sheet, state).map(({ entry, unit }) => `${sheet.voice.unit(unit)}:${entry.source.text}`),
      ),
    ),
  ),
  text(
    'columnProblem',
    22,
    shownTo((_, { blockers }) => lines(blockers.map(({ note }) => note))),
  ),
  text(
    'columnCoordination',
    22,
    shownTo((_, { blockers }) =>
      lines(blockers.flatMap(({ note, escalatedOn }) => (escalatedOn === undefined ? [] : [note]))),
    ),
  ),
  text(
    'columnNext',
    16,
    shownTo((_, state) => nextStep(state)),
  ),
  text(
    'columnEvidenceText',
    20,
    shownTo((sheet, state) => evidenceOf(sheet, state)),
  ),
  text(
    'columnReporter',
    20,
    shownTo((sheet, state) => signatures(sheet, state)),
  ),
  word(
    'columnVerified',
    8,
    shownTo(({ voice }, { evidence }) => voice.say(`evidence_${evidence}`)),
  ),
  word('columnFlow', 9, ({ voice }, { flow }) => voice.say(`flow_${flow}`)),
  text('columnExtension', 18, (_, state) => sayExtensions(state)),
  day('columnClosedOn', (_, { flow, requests }) =>
    flow === 'closed'
      ? (requests.findLast(({ standing }) => standing === 'approved')?.decidedOn ?? null)
      : null,
  ),
  text(
    'columnMissing',
    22,
    shownTo(({ voice }, { missing }) => voice.units(missing)),
  ),
  text(
    'columnRemark',
    20,
    shownTo((sheet, state) => remarks(sheet, state)),
  ),
];

/** The next agreed node, or the date that was asked for. */
function nextStep({ goal, requests, asOf }: MilestoneState): string {
  const asked = requests.findLast((request) => isPending(request) && request.request.request === 'extension');
  if (asked?.request.request === 'extension') return `→ ${asked.request.newDue}`;
  const node = goal.nodes.find((one) => one.day > (asOf ?? ''));
  return node === undefined ? '' : `${node.day} ${Math.round(node.share * 100)}%`;
}

function evidenceOf(sheet: LedgerSheet, state: MilestoneState): string {
  const reported = reportsOf(sheet, state).map(({ progress }) => progress.evidence ?? '');
  const claimed = state.requests.map(({ request }) =>
    request.request === 'closure' ? (request.evidence ?? '') : '',
  );
  return lines([...reported, ...claimed]);
}

/** Who reported, and who signed for the unit. */
function signatures(sheet: LedgerSheet, state: MilestoneState): string {
  const { voice, zone } = sheet;
  const dayOf = (instant: string): string => localDay(new Date(instant), zone);
  const reported = reportsOf(sheet, state).map(
    ({ entry }) => `${entry.person.name} ${dayOf(entry.recordedAt)}`,
  );
  const signed = state.requests.flatMap(({ decisions }) =>
    decisions
      .filter(({ content }) => content.kind === 'decision' && content.verdict === 'confirm')
      .map(({ person, recordedAt }) => voice.say('signedBy', { name: person.name, day: dayOf(recordedAt) })),
  );
  return lines([...reported, ...signed]);
}

function sayExtensions({ goal, requests }: MilestoneState): string {
  if (goal.due === undefined || goal.due.extensions === 0) return '';
  const approved = requests.findLast(
    ({ request, standing }) => request.request === 'extension' && standing === 'approved',
  );
  return [String(goal.due.extensions), goal.due.original, approved?.decidedOn ?? ''].join(' / ');
}

/** What a reader of the row has to know besides. */
function remarks(sheet: LedgerSheet, state: MilestoneState): string {
  const { voice } = sheet;
  return lines([
    !state.goal.isBaseKnown && state.goal.target !== undefined ? voice.say('baseUnknown') : '',
    reportsOf(sheet, state).some(({ progress }) => progress.backfilled) ? voice.say('markBackfilled') : '',
    state.evidence === 'doubted' ? voice.say('evidence_doubted') : '',
    state.proposals.length > 0 ? voice.say('proposalsWait', { count: state.proposals.length }) : '',
  ]);
}
