// Says what the platform would say about a card of JSON 2.0, before it is sent. Also for unit tests of a card builder.
// https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-v2-structure
import { isObject } from '../json-shape.ts';
import { bodyRule, CARD_COMPONENTS } from './card-containers.ts';
import type { CardProblem } from './card-problem.ts';
import type { Walk } from './card-rules.ts';
import { anything, colour, edges, flag, listOf, matching, oneOf, shapeOf, words } from './card-rules.ts';
import { anyText, elementId, i18n, icon, LOCALES, plainText } from './card-texts.ts';
import { problemsOfWhole } from './card-whole.ts';

export interface KnownThings {
  /** Left out: any well-formed image key will do. */
  readonly imageKeys?: ReadonlySet<string>;
  readonly userIds?: ReadonlySet<string>;
}

const MAX_BYTES = 30 * 1024;
const TEMPLATES =
  'blue wathet turquoise green yellow orange red carmine violet purple indigo grey default'.split(' ');

const textTag = shapeOf({ tag: oneOf('text_tag'), element_id: elementId, text: plainText, color: colour }, [
  'tag',
]);

const cardRule = shapeOf(
  {
    schema: matching('2.0', /^2\.0$/),
    config: shapeOf({
      streaming_mode: flag,
      streaming_config: anything,
      summary: shapeOf({ content: words, i18n_content: i18n }),
      locales: listOf(oneOf(...LOCALES)),
      enable_forward: flag,
      update_multi: flag,
      width_mode: oneOf('default', 'compact', 'fill'),
      use_custom_translation: flag,
      enable_forward_interaction: flag,
      style: shapeOf({ text_size: anything, color: anything }),
    }),
    card_link: shapeOf({ url: words, pc_url: words, ios_url: words, android_url: words }),
    header: shapeOf(
      {
        title: anyText,
        subtitle: anyText,
        text_tag_list: listOf(textTag),
        i18n_text_tag_list: shapeOf(Object.fromEntries(LOCALES.map((locale) => [locale, listOf(textTag)]))),
        template: oneOf(...TEMPLATES),
        icon,
        padding: edges,
      },
      ['title'],
    ),
    body: bodyRule,
  },
  ['schema', 'body'],
);

/** Everything that is wrong, the platform's first finding first. */
export function findCardProblems(card: unknown, known: KnownThings = {}): readonly CardProblem[] {
  const walk: Walk = {
    problems: [],
    components: CARD_COMPONENTS,
    knownImageKeys: known.imageKeys,
    knownUserIds: known.userIds,
  };
  cardRule(card, 'ROOT', walk);
  return [...walk.problems, ...problemsOfRoot(card), ...problemsOfWhole(card, CARD_COMPONENTS)];
}

function* problemsOfRoot(card: unknown): Generator<CardProblem> {
  if (!isObject(card)) return;
  const bytes = Buffer.byteLength(JSON.stringify(card));
  if (bytes > MAX_BYTES) {
    yield { errCode: 200860, errMsg: 'card content exceeds the limit', errValue: String(bytes), path: '' };
  }
  const { config, body } = card;
  if (isObject(config) && config['update_multi'] === false) {
    yield { errCode: 300302, errMsg: 'update_multi must be true', errValue: 'false', path: 'ROOT -> config' };
  }
  // Observed: a body without any element is refused.
  if (isObject(body) && Array.isArray(body['elements']) && body['elements'].length === 0) {
    yield { errCode: 200621, errMsg: 'body has no elements', errValue: '', path: 'ROOT -> body' };
  }
}
