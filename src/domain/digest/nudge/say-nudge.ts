// What a reminder says: what is owed and until when, how to report it, and where to complain.
import type { Language, Reply } from '../../conversation/index.ts';
import { createVoice } from '../../ledger/index.ts';
import type { Voice } from '../../ledger/index.ts';
import type { Register } from '../../policy/index.ts';
import { wordingOf } from '../wording/wording.ts';
import type { DigestWords } from '../wording/wording.ts';
import type { Nudge, NudgeItem } from './nudge.ts';

/** More are counted; /mine shows them all. */
const SHOWN = 12;

export function sayNudge(register: Register, nudge: Nudge, language: Language): Reply {
  const words = wordingOf(language);
  const voice = createVoice(register, language);
  const [first] = nudge.items;
  const items = nudge.items.slice(0, SHOWN).map((item) => ({
    text: `${item.label} ${titleOf(register, item, voice)}${words.say('colon')}${whenOf(words, item)}`,
    task: { document: item.document, task: item.task },
  }));
  return {
    kind: 'answer',
    blocks: [
      {
        kind: 'text',
        text: words.say('nudgeTitle', { unit: voice.unit(nudge.unit), count: nudge.items.length }),
      },
      { kind: 'list', items },
      {
        kind: 'text',
        text: [
          nudge.items.length > SHOWN ? words.say('nudgeMore', { count: nudge.items.length - SHOWN }) : '',
          words.say('nudgeHow', { label: first?.label ?? '' }),
          words.say('nudgeFooter'),
        ]
          .filter((line) => line !== '')
          .join('\n'),
      },
      { kind: 'buttons', buttons: [{ label: words.say('buttonMine'), say: '/mine' }] },
    ],
    tasks: nudge.items.map(({ document, task }) => ({ document, task })),
    citations: [],
    made: 'looked-up',
    language,
  };
}

function titleOf(register: Register, item: NudgeItem, voice: Voice): string {
  const task = register.policies
    .find(({ id }) => id === item.document)
    ?.tasks.find(({ number }) => number === item.task);
  const milestone = task?.milestones.find(({ id }) => id === item.label);
  return voice.shown(milestone?.target.metric || (task?.title ?? ''));
}

function whenOf(words: DigestWords, { daysLeft, due }: NudgeItem): string {
  if (daysLeft > 0) return words.say('nudgeLater', { days: daysLeft, due });
  return daysLeft === 0
    ? words.say('nudgeToday', { due })
    : words.say('nudgeOverdue', { days: -daysLeft, due });
}
