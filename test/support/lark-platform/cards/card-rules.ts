// The small rules from which the card schema is put together. A rule looks at one value and reports what is wrong.
import { isObject } from '../json-shape.ts';
import type { CardProblem } from './card-problem.ts';
import { PARSE_ERROR } from './card-problem.ts';

export interface CardComponent {
  readonly kind: 'content' | 'container' | 'interactive';
  readonly properties: Readonly<Record<string, Rule>>;
  readonly required: readonly string[];
  readonly check?: (element: Readonly<Record<string, unknown>>, path: string, walk: Walk) => void;
}

export interface Walk {
  readonly problems: CardProblem[];
  readonly components: ReadonlyMap<string, CardComponent>;
  /** Undefined: any well-formed key or id will do. */
  readonly knownImageKeys: ReadonlySet<string> | undefined;
  readonly knownUserIds: ReadonlySet<string> | undefined;
}

export type Rule = (value: unknown, path: string, walk: Walk) => void;

export function reportParse(walk: Walk, detail: string, path: string): void {
  walk.problems.push({
    errCode: 200621,
    errMsg: PARSE_ERROR,
    errValue: `${detail}, path: ${path}`,
    path: '',
  });
}

const expect =
  (wanted: string, fits: (value: unknown) => boolean): Rule =>
  (value, path, walk) => {
    if (!fits(value)) reportParse(walk, `expected ${wanted}, but: ${JSON.stringify(value)}`, path);
  };

export const anything: Rule = () => undefined;
export const words = expect('string', (value) => typeof value === 'string');
export const flag = expect('bool', (value) => typeof value === 'boolean');
export const onlyTrue = expect('true', (value) => value === true);
export const amount = expect('number', (value) => typeof value === 'number');
export const plainObject = expect('object', isObject);

export const whole = (min: number, max: number): Rule =>
  expect(
    `integer in [${min},${max}]`,
    (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
  );

export const oneOf = (...allowed: readonly string[]): Rule =>
  expect(`one of ${allowed.join(' ')}`, (value) => typeof value === 'string' && allowed.includes(value));

export const matching = (wanted: string, pattern: RegExp): Rule =>
  expect(wanted, (value) => typeof value === 'string' && pattern.test(value));

export const listOf =
  (rule: Rule): Rule =>
  (value, path, walk) => {
    if (!Array.isArray(value)) {
      reportParse(walk, 'expected array', path);
      return;
    }
    value.forEach((item: unknown, index) => {
      const tag = isObject(item) && typeof item['tag'] === 'string' ? `(tag: ${item['tag']})` : '';
      rule(item, `${path} -> [${index}]${tag}`, walk);
    });
  };

/** An object of exactly these properties: one that is not listed is an error in JSON 2.0. */
export const shapeOf =
  (properties: Readonly<Record<string, Rule>>, required: readonly string[] = []): Rule =>
  (value, path, walk) => {
    if (!isObject(value)) {
      reportParse(walk, 'expected object', path);
      return;
    }
    for (const [key, member] of Object.entries(value)) {
      const rule = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (rule === undefined) reportParse(walk, `unknown property, property: ${key}`, path);
      else rule(member, `${path} -> ${key}${tagOf(member)}`, walk);
    }
    for (const key of required) {
      if (value[key] === undefined) reportParse(walk, `missing property, property: ${key}`, path);
    }
  };

function tagOf(value: unknown): string {
  return isObject(value) && typeof value['tag'] === 'string' ? `(tag: ${value['tag']})` : '';
}

const COLOURS =
  'default neutral white black grey blue wathet turquoise indigo green lime yellow orange red carmine purple violet';
const COLOUR = new RegExp(
  `^(?:(?:bg-)?(?:${COLOURS.replaceAll(' ', '|')})(?:-\\d{2,3})?|cus-[\\w-]+|rgba?\\([\\d., %]+\\)|)$`,
);

/** Names and rgba only: the platform refuses #RRGGBB. */
export const colour: Rule = (value, path, walk) => {
  if (typeof value !== 'string' || !COLOUR.test(value)) {
    reportParse(walk, `invalid color: ${JSON.stringify(value)}`, path);
  }
};

export const edges = matching(
  'one, two or four px values',
  /^-?\d{1,2}(?:px)?(?: -?\d{1,2}(?:px)?(?: -?\d{1,2}(?:px)? -?\d{1,2}(?:px)?)?)?$/,
);
export const spacing = matching('a spacing', /^(?:small|medium|large|extra_large|default|\d{1,2}px)$/);
export const horizontal = oneOf('left', 'center', 'right');
export const vertical = oneOf('top', 'center', 'bottom');
export const direction = oneOf('vertical', 'horizontal');
export const pixels = matching('a px value', /^\d{1,4}px$/);
export const sizeOr = (...names: readonly string[]): Rule =>
  matching(`${names.join(', ')} or a px value`, new RegExp(`^(?:${names.join('|')}|\\d{1,4}px)$`));
