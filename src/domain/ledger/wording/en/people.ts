// Bindings, and notices to others, in English.
import type { Part } from '../words.ts';

export const people: Part<'people'> = {
  bindRequested: 'Binding requested: {name}, {unit}, {role}. An administrator has to approve it (B{number}).',
  bindSame: 'You are bound to {unit} as {role} already.',
  bindNotInRegister: 'Note: no document names "{unit}".',
  bindNotice:
    '{name} ({user}) asks for a binding: {unit}, {role}. Approve: /approve B{number}. Refuse: /return B{number}.',
  bindGranted: 'B{number} approved: {name} is bound to {unit} as {role}.',
  bindRefused: 'B{number} refused: {name}.',
  bindGrantedNotice: 'You are bound to {unit} as {role}. Send /help for the commands.',
  bindRefusedNotice: 'Your binding request B{number} was not approved.',
  bindOwnRequest: 'You cannot approve your own request.',
  bindSignInFirst:
    'Please sign in first: visitors here have no identity of their own, so that no unit can be bound.',
  bindNoAdministrator: 'No administrator is set up yet; please ask whoever operates the system.',
  unbound: 'Unbound, effective at once: {name} ({unit}, {role}).',
  notBound: 'There is no binding to end.',
  buttonGrant: 'Approve B{number}',
  buttonRefuse: 'Refuse B{number}',
  noticeConfirm: '{unit} has made a request; please confirm {entry}: {what}',
  noticeVerify: 'A request is waiting to be verified, {entry}: {what}',
  noticeApprove: 'A request is waiting for approval, {entry}: {what}',
  noticeProposal: 'A report on behalf of your unit is waiting to be accepted or returned, {entry}: {what}',
  noticeDecided: 'News about your request {ref}: {what}',
  noticeFeedback: 'Feedback {entry} ({unit}, {name}): {note}',
  feedbackTitle: 'Feedback ({count}, latest first):',
  feedbackRow: '{entry} {day} {unit}, {name}: {note}',
  feedbackNone: 'Nobody has sent feedback yet.',
};
