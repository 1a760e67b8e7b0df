// What the help shows must work: every example, in every language, reads as the command that it stands for.
import { expect, it } from 'vitest';
import { commandNames, createVoice } from '../../../../src/domain/ledger/index.ts';
import { createRegister } from '../../../../src/domain/policy/index.ts';
import { createCommandReader } from '../../../../src/understanding/commands/index.ts';
import { loadWeihai } from '../../../support/ledger-book.ts';

const register = createRegister([loadWeihai()]);
const read = createCommandReader();
const context = {
  today: '2026-11-23',
  mentions: (folded: string) => register.gazetteer.mentions(folded),
  awaits: 'nothing',
} as const;

/** Commands that another room reads. */
const ELSEWHERE: readonly string[] = ['digest'];

const examples = (['zh-Hans', 'zh-Hant', 'en'] as const).flatMap((language) =>
  commandNames
    .filter((name) => !ELSEWHERE.includes(name))
    .flatMap((name) =>
      createVoice(register, language)
        .say(`example_${name}`)
        .split('\n')
        .map((example) => ({ name, example })),
    ),
);

it.each(examples)('$name: $example', ({ name, example }) => {
  const reading = read(example, context);
  expect(reading).toMatchObject({ kind: 'command', way: 'slash', command: { name } });
});
