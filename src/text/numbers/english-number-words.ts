// English spellings of numbers: "one hundred and twenty-three", "two million", "a dozen", "thirty-first".

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ORDINAL =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
};

const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...ORDINAL.map((word, value) => [word, value] as const),
  ...TENS.flatMap((word, ten) =>
    word === ''
      ? []
      : ([
          [word, ten * 10],
          [`${word.slice(0, -1)}ieth`, ten * 10],
        ] as const),
  ),
  ['dozen', 12],
]);

const WORD = [...VALUES.keys(), ...Object.keys(SCALES)].sort((a, b) => b.length - a.length).join('|');

/** Source of a regular expression for one number in words, over folded text. */
export const ENGLISH_NUMBER = `(?<![a-z])(?:${WORD})s?(?:(?:[ -]|\\sand\\s)(?:${WORD}))*(?:st|nd|rd|th)?(?![a-z])`;
export const ENGLISH_SCALE = Object.keys(SCALES).join('|');

export function scaleOf(word: string): number | undefined {
  return SCALES[word];
}

/** Undefined where the words are none that make one number. */
export function parseEnglishNumber(written: string): number | undefined {
  let total = 0;
  let part = 0;
  for (const word of written.split(/[\s-]+/u).filter((each) => each !== 'and')) {
    const name = VALUES.has(word) || word in SCALES ? word : word.replace(/s$/u, '');
    const scale = SCALES[name];
    const value = VALUES.get(name);
    if (scale === 100) part = Math.max(part, 1) * 100;
    else if (scale !== undefined) {
      total += Math.max(part, 1) * scale;
      part = 0;
    } else if (value !== undefined) part += value;
    else return undefined;
  }
  return total + part;
}
