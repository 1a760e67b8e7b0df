// The ledger's words: every key in every language, with the same variables.
import { describe, expect, it } from 'vitest';
import { fillWords, listKeys, listNames } from '../../../../../src/domain/ledger/wording/words.ts';

describe("the ledger's sentences", () => {
  it.each(listKeys())('%s means the same in every language: the same names are filled in', (key) => {
    const names = listNames('zh-Hans', key);
    expect(listNames('zh-Hant', key)).toEqual(names);
    // English leaves the counter or the unit out where the word for it is in the sentence.
    for (const name of listNames('en', key)) expect(names).toContain(name);
  });

  it.each(['zh-Hans', 'zh-Hant', 'en'] as const)('have a text for each key in %s', (language) => {
    for (const key of listKeys()) expect(fillWords(language, key).trim(), key).not.toBe('');
  });

  it('keep a name that looks like a template as it is', () => {
    expect(fillWords('en', 'what_note', { note: '{entry} $& $1' })).toBe(', {entry} $& $1');
  });
});
