// How Word writes the n-th number of a list: 一、 （二） 3. ④ — printed on the page, but standing in no text.

const DIGITS = '零一二三四五六七八九';
const TRADITIONAL_STEMS = '甲乙丙丁戊己庚辛壬癸';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** `format`: w:numFmt of the level. A bullet is no number: empty. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'taiwaneseCounting':
      return chineseNumber(value, DIGITS, ['', '十', '百', '千']);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return chineseNumber(value, FORMAL, ['', '拾', '佰', '仟']);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)]
        .map((digit) => (digit === '0' ? '〇' : DIGITS.charAt(Number(digit))))
        .join('');
    case 'ideographTraditional':
      return TRADITIONAL_STEMS.charAt(value - 1) || String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
    case 'upperLetter':
      return letter(value, format === 'lowerLetter' ? 'a' : 'A');
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    default:
      return String(value);
  }
}

/** 10 → 十, 12 → 十二, 105 → 一百零五. */
function chineseNumber(value: number, digits: string, places: readonly string[]): string {
  if (value <= 0 || value > 9_999) return String(value);
  const written = [...String(value)];
  let text = '';
  let skipped = false;
  written.forEach((digit, at) => {
    if (digit === '0') skipped = true;
    else {
      text += `${skipped ? digits.charAt(0) : ''}${digits.charAt(Number(digit))}${places[written.length - 1 - at] ?? ''}`;
      skipped = false;
    }
  });
  return value < 20 && value >= 10 ? text.slice(1) : text;
}

function letter(value: number, first: string): string {
  const code = first.charCodeAt(0) + ((value - 1) % 26);
  return String.fromCharCode(code).repeat(Math.min(4, Math.ceil(value / 26)));
}

function roman(value: number): string {
  let rest = Math.min(value, 399);
  let text = '';
  for (const [size, sign] of ROMAN) {
    for (; rest >= size; rest -= size) text += sign;
  }
  return text;
}
