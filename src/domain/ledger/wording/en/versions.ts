// What is said where a document has a newer text, in English.
import type { Part } from '../words.ts';

export const versions: Part<'versions'> = {
  versionDated: 'version {version} ({day})',
  versionUndated: 'version {version}',
  recordedFor: ' (recorded for task {label} of {version})',
  recordedForDropped: ' (recorded for {label} of {version}; the document promises it no more)',
  recordedForRemoved: ' (recorded for task {label} of {version}; the document has it no more)',
  fieldTask: 'Task {number}',
  formerMoved: 'Note: task {number} “{title}” of {version} is now task {now}.',
  formerRemoved:
    'Note: task {number} “{title}” of {version} is not in the document any more. For its entries, send /history {number} version {ordinal}.',
  numberMoved: 'There is no task {number} now. Task {number} “{title}” of {version} is now task {now}.',
  numberRemoved:
    'There is no task {number} now. Task {number} “{title}” of {version} is not in the document any more; for its entries, send /history {number} version {ordinal}.',
  noSuchVersion: 'There is no version {ordinal}; version {current} holds now.',
  noSuchTaskThen: 'Version {ordinal} has no task {number}.',
  historyTitleThen: 'Entries on task {number} “{title}” of {version} ({shown} of {count})',
  historyNoneThen: 'There are no entries on task {number} “{title}” of {version}.',
  nowMoved: 'Now task {now}.',
  nowRemoved: 'The document has it no more: the entries are kept, it has no light.',
  removedLine: 'Besides, {count} task(s) are not in the document any more; entries kept, no light: {tasks}',
  removedTask: '{label} “{title}” ({count}, /history {number} version {ordinal})',
  remarkNewVersion:
    'The document has just got a newer version and numbers may have changed: please check once more.',
  aftermathTitle: 'For supervision to look at in the ledger:',
  aftermathOvertaken:
    '#{entry} {what}: the new version says {due}, so that this extension no longer applies.',
  aftermathClosed:
    '{label} is closed (#{entry}), but its date or number has changed: reopen it, if it should be (/reopen {label} reason).',
  aftermathLapsed: '#{entry} {what}: its task is part of task {task} now, so that this request lapses.',
  aftermathRemoved:
    'Task {number} “{title}” is gone: {count} entries are kept without a light, see /history {number} version {ordinal}.',
  renumbered: 'Other numbers, same words (what was reported goes with its task): {numbers}',
  taskRemoved:
    '#{entry} is about task {label} of {version}, which the document has no more: nothing is decided on it.',
  requestLapsed:
    '#{entry} is about task {label} of {version}, which has been joined with others or is asked for no more: that request lapses, please make a new one.',
  requestOvertaken:
    '#{entry} asks to move the date {old}, which the newer version has set to {due}: it cannot be approved. Return it (/return #{entry} reason), and the unit asks again.',
  columnRecordedFor: 'Version and number then',
  recordedForCell: '{version}: {label}',
};
