// Questions back, asked once and in one line, and choices, in English.
import type { Part } from '../words.ts';

export const questions: Part<'questions'> = {
  askUnit: 'Is the unit of {value} {unit}?',
  askUnitMismatch: 'This is counted in "{unit}", you said "{value}{said}". Is it {value} {unit}?',
  askIncrement: 'The ledger counts totals: {before} before plus {value} makes {sum}. Is the total {sum}?',
  askOver100: '{value}% is more than 100%. Is that right?',
  askFalling: 'The total went down: {before} on {day}, now {value}. Is that right?',
  askJump: '{value} is {times} times {before}. Is that right?',
  askFuture: 'The as-of day {day} is still to come (today is {today}). Is that right?',
  askSameText: 'This is word for word the report of {day}. Is it really unchanged?',
  askSubstance:
    '"{words}" has nothing to check. Please give a number, an as-of day or a blocker, or say "no change" with the reason.',
  askNumber: 'No number was given. Record the words only? If there is a number, just send it.',
  askMilestone: 'Do you mean {milestone} "{metric}"?',
  askSameAsLast: 'The last report was {value} (as of {day}) {note}. Is it still so?',
  askReason: 'Please give the reason.',
  askEvidence:
    'A closure needs evidence: a document number, a link or a name. Reply "yes" if there is none yet.',
  askOtherNumber: '#{entry} says {before}, not {said}. Correct it all the same?',
  whichTask: 'Which task? Please reply with its number, such as 12 or 15-2.',
  whichDocument: 'Several documents have a task {number}. Which one?',
  whichMilestone: '{task} has several milestones. Which one?',
  whichEntry: 'Several entries are waiting: {entries}. Please name one, such as /approve #12.',
  option: '{number}. {label}',
};
