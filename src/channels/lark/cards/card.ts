// Card JSON 2.0 as far as this bot uses it, and the measures by which the platform refuses a card.
// https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-v2-structure

export type CardElement = { readonly tag: string } & Readonly<Record<string, unknown>>;

export interface Card {
  readonly schema: '2.0';
  readonly config: Readonly<Record<string, unknown>>;
  readonly body: { readonly direction: 'vertical'; readonly elements: readonly CardElement[] };
}

export function plainText(content: string): CardElement {
  return { tag: 'plain_text', content };
}

/** Text that is shown as it is: no markup, no mention, no link. */
export function textElement(content: string, style: { readonly isSmall?: boolean } = {}): CardElement {
  const small = style.isSmall === true ? { text_size: 'notation', text_color: 'grey' } : {};
  return { tag: 'div', text: { ...plainText(content), ...small } };
}

/** `content` is markdown: whatever came from outside has been escaped. */
export function markdownElement(content: string): CardElement {
  return { tag: 'markdown', content };
}

export function panelElement(
  title: string,
  elements: readonly CardElement[],
  expanded: boolean,
): CardElement {
  return {
    tag: 'collapsible_panel',
    expanded,
    header: {
      title: plainText(title),
      icon: { tag: 'standard_icon', token: 'down-small-ccm_outlined' },
      icon_position: 'right',
      icon_expanded_angle: -180,
    },
    border: { color: 'grey', corner_radius: '5px' },
    padding: '8px 8px 8px 8px',
    elements,
  };
}

/** Side by side, and below one another where the screen is narrow. */
export function rowElement(elements: readonly CardElement[]): CardElement {
  return {
    tag: 'column_set',
    flex_mode: 'flow',
    horizontal_spacing: '8px',
    columns: elements.map((element) => ({ tag: 'column', width: 'auto', elements: [element] })),
  };
}

export function buttonElement(label: string, value: object): CardElement {
  return {
    tag: 'button',
    type: 'default',
    size: 'small',
    text: plainText(label),
    behaviors: [{ type: 'callback', value }],
  };
}

/** The card travels as a string within JSON, and the platform measures that: each quotation mark counts twice. */
export function measureBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(value)));
}

/** The platform counts whatever has a `tag`. */
export function countElements(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countElements(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'tag' in value ? 1 : 0;
  return Object.values(value).reduce((sum: number, member) => sum + countElements(member), own);
}
