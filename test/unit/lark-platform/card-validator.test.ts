// The card validator: one good card with everything in it, and each way to be refused.
import { describe, expect, it } from 'vitest';
import { findCardProblems } from '../../support/lark-platform/cards/card-validator.ts';
import { spellProblem } from '../../support/lark-platform/cards/card-problem.ts';

const cardOf = (...elements: readonly object[]): object => ({ schema: '2.0', body: { elements } });
const text = (content: string): object => ({ tag: 'plain_text', content });
const markdown = (content: string, more: object = {}): object => ({ tag: 'markdown', content, ...more });
const codesOf = (card: object, known = {}): readonly number[] =>
  findCardProblems(card, known).map(({ errCode }) => errCode);
const submit = {
  tag: 'button',
  name: 'ok',
  text: text('提交'),
  form_action_type: 'submit',
  behaviors: [{ type: 'callback', value: { op: 'report' } }],
};
const formOf = (...elements: readonly object[]): object => ({
  tag: 'form',
  name: 'f1',
  elements: [...elements, submit],
});
const table = (rows: readonly object[], more: object = {}): object => ({
  tag: 'table',
  columns: [
    { name: 'unit', display_name: '单位', data_type: 'text', width: 'auto' },
    { name: 'count', display_name: '数', data_type: 'number', format: { precision: 0, separator: true } },
  ],
  rows,
  ...more,
});

const GOOD = {
  schema: '2.0',
  config: {
    update_multi: true,
    width_mode: 'fill',
    summary: { content: '日报' },
    locales: ['zh_cn', 'en_us'],
  },
  header: {
    title: { ...text('第 13 项'), i18n_content: { en_us: 'Task 13' } },
    template: 'blue',
    text_tag_list: [{ tag: 'text_tag', text: text('逾期'), color: 'red' }],
  },
  body: {
    elements: [
      markdown('**牵头单位** 市大数据中心', { element_id: 'fact', text_size: 'heading' }),
      { tag: 'hr' },
      { tag: 'div', text: { tag: 'plain_text', content: '查表', text_size: 'notation', text_color: 'grey' } },
      {
        tag: 'collapsible_panel',
        expanded: false,
        header: {
          title: markdown('**原文**'),
          icon: { tag: 'standard_icon', token: 'down-small-ccm_outlined', size: '16px 16px' },
          icon_position: 'right',
          icon_expanded_angle: -180,
        },
        border: { color: 'grey', corner_radius: '5px' },
        elements: [markdown('到2025年底')],
      },
      {
        tag: 'column_set',
        flex_mode: 'flow',
        columns: [{ tag: 'column', width: 'auto', elements: [{ ...submit, form_action_type: undefined }] }],
      },
      table([{ unit: 'A', count: 12.5 }], {
        page_size: 10,
        row_height: 'low',
        header_style: { background_style: 'grey', bold: true },
      }),
      {
        tag: 'chart',
        aspect_ratio: '16:9',
        chart_spec: { type: 'bar', data: { values: [] }, xField: 'x', yField: 'y' },
      },
      {
        ...formOf(
          {
            tag: 'input',
            name: 'reason',
            required: true,
            placeholder: text('原因'),
            input_type: 'multiline_text',
          },
          { tag: 'select_static', name: 'kind', options: [{ text: text('A'), value: 'a' }] },
          { tag: 'date_picker', name: 'day', initial_date: '2026-01-31' },
        ),
        name: 'f2',
      },
    ],
  },
};

describe('a card', () => {
  it('of everything that a bot sends passes', () => {
    expect(findCardProblems(JSON.parse(JSON.stringify(GOOD)))).toEqual([]);
  });

  it.each([
    ['a root property of schema 1.0', { ...GOOD, elements: [] }, 200621],
    ['a tag in the header', { ...GOOD, header: { ...GOOD.header, tag: 'header' } }, 200621],
    ['an unknown header colour', { ...GOOD, header: { ...GOOD.header, template: 'pink' } }, 200621],
    ['update_multi off', { ...GOOD, config: { update_multi: false } }, 300302],
    ['no body', { schema: '2.0' }, 200621],
    ['an empty body', cardOf(), 200621],
    ['no schema', { body: { elements: [markdown('x')] } }, 200621],
    ['an unknown property', cardOf(markdown('x', { text_color: 'grey' })), 200621],
    ['an unknown tag', cardOf({ tag: 'blink' }), 200621],
    ['an action block of schema 1.0', cardOf({ tag: 'action', actions: [] }), 200861],
    ['a note of schema 1.0', cardOf({ tag: 'note', elements: [text('x')] }), 200861],
    ['a hex colour', cardOf({ tag: 'div', text: { ...text('x'), text_color: '#999999' } }), 200621],
    ['a property of the wrong type', cardOf(markdown(7 as unknown as string)), 200621],
    ['a missing property', cardOf({ tag: 'markdown' }), 200621],
    ['a column outside a column_set', cardOf({ tag: 'column', elements: [] }), 200621],
    [
      'a table in a panel',
      cardOf({ tag: 'collapsible_panel', header: { title: text('x') }, elements: [table([])] }),
      200621,
    ],
    [
      'a form in a column',
      cardOf({ tag: 'column_set', columns: [{ tag: 'column', elements: [formOf()] }] }),
      200621,
    ],
    ['a chart in a form', cardOf(formOf({ tag: 'chart', chart_spec: { type: 'bar', data: {} } })), 200621],
    [
      'two-value padding in a panel header',
      cardOf({ tag: 'collapsible_panel', header: { title: text('x'), padding: '4px 8px' } }),
      200621,
    ],
    ['an element_id of 21 characters', cardOf(markdown('x', { element_id: 'a'.repeat(21) })), 200621],
    [
      'the same element_id twice',
      cardOf(markdown('x', { element_id: 'a' }), markdown('y', { element_id: 'a' })),
      300301,
    ],
    ['an input without a name in a form', cardOf(formOf({ tag: 'input' })), 200530],
    [
      'two inputs of one name',
      cardOf(formOf({ tag: 'input', name: 'a' }, { tag: 'input', name: 'a' })),
      200530,
    ],
    ['a form without a name', cardOf({ tag: 'form', elements: [submit] }), 200530],
    [
      'a form without a submit button',
      cardOf({ tag: 'form', name: 'f', elements: [{ tag: 'input', name: 'a' }] }),
      200621,
    ],
    ['a submit button outside a form', cardOf(submit), 200621],
    ['a required input outside a form', cardOf({ tag: 'input', required: true }), 200621],
    ['a label on a select', cardOf({ tag: 'select_static', label: text('x') }), 200621],
    [
      'two options of one value',
      cardOf({
        tag: 'select_static',
        options: [
          { text: text('A'), value: 'a' },
          { text: text('B'), value: 'a' },
        ],
      }),
      200621,
    ],
    [
      'a callback value that is a string',
      cardOf({ tag: 'button', behaviors: [{ type: 'callback', value: 'x' }] }),
      200621,
    ],
    ['a row key without a column', cardOf(table([{ unit: 'A', extra: 1 }])), 200915],
    ['a cell of the wrong type', cardOf(table([{ unit: 'A', count: '12' }])), 200914],
    ['an empty cell spelt null', cardOf(table([{ unit: 'A', count: null }])), 200914],
    ['a page of eleven rows', cardOf(table([], { page_size: 11 })), 200621],
    ['six tables', cardOf(...Array.from({ length: 6 }, () => table([]))), 11310],
    [
      'five tables and one in markdown',
      cardOf(...Array.from({ length: 5 }, () => table([])), markdown('|a|b|\n|---|:-:|\n|1|2|')),
      11310,
    ],
    ['201 elements', cardOf(...Array.from({ length: 201 }, () => markdown('x'))), 11310],
    [
      '101 labelled buttons',
      cardOf(...Array.from({ length: 101 }, () => ({ tag: 'button', text: text('x') }))),
      11310,
    ],
    ['more than 30 KB', cardOf(markdown('字'.repeat(10_300))), 200860],
    ['a markdown image that is a path', cardOf(markdown('![图](figures/a.png)')), 200570],
    ['a chart without data', cardOf({ tag: 'chart', chart_spec: { type: 'bar' } }), 200550],
  ])('with %s is refused', (_, card, code) => {
    expect(codesOf(card)).toContain(code);
  });

  it('of exactly 200 elements and five tables passes', () => {
    expect(codesOf(cardOf(...Array.from({ length: 200 }, () => markdown('x'))))).toEqual([]);
    expect(codesOf(cardOf(...Array.from({ length: 5 }, () => table([]))))).toEqual([]);
  });

  it('nested six containers deep is refused, five deep passes', () => {
    const nest = (depth: number): object =>
      depth === 0
        ? markdown('x')
        : { tag: 'collapsible_panel', header: { title: text('t') }, elements: [nest(depth - 1)] };
    expect(codesOf(cardOf(nest(5)))).toEqual([]);
    expect(codesOf(cardOf(nest(6)))).toContain(200621);
  });

  it('may name only people and images that the platform knows', () => {
    const known = { userIds: new Set(['ou_1']), imageKeys: new Set(['img_1']) };
    expect(codesOf(cardOf(markdown('<at id=ou_1></at> ![图](img_1) <at id=all></at>')), known)).toEqual([]);
    expect(codesOf(cardOf(markdown('<at id="ou_2"></at>')), known)).toEqual([100290]);
    expect(codesOf(cardOf(markdown('![图](img_2)')), known)).toEqual([200570]);
  });

  it('is refused in the platform’s own words', () => {
    const [first] = findCardProblems(cardOf(markdown('x', { footer: 1 })));
    expect(first === undefined ? '' : spellProblem(first)).toBe(
      'Failed to create card content, ext=ErrCode: 200621; ErrMsg: parse card json err, please check whether the card ' +
        'json is correct; ErrorValue: unknown property, property: footer, path: ROOT -> body -> elements -> [0](tag: markdown); ',
    );
  });
});
