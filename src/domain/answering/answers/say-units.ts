// Who leads and who is responsible, in one sentence each. A task without a lead is said to be without one.
import type { UnitRole } from '../../conversation/index.ts';
import { assignmentsOf } from '../../policy/index.ts';
import type { RegisteredTask } from '../../policy/index.ts';
import type { Speech } from '../speech.ts';

export function unitNames({ task }: RegisteredTask, role: UnitRole): readonly string[] {
  return [...new Set(assignmentsOf(task, role).map(({ unit }) => unit))];
}

/** Lead first, whatever was asked: each role that is named is said once. */
export function sayUnits(speech: Speech, entry: RegisteredTask, asked: 'units' | UnitRole): string {
  const { lead } = speech.words;
  const name = speech.task(entry);
  const leads = unitNames(entry, 'lead');
  const responsible = unitNames(entry, 'responsible');
  const cooperating = unitNames(entry, 'cooperating');
  if (leads.length + responsible.length + cooperating.length === 0) return lead.noUnits(name);
  const sentences: string[] = [];
  if (asked === 'cooperating') {
    sentences.push(
      cooperating.length === 0 ? lead.noCooperating(name) : lead.cooperating(name, speech.units(cooperating)),
    );
  }
  if (leads.length === 0) {
    const say = asked === 'lead' ? lead.none : lead.responsibleOnly;
    if (responsible.length > 0) sentences.push(say(name, responsible.length, speech.units(responsible)));
    return [
      ...sentences,
      ...restOf(speech, { responsible: [], cooperating: asked === 'cooperating' ? [] : cooperating }),
    ].join(' ');
  }
  if (asked === 'responsible') {
    sentences.push(
      responsible.length === 0
        ? lead.noResponsible(name)
        : lead.responsible(name, responsible.length, speech.units(responsible)),
      labelled(speech, 'lead', leads),
    );
    return joined(speech, [...sentences, ...restOf(speech, { responsible: [], cooperating })]);
  }
  sentences.push(
    leads.length === 1
      ? lead.one(name, speech.units(leads))
      : lead.many(name, leads.length, speech.units(leads)),
    ...restOf(speech, { responsible, cooperating: asked === 'cooperating' ? [] : cooperating }),
  );
  return joined(speech, sentences);
}

export interface LeftOut {
  /** As the asker named them. */
  readonly units: readonly string[];
  readonly has: (unit: string) => boolean;
}

/** "Besides the Finance Bureau": who is left in the role, or in any. */
export function sayOtherUnits(
  speech: Speech,
  entry: RegisteredTask,
  asked: 'units' | UnitRole,
  { units, has }: LeftOut,
): string {
  const { lead } = speech.words;
  const roles = asked === 'units' ? (['lead', 'responsible', 'cooperating'] as const) : ([asked] as const);
  const left = roles
    .map((role) => ({ role, names: unitNames(entry, role).filter((name) => !has(name)) }))
    .filter(({ names }) => names.length > 0)
    .map(({ role, names }) => labelled(speech, role, names));
  const besides = speech.units(units);
  const name = speech.task(entry);
  return left.length === 0
    ? lead.noOthers(besides, name, asked === 'units' ? undefined : asked)
    : lead.others(besides, name, joined(speech, left));
}

function restOf(
  speech: Speech,
  {
    responsible,
    cooperating,
  }: { readonly responsible: readonly string[]; readonly cooperating: readonly string[] },
): string[] {
  return [
    ...(responsible.length === 0 ? [] : [labelled(speech, 'responsible', responsible)]),
    ...(cooperating.length === 0 ? [] : [labelled(speech, 'cooperating', cooperating)]),
  ];
}

function labelled(speech: Speech, role: UnitRole, names: readonly string[]): string {
  const english = speech.language === 'en';
  return `${speech.words.label[role]}${english ? ': ' : '：'}${speech.units(names)}${english ? '.' : '。'}`;
}

function joined(speech: Speech, sentences: readonly string[]): string {
  return sentences.join(speech.language === 'en' ? ' ' : '');
}
