// Pinyin typed instead of characters finds the words of the documents.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../../src/text/fold.ts';
import { createPinyinLexicon } from '../../../src/text/pinyin-lexicon.ts';
import type { PinyinLexicon } from '../../../src/text/pinyin-lexicon.ts';

describe('reading Latin letters as the Chinese of a text', () => {
  let lexicon: PinyinLexicon;

  beforeAll(async () => {
    const policy = await readFile('knowledge/weihai-data-and-digital-transformation.txt', 'utf8');
    lexicon = createPinyinLexicon({ words: ['谁', '牵头', '负责', '第', '项'], texts: [fold(policy)] });
  });

  const read = (question: string): string =>
    lexicon
      .read(question)
      .map(({ terms }) => terms[0])
      .join(' ');

  test.each([
    ['shuju biaozhu shui qiantou', '数据标注 谁 牵头'],
    ['shujukaifang', '数据开放'],
    ['shu ju kai fang shui fuze', '数据开放 谁 负责'],
    ['dikong jingji', '低空经济'],
    ['zhihui shequ', '智慧社区'],
    ['qukuai lian', '区块链'],
    ['qukuailian 5g', '区块链'],
  ])('%s', (question, chinese) => {
    expect(read(question)).toBe(chinese);
  });

  test.each([
    'who leads the data work?',
    'can you change it',
    'data annotation',
    'blockchain',
    'what is the deadline of task 13',
    'women can run long',
    'a',
    '',
    'niuroumian zenme zuo',
  ])('%j is no pinyin of this text', (question) => {
    expect(lexicon.read(question)).toEqual([]);
  });

  test('says where the letters stand, around Chinese and numbers', () => {
    const question = '请问 shuju biaozhu 是第5项吗';
    const [reading] = lexicon.read(question);
    expect(question.slice(reading?.start, reading?.end)).toBe('shuju biaozhu');
  });

  test('gives every reading of letters that have several', () => {
    const homophones = createPinyinLexicon({ words: [], texts: ['实施方案', '时时更新', '实施细则'] });
    expect(homophones.read('shishi')[0]?.terms).toEqual(['实施', '时时']);
  });

  test('a blank is a border between syllables', () => {
    const lexicon = createPinyinLexicon({ words: ['方案'], texts: [] });
    expect(lexicon.read('fang an')).toHaveLength(1);
    expect(lexicon.read('fan gan')).toEqual([]);
  });
});
