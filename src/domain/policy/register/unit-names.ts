// The names one office goes by: as printed, in full, for short, and in English, derived from the printed name.
import { findCentralBody } from './central-bodies.ts';
import { UNIT_STEMS } from './unit-stems.ts';
import type { UnitStem } from './unit-stems.ts';

export interface UnitNames {
  /** Folded Chinese names that name the office wherever they stand. */
  readonly chinese: readonly string[];
  /** Folded words (财政, 发改) that name it only beside a word of duty: 财政牵头, 教育部门. */
  readonly bare: readonly string[];
  /** The English name for display; undefined where the stem is not known. */
  readonly english: string | undefined;
  /** English cores, lower case: "finance" for "Finance Bureau" and "Bureau of Finance". */
  readonly cores: readonly string[];
}

const NAME =
  /^(国家|省|自治区|自治州|市|州|盟|县|区|旗)?(委)?(.+?)(委员会|办公室|联合会|局|厅|委|办|部|院|署|会|联|队)$/u;
const SUFFIX_FORMS: Readonly<Record<string, readonly string[]>> = {
  委员会: ['委', '委员会', '局'],
  委: ['委', '委员会', '局'],
  办公室: ['办', '办公室'],
  办: ['办', '办公室'],
};
const SUFFIX_ENGLISH: Readonly<Record<string, string>> = {
  局: ' Bureau',
  厅: ' Department',
  部: ' Department',
  委: ' Commission',
  委员会: ' Commission',
  办: ' Office',
  办公室: ' Office',
};
const LEVEL_ENGLISH: Readonly<Record<string, string>> = {
  市: 'Municipal ',
  省: 'Provincial ',
  县: 'County ',
  区: 'District ',
};

const STEM_OF = new Map(
  UNIT_STEMS.flatMap((stem) => [...stem.full, ...stem.short].map((form) => [form, stem] as const)).reverse(),
);

/** Short forms that are no word of their own: 发改, 人社, 卫健. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  '发改 工信 经信 人社 资规 自规 自资 住建 文旅 文广旅 卫健 卫计 市监 网信 政法 海渔 交运 生环 通发 通管 社工 国资 金监 医保 城管 药监 粮储 林草 招商 民宗 统战 财政 公安 民政 商务 水务'.split(
    ' ',
  ),
);

export interface UnitNameParts {
  readonly level: string;
  readonly party: string;
  readonly core: string;
  readonly suffix: string;
  readonly stem: UnitStem;
}

/** 市 + 委 + 政法 + 委; undefined where the table does not know the office. */
export function splitUnitName(folded: string): UnitNameParts | undefined {
  const match = NAME.exec(folded);
  const [, level = '', party = '', core = '', suffix = ''] = match ?? [];
  const stem = STEM_OF.get(core);
  return match === null || stem === undefined ? undefined : { level, party, core, suffix, stem };
}

/** `folded`: the printed name, folded. */
export function namesOf(folded: string): UnitNames {
  const match = NAME.exec(folded);
  const [, level = '', party = '', core = '', suffix = ''] = match ?? [];
  const stem = STEM_OF.get(core);
  if (match === null || stem === undefined) {
    const short = level === '' ? folded : folded.slice(level.length + party.length);
    const body = findCentralBody(folded);
    return {
      chinese: unique([folded, ...(short.length >= 3 ? [short] : []), ...(body?.chinese ?? [])]),
      bare: [],
      english: body?.english,
      cores: [],
    };
  }
  return {
    chinese: chineseNames(folded, level, party, stem, suffix),
    bare: unique(
      [...stem.short, ...stem.full].filter((form) => form.length >= 2 && !/[院委联]$/u.test(form)),
    ),
    english: englishName(stem, level, suffix),
    cores: unique([stem.english.toLowerCase(), ...stem.spoken]),
  };
}

/** Every office that the table knows by this suffix, for telling a real office that no document names from a topic. */
export function knownOffices(): readonly { readonly stem: UnitStem; readonly chinese: readonly string[] }[] {
  const suffixes = ['局', '厅', '委', '委员会', '办', '办公室', '部', '院', '会', '联'];
  return UNIT_STEMS.map((stem) => ({
    stem,
    chinese: unique([
      ...suffixes.flatMap((suffix) => stem.full.map((form) => form + suffix)),
      ...stem.short.flatMap((form) =>
        /[院委联]$/u.test(form)
          ? [form]
          : [`${form}局`, `${form}委`, `${form}办`, `${form}厅`, `${form}部门`],
      ),
    ]),
  }));
}

function chineseNames(
  folded: string,
  level: string,
  party: string,
  stem: UnitStem,
  suffix: string,
): string[] {
  const suffixes = SUFFIX_FORMS[suffix] ?? [suffix];
  const bodies = unique([
    ...stem.full.flatMap((form) => suffixes.map((ending) => form + ending)),
    ...stem.short.flatMap((form) =>
      /[院委联]$/u.test(form) ? [form] : [...suffixes.map((ending) => form + ending), `${form}部门`],
    ),
  ]);
  const levels = unique(['', level, level + party]);
  return unique([folded, ...levels.flatMap((prefix) => bodies.map((body) => prefix + body))]).filter(
    (name) => name.length >= 2,
  );
}

function englishName(stem: UnitStem, level: string, suffix: string): string {
  const ending = SUFFIX_ENGLISH[suffix] ?? '';
  return ending === '' ? (LEVEL_ENGLISH[level] ?? '') + stem.english : stem.english + ending;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
