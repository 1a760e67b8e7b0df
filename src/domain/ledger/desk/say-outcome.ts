// What the person reads after a command: the echo with the light's change and how to undo it, the question, or the refusal.
import type { Block, Reply, TaskReference } from '../../conversation/index.ts';
import type { Entry } from '../record/entry.ts';
import type { CarriedOut } from './carry-out.ts';
import { describeEntry } from './describe-entry.ts';
import { newsOf as newsOfNumber } from './former.ts';
import type { Item } from './item.ts';
import { lightsOf } from './lights-of.ts';
import { buttons, createReply, text } from './reply.ts';
import type { BoundSession, Session } from './rooms.ts';
import type { Stop } from './stop.ts';
import type { Params } from '../wording/words.ts';

type Recorded = Extract<CarriedOut, { kind: 'recorded' | 'known' }>;

export function sayRecorded(recorded: Recorded): Reply {
  const { session, entries } = recorded;
  const { voice } = session;
  const tasks = entries.flatMap(refsOf);
  const numbers = voice.list(entries.map(({ sequence }) => `#${sequence}`));
  // In a group the echo tells nothing that the message had not told.
  if (session.message.audience === 'group' && session.viewer.sees === 'none') {
    return createReply(voice, 'answer', [text(voice.say('recordedInGroup', { entry: numbers }))], tasks);
  }
  const key = recorded.kind === 'known' ? 'alreadyRecorded' : 'recorded';
  const lines = entries.map((entry) =>
    voice.say(key, { entry: `#${entry.sequence}`, what: describeEntry(session, entry) }),
  );
  const remarks = recorded.kind === 'known' ? [] : remarksOf(session, recorded.items);
  const blocks: Block[] = [
    text(...lines, ...remarks, ...newsOf(session, entries), ...sayLights(recorded)),
    ...tasksOf(session, tasks),
  ];
  // The last first: what rests on another entry is withdrawn before it.
  const undoable = entries
    .filter(({ content }) => !['withdrawal', 'decision', 'feedback'].includes(content.kind))
    .reverse();
  const hints = undoable.map(({ sequence }) => `/withdraw #${sequence}`);
  if (hints.length > 0) blocks.push(text(voice.say('undoHint', { commands: voice.list(hints) })));
  blocks.push(...pressable(session, entries, undoable));
  return createReply(voice, 'answer', blocks, tasks);
}

function sayLights(recorded: Recorded): readonly string[] {
  const { session, entries } = recorded;
  const before = new Map(
    (recorded.kind === 'recorded' ? recorded.before : []).map(({ key, state }) => [key, state]),
  );
  return lightsOf(session, entries).map(({ key, state }) => {
    const old = before.get(key);
    const params = {
      label: session.voice.label(state),
      after: session.voice.light(state.light),
      reason: session.voice.reason(state),
    };
    if (old === undefined || old.light === state.light) return session.voice.say('lightSame', params);
    return session.voice.say('lightChange', { ...params, before: session.voice.light(old.light) });
  });
}

function pressable(
  { voice }: BoundSession,
  entries: readonly Entry[],
  undoable: readonly Entry[],
): readonly Block[] {
  const blocker = entries.find(({ content }) => content.kind === 'blocker');
  const isEscalated = entries.some(({ content }) => content.kind === 'escalation');
  const offer =
    blocker !== undefined && !isEscalated
      ? [{ label: voice.say('buttonEscalate'), say: `/escalate ${aimOf(blocker)}` }]
      : [];
  const undo = undoable.map(({ sequence }) => ({
    label: voice.say('buttonUndo', { entry: `#${sequence}` }),
    say: `/withdraw #${sequence}`,
  }));
  const list = [...offer, ...undo];
  const question = offer.length > 0 ? [text(voice.say('offerEscalation'))] : [];
  return list.length === 0 ? [] : [...question, buttons(...list)];
}

function aimOf({ subject }: Entry): string {
  return subject?.milestone ?? String(subject?.task ?? '');
}

/** `isAgain`: it was asked before, under an older text. */
export function sayAsked(session: BoundSession, items: readonly Item[], isAgain = false): Reply {
  const { voice } = session;
  const what = items.map((item) => describeEntry(session, item)).join(';');
  const questions = items.flatMap(({ problems }) =>
    problems.map(({ code, params }) => voice.say(code, shownParams(session, params))),
  );
  const lines = [
    voice.say('preview', { what }),
    isAgain ? voice.say('remarkNewVersion') : '',
    ...remarksOf(session, items),
    ...newsOf(session, items),
    [...new Set(questions)].join(' '),
  ];
  const needsWords = items.some(({ problems }) =>
    problems.some(({ needs }) => needs === 'reason' || needs === 'number'),
  );
  const tasks = items.flatMap(refsOf);
  const named = tasksOf(session, tasks);
  if (needsWords) return createReply(voice, 'clarify', [text(...lines), ...named], tasks);
  const press = buttons(
    { label: voice.say('buttonConfirm'), say: voice.say('sayConfirm') },
    { label: voice.say('buttonCancel'), say: voice.say('sayCancel') },
  );
  return createReply(
    voice,
    'clarify',
    [text(...lines), ...named, text(voice.say('previewAsk')), press],
    tasks,
  );
}

export function sayStop(session: Session, { result, reason, params, about, ask }: Stop): Reply {
  const { voice } = session;
  const line = [voice.say(reason, params), about === undefined ? '' : newsOfNumber(session, about)]
    .filter((part) => part !== '')
    .join('\n');
  const options = ask?.options ?? [];
  if (options.length === 0)
    return createReply(voice, result === 'asked' ? 'clarify' : 'refused', [text(line)]);
  const listed = options.map(({ label }, index) => voice.say('option', { number: index + 1, label }));
  const press = buttons(...options.map(({ label }, index) => ({ label, say: String(index + 1) })));
  return createReply(voice, 'clarify', [text(line, ...listed), press]);
}

function remarksOf({ voice }: BoundSession, items: readonly Item[]): readonly string[] {
  return [
    ...new Set(items.flatMap(({ remarks }) => remarks.map(({ key, params }) => voice.say(key, params)))),
  ];
}

/** Units and metrics inside questions, in the reader's script. */
function shownParams({ voice }: BoundSession, params: Params): Params {
  const shown: Record<string, string | number> = { ...params };
  if (typeof shown['unit'] === 'string') shown['unit'] = voice.measure(shown['unit']);
  if (typeof shown['metric'] === 'string') shown['metric'] = voice.metric(shown['metric']);
  return shown;
}

/** By title: whoever meant another one sees it. */
function tasksOf({ voice, register }: BoundSession, refs: readonly TaskReference[]): readonly Block[] {
  const fields = new Map(
    refs.flatMap((ref) => {
      const found = register.findTask(ref);
      if (found === undefined) return [];
      const label = voice.say('fieldTask', { number: ref.task });
      return [[`${ref.document}#${ref.task}`, { label, value: voice.title(found.task) }] as const];
    }),
  );
  return fields.size === 0 ? [] : [{ kind: 'fields', fields: [...fields.values()] }];
}

function newsOf(
  session: BoundSession,
  about: readonly { readonly subject?: Entry['subject'] }[],
): readonly string[] {
  return [...new Set(about.flatMap(({ subject }) => (subject ? [newsOfNumber(session, subject)] : [])))];
}

function refsOf({ subject }: { readonly subject?: Entry['subject'] }): readonly TaskReference[] {
  return subject === undefined ? [] : [{ document: subject.document, task: subject.task }];
}
