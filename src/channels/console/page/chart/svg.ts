// SVG elements from plain values; colours and strokes are the style sheet's.

const SVG = 'http://www.w3.org/2000/svg';

export type SvgChild = SVGElement | string | undefined;

export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly SvgChild[]
): SVGElementTagNameMap[Name] {
  const created = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, String(value));
  created.append(...children.filter((child) => child !== undefined));
  return created;
}

/** At most three decimals: paths stay short. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
