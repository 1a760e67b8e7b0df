// The console's words: every language has the same places to fill, and none is left in another's script.
import { describe, expect, it } from 'vitest';
import { fill, textsOf } from '../../../../../src/channels/console/page/texts/texts.ts';
import type { TextKey } from '../../../../../src/channels/console/page/texts/texts.ts';
import { toSimplified } from '../../../../../src/text/fold.ts';

const keys = Object.keys(textsOf('zh-Hans')) as TextKey[];
const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('texts', () => {
  it.each(['zh-Hant', 'en'] as const)('of %s have the places of the others', (language) => {
    for (const key of keys) {
      expect(placesOf(textsOf(language)[key]), key).toEqual(placesOf(textsOf('zh-Hans')[key]));
      expect(textsOf(language)[key], key).not.toBe('');
    }
  });

  it('are in the script that they claim', () => {
    for (const key of keys) {
      const simplified = textsOf('zh-Hans')[key];
      expect(toSimplified(simplified), key).toBe(simplified);
      expect(textsOf('en')[key], key).not.toMatch(/\p{Script=Han}/u);
    }
    const traditional = keys.map((key) => textsOf('zh-Hant')[key]).join('');
    expect(traditional).not.toMatch(/[务单标请问输项时检记这页浅显复读类进长过还没无]/);
  });

  it('are filled in, and keep a place that has no value', () => {
    expect(fill('第{task}项 {x}', { task: 13 })).toBe('第13项 {x}');
  });
});
