// Which documents are meant, where there are several: by their place (威海, Weihai), by a name in 《》, or by words of one
// title before 文件. A place whose documents are all the documents says nothing.
import type { Register } from '../../domain/policy/index.ts';
import { fold } from '../../text/fold.ts';
import { toPinyin } from '../../text/pinyin.ts';
import { rub } from './slate.ts';
import type { Slate } from './slate.ts';

export interface Documents {
  readonly slate: Slate;
  readonly documents: readonly string[];
}

export type LinkDocuments = (slate: Slate) => Documents;

interface Title {
  readonly id: string;
  readonly folded: string;
}

interface Found {
  readonly documents: readonly string[];
  readonly start: number;
  readonly end: number;
}

const PLACE = /^(?<place>\p{Script=Han}{2,4}?)(?:省|市|县|区|自治区|自治州|州|盟)/u;
const SHORTEST_TITLE = 4;
const NOUN = '(?:文件|政策|意见|通知|办法|措施|方案|计划|规划|要点|清单)';

export function createDocumentLinker(register: Register): LinkDocuments {
  if (register.policies.length < 2) return (slate) => ({ slate, documents: [] });
  const titles = register.policies.map(({ id, title }) => ({ id, folded: fold(title) }));
  const findPlace = createPlaceReader(register);
  const findTitle = createTitleReader(titles);
  return (slate) => {
    const titled = findTitle(slate.rest);
    const afterTitle = titled === undefined ? slate : rub(slate, titled.start, titled.end, 'P');
    const placed = findPlace(afterTitle.rest);
    const result = placed.reduce((rest, { start, end }) => rub(rest, start, end, 'P'), afterTitle);
    return { slate: result, documents: titled?.documents ?? placed.flatMap(({ documents }) => documents) };
  };
}

function createPlaceReader({ policies }: Register): (text: string) => readonly Found[] {
  const places = new Map<string, string[]>();
  for (const { id, issuer, title } of policies) {
    const place = PLACE.exec(fold(issuer ?? title))?.groups?.['place'];
    if (place !== undefined) places.set(place, [...(places.get(place) ?? []), id]);
  }
  const patterns = [...places]
    .filter(([, documents]) => documents.length < policies.length)
    .map(([place, documents]) => ({ documents, patterns: placePatterns(place) }));
  return (text) =>
    patterns.flatMap(({ documents, patterns: forms }): Found[] => {
      const match = forms.map((form) => form.exec(text)).find((found) => found !== null);
      if (match === undefined) return [];
      const end = match.index + match[0].length;
      return [{ documents, start: match.index, end: endBeforeUnit(text, end) }];
    });
}

/** The 市 of 湘潭市税务局 belongs to the unit. */
function endBeforeUnit(text: string, end: number): number {
  return /[省市县区州盟]$/u.test(text.slice(0, end)) && OF_A_UNIT.test(text.slice(end)) ? end - 1 : end;
}

const OF_A_UNIT = /^(?!的)\p{Script=Han}{2,12}?[局委办厅部院会]/u;

function placePatterns(place: string): RegExp[] {
  const noun = `(?:的?${NOUN})?`;
  return [
    new RegExp(`${place}(?:省|市|县|区)?${noun}`, 'u'),
    new RegExp(
      `(?<![a-z])(?:the\\s+)?${toPinyin(place).flat().join('')}(?:'s)?(?:\\s+(?:policy|document|notice|paper))?(?![a-z])`,
      'u',
    ),
  ];
}

/** A run of four and more characters of one title, where the message marks it as a document: 《…》, …方案. */
function createTitleReader(titles: readonly Title[]): (text: string) => Found | undefined {
  const holding = new Map<string, number[]>();
  titles.forEach(({ folded }, number) => {
    for (let at = 0; at + SHORTEST_TITLE <= folded.length; at += 1) {
      const run = folded.slice(at, at + SHORTEST_TITLE);
      const list = holding.get(run) ?? [];
      if (list.at(-1) !== number) holding.set(run, [...list, number]);
    }
  });
  const named = new Map(titles.map(({ id }) => [fold(id), id]));
  return (text) => quoted(text, titles, named) ?? unquoted(text, titles, holding);
}

/** 《the whole title》, or the name of its file. */
function quoted(
  text: string,
  titles: readonly Title[],
  named: ReadonlyMap<string, string>,
): Found | undefined {
  for (const match of text.matchAll(/《(?<name>[^》]+)》(?:的?(?:文件|政策))?/gu)) {
    const name = (match.groups?.['name'] ?? '').trim();
    const span = { start: match.index, end: match.index + match[0].length };
    const id = named.get(name);
    const documents =
      id === undefined ? titles.filter(({ folded }) => folded === name).map((title) => title.id) : [id];
    if (documents.length > 0) return { documents, ...span };
  }
  return undefined;
}

function unquoted(
  text: string,
  titles: readonly Title[],
  holding: ReadonlyMap<string, readonly number[]>,
): Found | undefined {
  let best: Found | undefined;
  for (let start = 0; start + SHORTEST_TITLE <= text.length; start += 1) {
    let among = (holding.get(text.slice(start, start + SHORTEST_TITLE)) ?? []).map(
      (number) => titles[number],
    );
    for (let end = start + SHORTEST_TITLE; end <= text.length && among.length > 0; end += 1) {
      const run = text.slice(start, end);
      among = among.filter((title) => title?.folded.includes(run) === true);
      const [only] = among;
      if (among.length !== 1 || only === undefined || !isCalledDocument(text, end)) continue;
      if (best === undefined || end - start > best.end - best.start)
        best = { documents: [only.id], start, end };
    }
  }
  return best;
}

const CALLED = new RegExp(`^》?(?:的|那份|这份)*${NOUN}|^》`, 'u');

function isCalledDocument(text: string, end: number): boolean {
  return CALLED.test(text.slice(end)) || new RegExp(`${NOUN}$`, 'u').test(text.slice(0, end));
}
