// Lists as Word keeps them: which paragraph counts in which list, how its number is written, and which styles count by themselves.
import type { Parts } from './open-package.ts';
import { readXml } from './read-xml.ts';

export interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1、", "（%2）". */
  readonly text: string;
  readonly suffix: string;
  /** 1, 1.1: Arabic digits whatever the levels above are written in. */
  readonly isLegal: boolean;
  /** The style whose paragraphs count here. */
  readonly style: string | undefined;
}

export interface NumberedList {
  /** Lists of one abstract list go on counting together. */
  readonly counts: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

export interface Place {
  readonly list: string;
  readonly level: number;
}

export type NumberedLists = ReadonlyMap<string, NumberedList>;

type MutableLevel = { -readonly [Key in keyof Level]: Level[Key] };

const NEW_LEVEL: Level = {
  start: 1,
  format: 'decimal',
  text: '',
  suffix: 'tab',
  isLegal: false,
  style: undefined,
};

export function readNumbering(parts: Parts): NumberedLists {
  const xml = parts.get('word/numbering.xml');
  if (xml === undefined) return new Map();
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, { of: string; restarts: Map<number, number>; levels: Map<number, Level> }>();
  let abstract: Map<number, Level> | undefined;
  let list: { of: string; restarts: Map<number, number>; levels: Map<number, Level> } | undefined;
  let overridden = 0;
  let level: MutableLevel | undefined;
  readXml(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        abstract = new Map();
        abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
      } else if (name === 'w:num') {
        list = { of: '', restarts: new Map(), levels: new Map() };
        lists.set(attributes['w:numId'] ?? '', list);
      } else if (name === 'w:abstractNumId' && list !== undefined) list.of = value;
      else if (name === 'w:lvlOverride') overridden = Number(attributes['w:ilvl'] ?? 0);
      else if (name === 'w:startOverride') list?.restarts.set(overridden, Number(value));
      else if (name === 'w:lvl') {
        level = { ...NEW_LEVEL };
        (list?.levels ?? abstract)?.set(Number(attributes['w:ilvl'] ?? 0), level);
      } else if (level !== undefined) setLevel(level, name, value);
    },
    close: (name) => {
      if (name === 'w:abstractNum') abstract = undefined;
      if (name === 'w:num') list = undefined;
      if (name === 'w:lvl') level = undefined;
    },
  });
  return new Map(
    [...lists].map(([id, { of, restarts, levels }]) => [
      id,
      { counts: of, restarts, levels: new Map([...(abstracts.get(of) ?? []), ...levels]) },
    ]),
  );
}

function setLevel(level: MutableLevel, name: string, value: string): void {
  if (name === 'w:start') level.start = Number(value);
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.text = value;
  else if (name === 'w:suff') level.suffix = value;
  else if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false';
  else if (name === 'w:pStyle') level.style = value;
}

/** Styles that number their paragraphs, with those that they are based on. */
export function readNumberedStyles(parts: Parts, lists: NumberedLists): ReadonlyMap<string, Place> {
  const xml = parts.get('word/styles.xml');
  if (xml === undefined) return new Map();
  const styles = new Map<string, { base: string; list: string; level: number | undefined }>();
  let style: { base: string; list: string; level: number | undefined } | undefined;
  readXml(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        style = { base: '', list: '', level: undefined };
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (style === undefined) return;
      else if (name === 'w:basedOn') style.base = value;
      else if (name === 'w:numId') style.list = value;
      else if (name === 'w:ilvl') style.level = Number(value);
    },
    close: (name) => {
      if (name === 'w:style') style = undefined;
    },
  });
  const places = new Map<string, Place>();
  for (const id of styles.keys()) {
    let at = styles.get(id);
    for (let step = 0; step < 10 && at !== undefined && at.list === ''; step += 1) at = styles.get(at.base);
    if (at === undefined || at.list === '') continue;
    const linked = [...(lists.get(at.list)?.levels ?? [])].find(([, level]) => level.style === id)?.[0];
    places.set(id, { list: at.list, level: linked ?? styles.get(id)?.level ?? at.level ?? 0 });
  }
  return places;
}
