// For which task of which version an entry was recorded, where that is not what its number means today.
import type { Origin } from '../../policy/index.ts';
import { localDay } from '../days.ts';
import type { Moment } from '../days.ts';
import type { Entry, Subject } from '../record/entry.ts';
import type { Voice } from '../wording/voice.ts';

export interface Teller {
  readonly voice: Voice;
  readonly moment: Pick<Moment, 'zone'>;
}

type Recorded = Pick<Entry, 'subject' | 'recordedFor'>;

/** "version 1 (2026-01-05)": with the day from which it held, where that is known. */
export function sayVersion(
  { voice, moment }: Teller,
  { version, heldFrom }: Pick<Origin, 'version' | 'heldFrom'>,
): string {
  if (heldFrom === '') return voice.say('versionUndated', { version });
  return voice.say('versionDated', { version, day: localDay(new Date(heldFrom), moment.zone) });
}

/** Empty where the number has stayed what it was. */
export function sayOrigin(teller: Teller, { subject, recordedFor }: Recorded): string {
  if (recordedFor === undefined) return '';
  const label = labelOfSubject(recordedFor.place);
  const params = { label, version: sayVersion(teller, recordedFor) };
  if (subject === undefined) return teller.voice.say('recordedForRemoved', params);
  if (recordedFor.isDropped === true) return teller.voice.say('recordedForDropped', params);
  return label === labelOfSubject(subject) ? '' : teller.voice.say('recordedFor', params);
}

/** Empty where nothing has a newer text since: for a table's cell. */
export function originCell(teller: Teller, { recordedFor }: Recorded): string {
  if (recordedFor === undefined) return '';
  const version = sayVersion(teller, recordedFor);
  return teller.voice.say('recordedForCell', { version, label: labelOfSubject(recordedFor.place) });
}

export function labelOfSubject(subject: Subject | undefined): string {
  if (subject === undefined) return '';
  const label = subject.milestone ?? String(subject.task);
  return subject.instance === undefined ? label : `${label}(${subject.instance})`;
}
