// What the digest's desk, its notices and its reminders say, in English.
import type { DigestCatalogue } from './wording.ts';

export const en: DigestCatalogue = {
  colon: ': ',
  version_leader: 'leaders’ page',
  version_office: 'office version',
  version_unit: 'unit version',
  language_zh_Hans: 'Simplified Chinese',
  language_zh_Hant: 'Traditional Chinese',
  language_en: 'English',
  placeChat: 'this group',
  placePerson: 'you',
  draftTitle: 'Draft of the {week} digest, waiting for approval. It goes to {count} subscription(s).',
  draftAsk:
    '“Approve”: it goes out at its time (at once where that has passed). “Publish now”: it goes out now. Until then this draft follows the ledger.',
  draftDone: 'The {week} digest is approved and published. To see it: /digest published.',
  buttonApprove: 'Approve',
  buttonPublish: 'Publish now',
  assistedAsk:
    'The first sentence was drafted with AI, please check it: approving takes it over; “Without that sentence” drops it.',
  buttonPlain: 'Without that sentence',
  plainDone: 'The sentence drafted with AI was taken out of the draft of {week}.',
  plainNone: 'The draft of {week} holds no sentence drafted with AI.',
  reminder:
    'The {week} digest is not approved yet and has not gone out. This is the only reminder; it can be approved until the next issue.',
  missed:
    'The {week} digest did not go out: within {hours} hours of its time the bot was not running, or nobody approved it. It is not sent by itself any more; you may still publish it.',
  broken:
    'The {week} digest could not be made and has not gone out: {reason} The bot keeps trying; if that does not help, call the system administrator.',
  unsent: 'The {week} digest could not be delivered to {place} ({reason}).',
  stranger:
    'You are not bound to a unit and role yet, so the digest is not open to you. First: /bind UNIT ROLE.',
  denied_preview: 'Your role ({role}) may not see drafts of the digest.',
  denied_publish:
    'Your role ({role}) may not approve or publish the digest or manage a group’s subscription; the head of supervision does that.',
  denied_subscribe: 'Your role ({role}) may not subscribe: the digest shows every unit’s entries.',
  denied_group: 'Not everybody in this group may see drafts of the ledger. Ask me /digest in private.',
  previewTitle: '{week}, {version}: a preview as of now, not published.',
  publishedTitle: '{week}, {version}, published on {day}.',
  nonePublished: 'No digest has been published yet.',
  noTasks: 'No document has been read yet, so there is no digest.',
  subscribed: 'Subscribed: every week {place} will get the {version} ({language}). Next issue: {next}.',
  subscribedAudience:
    'Mind that everybody in this group will see every unit’s progress once an issue is published.',
  unsubscribed: 'Ended {count} subscription(s).',
  notSubscribed: 'There is no subscription here.',
  approvedWaits: 'The {week} digest is approved and goes out at {when}.',
  published:
    'The {week} digest is published, to {count} place(s). Late reports update it for {hours} hours; then it is final.',
  alreadyOut: 'The {week} digest is out already; nothing was sent twice.',
  alreadyApproved: 'The {week} digest is approved already and waits for its time.',
  noDraft:
    'No draft waits for approval. The next issue is due {next}. For a past one name its week: /digest publish 2026-W47.',
  nobody: 'Nobody is subscribed, so there is nowhere to send it. In a group, say: /digest subscribe.',
  emptyWeek: 'All of {week} is a holiday: there is no digest.',
  statusTitle: 'Digest: next issue {next}; {count} subscription(s).',
  statusIssue: '{week}: {state}',
  comma: ', ',
  statusUnreachable:
    'These units owe a report and have no liaison bound, so no reminder reaches them: {units}.',
  statusProvisional:
    'Note: the holiday notice for {year} is not on file; days follow the standing rules and swapped weekends are unknown (DIGEST_HOLIDAYS_FILE).',
  state_draft: 'draft, waiting for approval',
  state_approved: 'approved, waiting for its time',
  state_published: 'published, late reports still update it',
  state_frozen: 'final',
  state_missed: 'not sent',
  state_empty: 'a week of holidays, no issue',
  unclear: 'I did not understand that. You can say:',
  helpText:
    '/digest: preview now\n/digest published: the latest published issue\n/digest subscribe [leader|office] [language]: for this group, or in private for yourself\n/digest unsubscribe\n/digest approve [2026-W47]: goes out at its time\n/digest publish [2026-W47]: goes out now\n/digest plain: without the sentence drafted with AI\n/digest status: next issue and how far each has come',
  nudgeTitle: '{unit}: {count} item(s) need a word on progress.',
  nudgeLater: 'due in {days} days ({due})',
  nudgeToday: 'due today ({due})',
  nudgeOverdue: '{days} days overdue ({due})',
  nudgeMore: '{count} more: /mine shows them.',
  nudgeHow:
    'One line is enough: /progress {label} VALUE as of DATE; or /nochange {label} REASON. A report ends the reminders.',
  buttonMine: 'My tasks',
  nudgeFooter: 'At most one message a person on a working day. Too often, or wrong? Tell us: /feedback …',
};
