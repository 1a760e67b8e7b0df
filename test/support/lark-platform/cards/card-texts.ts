// Texts, icons and behaviours: the parts that most components have. Markdown is looked into for what makes the
// platform refuse a whole card: images that are no image keys and people whom it does not know.
import type { Rule, Walk } from './card-rules.ts';
import {
  colour,
  flag,
  horizontal,
  listOf,
  matching,
  oneOf,
  plainObject,
  reportParse,
  shapeOf,
  whole,
  words,
} from './card-rules.ts';
import { isObject } from '../json-shape.ts';

export const LOCALES =
  'zh_cn en_us ja_jp zh_hk zh_tw id_id vi_vn th_th pt_br es_es ko_kr de_de fr_fr it_it ru_ru ms_my'.split(
    ' ',
  );

export const i18n: Rule = shapeOf(Object.fromEntries(LOCALES.map((locale) => [locale, words])));

export const markdownWords: Rule = (value, path, walk) => {
  words(value, path, walk);
  if (typeof value !== 'string') return;
  for (const [, key = ''] of value.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)) checkImageKey(key, walk);
  for (const [, id = ''] of value.matchAll(/<(?:at|person)\s+id\s*=\s*['"]?([^\s'">]+)/g))
    checkPerson(id, walk);
};

export function checkImageKey(key: string, walk: Walk): void {
  const fits = walk.knownImageKeys === undefined ? /^img_[\w-]+$/.test(key) : walk.knownImageKeys.has(key);
  if (fits) return;
  const errMsg = 'card contains invalid image keys';
  walk.problems.push({ errCode: 200570, errMsg, errValue: `image key ${key}`, path: '' });
}

function checkPerson(id: string, walk: Walk): void {
  if (id === 'all' || walk.knownUserIds === undefined || walk.knownUserIds.has(id)) return;
  const errMsg = 'There is an invalid user resource(at/person) in your card';
  walk.problems.push({ errCode: 100290, errMsg, errValue: id, path: '' });
}

export const imageKey: Rule = (value, path, walk) => {
  words(value, path, walk);
  if (typeof value === 'string') checkImageKey(value, walk);
};

const TEXT_PROPERTIES = {
  text_size: words,
  text_color: colour,
  text_align: horizontal,
  lines: whole(1, 999),
  i18n_content: i18n,
  i18n_default_value: words,
};

/** A text object; `lark_md` and `markdown` are looked into, `plain_text` is not. */
export const textOf = (...tags: readonly string[]): Rule => {
  const plain = shapeOf({ tag: oneOf(...tags), content: words, ...TEXT_PROPERTIES }, ['tag', 'content']);
  const rich = shapeOf({ tag: oneOf(...tags), content: markdownWords, ...TEXT_PROPERTIES }, [
    'tag',
    'content',
  ]);
  return (value, path, walk) => {
    const isPlain = !isObject(value) || value['tag'] === 'plain_text';
    (isPlain ? plain : rich)(value, path, walk);
  };
};

export const plainText = textOf('plain_text');
export const anyText = textOf('plain_text', 'lark_md');

export const icon: Rule = shapeOf(
  { tag: oneOf('standard_icon', 'custom_icon'), token: words, color: colour, img_key: imageKey, size: words },
  ['tag'],
);

export const confirm: Rule = shapeOf({ title: plainText, text: plainText }, ['title', 'text']);

const LINKS = { default_url: words, url: words, pc_url: words, ios_url: words, android_url: words };
const CALLBACK = shapeOf({ type: words, value: plainObject }, ['value']);
const OPEN_URL = shapeOf({ type: words, ...LINKS }, ['default_url']);

/** `value` may only be an object: the SDKs document nothing else. */
export const behaviors: Rule = listOf((value, path, walk) => {
  const type = isObject(value) ? value['type'] : undefined;
  if (type === 'callback') CALLBACK(value, path, walk);
  else if (type === 'open_url') OPEN_URL(value, path, walk);
  else reportParse(walk, `unknown behavior ${String(type)}`, path);
});

export const linkAction: Rule = shapeOf({ multi_url: shapeOf(LINKS) });

export const ELEMENT_ID = /^[A-Za-z]\w{0,19}$/;
export const elementId: Rule = matching('a letter and up to 19 letters, digits or underscores', ELEMENT_ID);

export const option: Rule = shapeOf(
  { text: anyText, value: words, icon, confirm, multi_url: shapeOf(LINKS) },
  ['value'],
);
export const disabling = { disabled: flag, disabled_tips: plainText, hover_tips: plainText };
