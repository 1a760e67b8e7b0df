// Words with no business in them: index tokens, English stems, segments, pinyin, glosses and slips.
import { describe, expect, it } from 'vitest';
import { findCedictEdition, loadCedict, parseCedict } from '../../../src/text/cedict.ts';
import { readEnglishStems } from '../../../src/text/english-stems.ts';
import { findWordCandidates, readGloss } from '../../../src/text/glosses.ts';
import { readIndexTokens } from '../../../src/text/index-tokens.ts';
import { findNearMatch, isOneEditApart } from '../../../src/text/near-match.ts';
import { splitPinyin, toPinyin } from '../../../src/text/pinyin.ts';
import { segment } from '../../../src/text/segment.ts';

describe('index tokens', () => {
  it('are characters, pairs and Latin words, never across what is not Chinese', () => {
    expect(readIndexTokens('数据ai+政务2027')).toEqual([
      '数',
      '数据',
      '据',
      '政',
      '政务',
      '务',
      'ai',
      '2027',
    ]);
  });
});

describe('English stems', () => {
  it('meet in any form, and leave out what says nothing', () => {
    expect(readEnglishStems('what about the elevators of 2027?')).toEqual(readEnglishStems('an elevator'));
  });
});

describe('segmentation', () => {
  const cut = (text: string, words: readonly string[]): string[] =>
    segment(text, (word) => words.includes(word)).map((word) => word.text);

  it('prefers the fewest words over the longest first one', () => {
    expect(cut('数据局长期负责', ['数据', '数据局', '局长', '长期', '负责'])).toEqual([
      '数据局',
      '长期',
      '负责',
    ]);
  });

  it('leaves alone what no word covers, and says where words stand', () => {
    expect(segment('a鲁通码', () => false)).toEqual([
      { text: '鲁', start: 1 },
      { text: '通', start: 2 },
      { text: '码', start: 3 },
    ]);
  });
});

describe('near matches', () => {
  it.each([
    ['鲁统码', '鲁通码'],
    ['resposible', 'responsible'],
    ['taks', 'task'],
    ['abc', 'abcd'],
  ])('%s and %s are one slip apart', (left, right) => {
    expect(isOneEditApart(left, right)).toBe(true);
    expect(isOneEditApart(right, left)).toBe(true);
  });

  it.each([
    ['same', 'same'],
    ['abcd', 'badc'],
    ['abcd', 'ab'],
    ['abcd', 'dbca'],
    ['', 'ab'],
  ])('%j and %j are not', (left, right) => {
    expect(isOneEditApart(left, right)).toBe(false);
  });

  it('is found where there is one, and the word is long enough to tell', () => {
    expect(findNearMatch('鲁统码', ['鲁通码', '山东通'])).toBe('鲁通码');
    expect(findNearMatch('第一批', ['第二批', '第三批'])).toBeUndefined();
    expect(findNearMatch('数字', ['数据'])).toBeUndefined();
    expect(findNearMatch('lead', ['head'])).toBeUndefined();
  });
});

describe('pinyin', () => {
  it('reads characters as their neighbours demand', () => {
    expect(toPinyin('银行 进行,绿色')).toEqual([
      ['yin', 'hang'],
      ['jin', 'xing'],
      ['lv', 'se'],
    ]);
  });

  it.each([
    ['shuju', ['shu', 'ju']],
    ['xian', ['xian']],
    ['fangan', ['fan', 'gan']],
  ])('splits %s', (word, syllables) => {
    expect(splitPinyin(word)).toHaveLength(syllables.length);
    expect(splitPinyin(word)?.join('')).toBe(word);
  });

  it.each(['who', 'task', 'blockchain', 'x'])('%s is none', (word) => {
    expect(splitPinyin(word)).toBeUndefined();
  });
});

describe('the dictionary', () => {
  it('is read as words with their meanings, without remarks', async () => {
    const entries = parseCedict(await loadCedict());
    expect(entries.length).toBeGreaterThan(100_000);
    const senses = new Map(entries.map((entry) => [entry.word, entry.senses]));
    expect(senses.get('互联网')).toEqual(['Internet']);
    expect(senses.get('实验室')).toEqual(['laboratory']);
    expect([...senses.values()].flat().some((sense) => /^(CL:|see |variant of)/.test(sense))).toBe(false);
    expect(findCedictEdition()).toMatch(/^hanzi \d/);
  });

  it('glosses with the first senses, without brackets and references', () => {
    const senses = ['annotate (e.g. a character)', 'bye-bye (alternative for 拜拜[bai2 bai2])', 'third'];
    expect(readEnglishStems(readGloss({ word: '标注', senses }))).toEqual(['annot', 'bye', 'bye']);
  });

  it('is asked for every piece of two to eight characters', () => {
    expect(findWordCandidates('数据局 a')).toEqual(['数据', '数据局', '据局']);
  });
});
