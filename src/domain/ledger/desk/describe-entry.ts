// One entry in one line, for echoes, histories and notices.
import { asCorrected } from './as-corrected.ts';
import { labelOfSubject, sayOrigin } from './say-origin.ts';
import type { Teller } from './say-origin.ts';
import type { Book } from '../book.ts';
import { normaliseUnit } from '../project/goal.ts';
import type { AgreedTerms, Entry, EntryContent, EntryDraft, Progress } from '../record/entry.ts';
import type { Milestone, Register } from '../../policy/index.ts';
import type { Voice } from '../wording/voice.ts';

export interface Describer extends Teller {
  readonly register: Register;
  readonly book: Book;
}

type Described = Pick<Entry, 'subject' | 'unit' | 'recordedFor'> & { readonly content: EntryContent };

/** Where the number meant something else when it was recorded, that is said, too. */
export function describeEntry(describer: Describer, entry: Described | EntryDraft | Entry): string {
  return sayWhat(describer, entry) + sayOrigin(describer, entry);
}

function sayWhat(describer: Describer, entry: Described | EntryDraft | Entry): string {
  const { voice } = describer;
  const { content } = entry;
  const label = labelOfSubject(entry.subject ?? originOf(entry)?.place);
  const ref = 'ref' in content ? refOf(describer, content.ref) : '';
  const note = 'note' in content ? content.note : '';
  const trailing = note === '' ? '' : voice.say('what_note', { note });
  switch (content.kind) {
    case 'progress':
      return describeProgress(describer, entry, content, label);
    case 'no-change':
      return voice.say('what_noChange', { label, note });
    case 'blocker':
    case 'forecast':
      return voice.say(`what_${content.kind}`, { label, note });
    case 'unblock':
    case 'escalation':
      return voice.say(`what_${content.kind}`, { label, note: trailing });
    case 'request':
      return describeRequest(describer, content, label);
    case 'correction':
      return voice.say('what_correction', {
        ref,
        change: describeChange(describer, content, 'sequence' in entry ? entry.sequence : undefined),
      });
    case 'withdrawal':
      return voice.say('what_withdrawal', { ref, note: trailing });
    case 'decision': {
      const isReasoned = content.verdict === 'return' || content.verdict === 'reopen';
      return voice.say(`what_${content.verdict}`, { ref, note: isReasoned ? note : trailing });
    }
    case 'flag':
      return voice.say('what_flag', { ref, note });
    case 'terms':
      return voice.say('what_terms', { label, terms: describeTerms(voice, content.terms), note: trailing });
    case 'feedback':
      return voice.say('what_feedback', { note });
    case 'opening':
      return voice.say('what_opening', { note: voice.shown(content.title) });
  }
}

function describeProgress(
  { voice, register }: Describer,
  entry: Described,
  { value, unit, asOf: day, note, evidence }: Progress,
  label: string,
): string {
  const proof = evidence === undefined ? '' : voice.say('what_evidence', { evidence });
  if (value === undefined) return voice.say('what_progressNote', { label, note, day }) + proof;
  const milestone = findMilestone(register, entry);
  const metric = voice.metric(milestone?.target.metric ?? entry.recordedFor?.metric ?? '');
  const target = milestone?.target.value;
  const isOther = entry.recordedFor !== undefined && normaliseUnit(milestone?.target.unit ?? '') !== unit;
  const said =
    target === undefined || unit === '%' || isOther
      ? voice.say('what_progress', { label, metric, value: voice.amount(value, unit), day })
      : voice.say('what_progressOf', { label, metric, value, target: voice.amount(target, unit), day });
  return said + (note === '' ? '' : voice.say('what_note', { note })) + proof;
}

function describeRequest(
  { voice }: Describer,
  content: Extract<EntryContent, { kind: 'request' }>,
  label: string,
): string {
  if (content.request === 'suspension') return voice.say('what_suspension', { label, note: content.note });
  if (content.request === 'extension') {
    const key = content.adjustment ? 'what_adjustment' : 'what_extension';
    return voice.say(key, { label, day: content.newDue, due: content.oldDue, note: content.note });
  }
  const value = content.value === undefined ? '' : ` ${voice.amount(content.value, content.unit)}`;
  return voice.say('what_closure', { label, value, evidence: content.evidence ?? voice.say('noEvidence') });
}

function describeChange(
  { voice, book }: Describer,
  content: Extract<EntryContent, { kind: 'correction' }>,
  sequence: number | undefined,
): string {
  const entry = book.find(content.ref);
  const corrected = entry && asCorrected(book, entry, sequence);
  const before = corrected === undefined ? '' : voice.amount(corrected.value, corrected.unit);
  const parts = [
    content.value === undefined
      ? ''
      : voice.say('change_value', { value: voice.amount(content.value, content.unit), before }),
    content.asOf === undefined ? '' : voice.say('change_day', { value: content.asOf }),
    content.note === undefined ? '' : voice.say('change_note', { value: content.note }),
    content.evidence === undefined ? '' : voice.say('change_evidence', { value: content.evidence }),
  ];
  return voice.list(parts.filter((part) => part !== ''));
}

function describeTerms(voice: Voice, terms: AgreedTerms): string {
  const { base, target, unit, start, due, nodes, units, collector, combine } = terms;
  const parts = [
    base === undefined ? '' : voice.say('term_base', { value: voice.amount(base, unit) }),
    target === undefined ? '' : voice.say('term_target', { value: voice.amount(target, unit) }),
    start === undefined ? '' : voice.say('term_start', { value: start }),
    due === undefined ? '' : voice.say('term_due', { value: due }),
    nodes === undefined
      ? ''
      : voice.say('term_nodes', {
          value: nodes.map(({ day, share }) => `${day} ${Math.round(share * 100)}%`).join(' '),
        }),
    units === undefined ? '' : voice.say('term_units', { value: voice.units(units) }),
    collector === undefined ? '' : voice.say('term_collector', { value: voice.unit(collector) }),
    combine === undefined ? '' : voice.say(`term_combine_${combine}`),
  ];
  return voice.list(parts.filter((part) => part !== ''));
}

function originOf(entry: Described | EntryDraft | Entry): Entry['recordedFor'] {
  return 'recordedFor' in entry ? entry.recordedFor : undefined;
}

function findMilestone(register: Register, { subject }: Described): Milestone | undefined {
  if (subject === undefined) return undefined;
  const found = register.findTask({ document: subject.document, task: subject.task });
  return found?.task.milestones.find(({ id }) => id === subject.milestone);
}

function refOf({ book }: Describer, id: string): string {
  const entry = book.find(id);
  return entry === undefined ? '' : `#${entry.sequence}`;
}
