// What the help shows must work: every example, in every language, reads as the command that it stands for.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

describe('in the help', () => {
  it.each(examples)('$name: $example', ({ name, example }) => {
    const reading = read(example, context);
    expect(reading).toMatchObject({ kind: 'command', way: 'slash', command: { name } });
  });
});

/** Blocks of commands, and the tables' inline ones; an English name without words behind it is only named there. */
const page = readFileSync('docs/ledger.md', 'utf8');
const blocks = [...page.matchAll(/```text\n(?<lines>[^`]+)```/g)].flatMap(({ groups }) =>
  (groups?.['lines'] ?? '').trim().split('\n'),
);
const inline = [...page.matchAll(/`(?<command>\/[^`]+)`/g)]
  .map(({ groups }) => groups?.['command'] ?? '')
  .filter((command) => command.includes(' ') && !command.includes('…'));

describe('in docs/ledger.md', () => {
  it.each([...new Set([...blocks, ...inline])])('%s', (command) => {
    expect(read(command, context)).toMatchObject({ kind: 'command', way: 'slash' });
  });
});
