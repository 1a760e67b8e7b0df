// Which properties each component of card JSON 2.0 takes. What is not listed here is refused, as on the platform;
// where the documentation contradicts itself the stricter reading stands.
// https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-v2-components/component-json-v2-overview
import type { CardComponent, Rule } from './card-rules.ts';
import {
  amount,
  anything,
  colour,
  flag,
  horizontal,
  listOf,
  matching,
  oneOf,
  plainObject,
  shapeOf,
  sizeOr,
  whole,
  words,
} from './card-rules.ts';
import {
  anyText,
  behaviors,
  confirm,
  disabling,
  i18n,
  icon,
  imageKey,
  markdownWords,
  option,
  plainText,
} from './card-texts.ts';
import { checkTable, TABLE_PROPERTIES } from './card-table.ts';

const content = (properties: Record<string, Rule>, required: readonly string[] = []): CardComponent => ({
  kind: 'content',
  properties,
  required,
});

const interactive = (properties: Record<string, Rule>, required: readonly string[] = []): CardComponent => ({
  kind: 'interactive',
  properties: { name: words, required: flag, behaviors, confirm, ...disabling, ...properties },
  required,
});

const fieldWidth = sizeOr('default', 'fill', 'auto');
const picker = { width: fieldWidth, placeholder: plainText, value: plainObject };
const BUTTON_TYPES =
  'default primary danger text primary_text danger_text primary_filled danger_filled laser'.split(' ');

const CONTENT: Readonly<Record<string, CardComponent>> = {
  div: content({
    width: sizeOr('fill', 'auto'),
    text: anyText,
    icon,
    fields: listOf(shapeOf({ is_short: flag, text: anyText }, ['text'])),
  }),
  markdown: content(
    { content: markdownWords, text_size: words, text_align: horizontal, icon, i18n_content: i18n },
    ['content'],
  ),
  hr: content({}),
  img: content(
    {
      img_key: imageKey,
      alt: plainText,
      title: plainText,
      corner_radius: words,
      scale_type: oneOf('crop_center', 'crop_top', 'fit_horizontal'),
      size: words,
      transparent: flag,
      preview: flag,
    },
    ['img_key', 'alt'],
  ),
  person: content({ user_id: words, size: words, style: words, show_avatar: flag, show_name: flag }, [
    'user_id',
  ]),
  person_list: content(
    {
      persons: listOf(shapeOf({ id: words }, ['id'])),
      size: words,
      lines: whole(1, 99),
      show_avatar: flag,
      show_name: flag,
      drop_invalid_user_id: flag,
    },
    ['persons'],
  ),
  chart: {
    ...content(
      {
        aspect_ratio: oneOf('1:1', '2:1', '4:3', '16:9'),
        color_theme: oneOf('brand', 'rainbow', 'complementary', 'converse', 'primary'),
        chart_spec: plainObject,
        preview: flag,
        height: matching('auto or a px value', /^(?:auto|\d{1,3}px)$/),
      },
      ['chart_spec'],
    ),
    check: (element, path, walk) => {
      const spec = element['chart_spec'] as { readonly type?: unknown; readonly data?: unknown } | undefined;
      if (typeof spec?.type === 'string' && spec.data !== undefined) return;
      const errMsg = 'chart spec is invalid';
      walk.problems.push({ errCode: 200550, errMsg, errValue: '(root): type and data are required', path });
    },
  },
  table: { ...content(TABLE_PROPERTIES, ['columns', 'rows']), check: checkTable },
};

const INTERACTIVE: Readonly<Record<string, CardComponent>> = {
  button: interactive({
    type: oneOf(...BUTTON_TYPES),
    size: oneOf('tiny', 'small', 'medium', 'large'),
    width: fieldWidth,
    text: plainText,
    icon,
    form_action_type: oneOf('submit', 'reset'),
    // Of the older schema and still accepted.
    value: plainObject,
  }),
  input: interactive({
    ...picker,
    default_value: words,
    max_length: whole(1, 1000),
    input_type: oneOf('text', 'multiline_text', 'password'),
    rows: whole(1, 100),
    auto_resize: flag,
    max_rows: amount,
    show_icon: flag,
    label: plainText,
    label_position: oneOf('top', 'left'),
  }),
  select_static: interactive({ ...selectProperties(), initial_option: words, initial_index: whole(0, 999) }),
  multi_select_static: interactive({ ...selectProperties(), selected_values: listOf(words) }),
  select_person: interactive({ ...selectProperties(), initial_option: words }),
  multi_select_person: interactive({ ...selectProperties(), selected_values: listOf(words) }),
  date_picker: interactive({ ...picker, initial_date: matching('yyyy-MM-dd', /^\d{4}-\d{2}-\d{2}$/) }),
  picker_time: interactive({ ...picker, initial_time: matching('HH:mm', /^\d{2}:\d{2}$/) }),
  picker_datetime: interactive({
    ...picker,
    initial_datetime: matching('yyyy-MM-dd HH:mm', /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/),
  }),
  overflow: interactive({ width: fieldWidth, options: listOf(option), value: plainObject }, ['options']),
  checker: interactive({
    checked: flag,
    text: anyText,
    overall_checkable: flag,
    button_area: anything,
    checked_style: shapeOf({ show_strikethrough: flag, opacity: amount }),
    padding: words,
    color: colour,
  }),
};

function selectProperties(): Record<string, Rule> {
  return { ...picker, type: oneOf('default', 'text'), options: uniqueOptions };
}

const optionList = listOf(option);
function uniqueOptions(...[value, path, walk]: Parameters<Rule>): void {
  optionList(value, path, walk);
  const values = Array.isArray(value)
    ? value.map((item: { readonly value?: unknown } | null) => item?.value)
    : [];
  if (new Set(values).size === values.length) return;
  walk.problems.push({ errCode: 200621, errMsg: 'options have the same value', errValue: '', path });
}

export const CONTENT_COMPONENTS = Object.entries({ ...CONTENT, ...INTERACTIVE });
