// What a client gathers from a form before it sends anything: required fields, and dates with the client's zone.
// https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-v2-components/containers/form-container
import { CARD_COMPONENTS } from '../cards/card-containers.ts';
import { taggedNodes } from '../cards/card-tagged.ts';
import { stringAt } from '../json-shape.ts';

type FormValue = string | readonly string[];

export type CollectedForm =
  | { readonly kind: 'collected'; readonly values: Record<string, FormValue> }
  | { readonly kind: 'blocked'; readonly reason: string }
  | { readonly kind: 'unnamed' };

const ZONED = new Set(['date_picker', 'picker_time', 'picker_datetime']);

export function collectForm(
  form: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, FormValue>>,
): CollectedForm {
  const values: Record<string, FormValue> = {};
  for (const { tag, node } of taggedNodes(form['elements'])) {
    if (CARD_COMPONENTS.get(tag)?.kind !== 'interactive') continue;
    const name = stringAt(node, 'name') ?? '';
    if (name === '') return { kind: 'unnamed' };
    if (tag === 'button') continue;
    const value = given[name] ?? initialOf(node);
    if (value !== undefined && value !== '') values[name] = zoned(tag, value);
    else if (node['required'] === true) return { kind: 'blocked', reason: `有必填项未填写: ${name}` };
    else if (tag === 'input') values[name] = '';
  }
  return { kind: 'collected', values };
}

function initialOf(node: Readonly<Record<string, unknown>>): string | undefined {
  const keys = ['default_value', 'initial_option', 'initial_date', 'initial_time', 'initial_datetime'];
  return keys.map((key) => stringAt(node, key)).find((value) => value !== undefined);
}

function zoned(tag: string, value: FormValue): FormValue {
  return ZONED.has(tag) && typeof value === 'string' ? `${value} +0800` : value;
}
