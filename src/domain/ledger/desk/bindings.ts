// Binding by chat: asked for here, granted by an administrator with a button or /approve B7, ended at once.
import type { Reply } from '../../conversation/index.ts';
import { decideBinding, endBinding, requestBinding } from '../../people/index.ts';
import type { Binding, Person } from '../../people/index.ts';
import type { Command } from '../command.ts';
import { createVoice } from '../wording/voice.ts';
import type { Voice } from '../wording/voice.ts';
import type { Outcome } from './audit-of.ts';
import { buttons, createReply, text } from './reply.ts';
import type { Notice, Session } from './rooms.ts';

export interface Bound {
  readonly reply: Reply;
  readonly notices: readonly Notice[];
  readonly outcome: Outcome;
}

export async function bind(
  session: Session,
  { unit, role }: Extract<Command, { kind: 'bind' }>,
): Promise<Bound> {
  const { voice, message, rooms, register } = session;
  const wanted: Person = {
    user: message.user,
    name: session.person?.name ?? (await rooms.nameOf?.(message)) ?? message.user,
    unit,
    role: role ?? 'liaison',
  };
  const request = await requestBinding(rooms.people, wanted, message.at);
  if (request.kind === 'same-binding') {
    const line = voice.say('bindSame', { unit: voice.unit(unit), role: voice.role(wanted.role) });
    return {
      reply: createReply(voice, 'refused', [text(line)]),
      notices: [],
      outcome: { command: 'bind', result: 'refused', reason: 'same-binding' },
    };
  }
  if (request.kind === 'nobody') return refused(session, 'bind', 'refused', 'bindSignInFirst', '');
  const { binding, approvers } = request;
  const isStrange =
    (wanted.role === 'liaison' || wanted.role === 'unit-head') && register.gazetteer.find(unit) === undefined;
  const lines = [
    voice.say('bindRequested', sayBinding(voice, binding)),
    isStrange ? voice.say('bindNotInRegister', { unit }) : '',
    approvers.length === 0 ? voice.say('bindNoAdministrator') : '',
  ];
  return {
    reply: createReply(voice, 'answer', [text(...lines)]),
    notices: approvers.map(({ user }) => ({ user, reply: askApprover(session, binding) })),
    outcome: { command: 'bind', result: 'recorded', subject: `B${binding.number}` },
  };
}

function askApprover(session: Session, binding: Binding): Reply {
  const voice = createVoice(session.register, 'zh-Hans');
  const params = sayBinding(voice, binding);
  return createReply(voice, 'answer', [
    text(voice.say('bindNotice', params)),
    buttons(
      { label: voice.say('buttonGrant', params), say: `/approve B${binding.number}` },
      { label: voice.say('buttonRefuse', params), say: `/return B${binding.number}` },
    ),
  ]);
}

export async function decideOnBinding(
  session: Session,
  command: Extract<Command, { kind: 'decide-binding' }>,
): Promise<Bound> {
  const { voice, person, message } = session;
  const decision = { number: command.number, grant: command.name === 'approve', at: message.at };
  const decided = await decideBinding(session.rooms.people, person, decision);
  const subject = `B${command.number}`;
  switch (decided.kind) {
    case 'denied':
      return refused(session, command.name, 'denied', 'roleMayNotBind', subject, {
        role: person === undefined ? '' : voice.role(person.role),
      });
    case 'own-request':
      return refused(session, command.name, 'refused', 'bindOwnRequest', subject);
    case 'not-waiting':
      return refused(session, command.name, 'refused', 'noSuchBinding', subject, { number: command.number });
    case 'granted':
    case 'refused': {
      const { binding } = decided;
      const isGranted = decided.kind === 'granted';
      const params = sayBinding(voice, binding);
      const notice = createVoice(session.register, 'zh-Hans');
      const told = notice.say(
        isGranted ? 'bindGrantedNotice' : 'bindRefusedNotice',
        sayBinding(notice, binding),
      );
      return {
        reply: createReply(voice, 'answer', [
          text(voice.say(isGranted ? 'bindGranted' : 'bindRefused', params)),
        ]),
        notices: [{ user: binding.user, reply: createReply(notice, 'answer', [text(told)]) }],
        outcome: { command: command.name, result: 'recorded', subject },
      };
    }
  }
}

export async function unbind(
  session: Session,
  { user }: Extract<Command, { kind: 'unbind' }>,
): Promise<Bound> {
  const { voice, person, message } = session;
  const ended = await endBinding(session.rooms.people, person, {
    user: user ?? message.user,
    at: message.at,
  });
  switch (ended.kind) {
    case 'denied':
      return refused(session, 'unbind', 'denied', 'roleMayNotBind', user ?? '', {
        role: person === undefined ? '' : voice.role(person.role),
      });
    case 'not-bound':
      return refused(session, 'unbind', 'refused', 'notBound', user ?? message.user);
    case 'ended': {
      const { binding } = ended;
      const line = voice.say('unbound', sayBinding(voice, binding));
      return {
        reply: createReply(voice, 'answer', [text(line)]),
        notices: [],
        outcome: { command: 'unbind', result: 'recorded', subject: `B${binding.number}` },
      };
    }
  }
}

function refused(
  { voice }: Session,
  command: Outcome['command'],
  result: 'denied' | 'refused',
  reason: 'roleMayNotBind' | 'bindOwnRequest' | 'bindSignInFirst' | 'noSuchBinding' | 'notBound',
  subject: string,
  params: Readonly<Record<string, string | number>> = {},
): Bound {
  return {
    reply: createReply(voice, 'refused', [text(voice.say(reason, params))]),
    notices: [],
    outcome: { command, result, reason, subject },
  };
}

function sayBinding(
  voice: Voice,
  { number, user, name, unit, role }: Binding,
): Readonly<Record<string, string | number>> {
  return { number, user, name, unit: voice.unit(unit), role: voice.role(role) };
}
