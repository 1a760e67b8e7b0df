// A light: a coloured dot that is never alone, so that nobody needs to see the colour.
import type { Light } from '../../ledger-view.port.ts';
import { element } from '../dom/element.ts';
import { fill } from '../texts/texts.ts';
import type { TextKey, Texts } from '../texts/texts.ts';

/** From the most to the least worrying. */
export const LIGHTS: readonly Light[] = ['red', 'yellow', 'green', 'grey', 'claimed', 'closed'];

export const LIGHT_TEXTS: Readonly<Record<Light, TextKey>> = {
  red: 'lightRed',
  yellow: 'lightYellow',
  green: 'lightGreen',
  grey: 'lightGrey',
  claimed: 'lightClaimed',
  closed: 'lightClosed',
};

export function showLight(light: Light, name: string): HTMLElement {
  return element('span', { class: `light is-${light}` }, name);
}

/** The light with its rule, for whoever wants to know which one made it. */
export function showRule(texts: Texts, rule: string): HTMLElement | undefined {
  if (rule === 'OK') return undefined;
  return element('span', { class: 'rule', title: fill(texts.rule, { rule }) }, rule);
}
