// Components that hold other components, and what may not stand inside them: tables and forms are for the root only.
import { isObject } from '../json-shape.ts';
import { CONTENT_COMPONENTS } from './card-components.ts';
import type { CardComponent, Rule } from './card-rules.ts';
import {
  colour,
  direction,
  edges,
  flag,
  horizontal,
  listOf,
  matching,
  oneOf,
  reportParse,
  shapeOf,
  sizeOr,
  spacing,
  vertical,
  whole,
  words,
} from './card-rules.ts';
import { behaviors, confirm, disabling, elementId, icon, linkAction, textOf } from './card-texts.ts';

/** Known to schema 1.0 and gone in 2.0. */
const GONE = new Set(['action', 'note']);

export const elementsExcept = (...refused: readonly string[]): Rule =>
  listOf((value, path, walk) => {
    const tag = isObject(value) && typeof value['tag'] === 'string' ? value['tag'] : '';
    const component = walk.components.get(tag);
    if (GONE.has(tag)) {
      const errMsg = 'cards of schema V2 no longer support this capability';
      walk.problems.push({ errCode: 200861, errMsg, errValue: `unsupported tag ${tag}`, path });
    } else if (component === undefined || !isObject(value) || tag === 'column') {
      reportParse(walk, `unsupported type of block, tag: ${tag}`, path);
    } else if (refused.includes(tag)) {
      reportParse(walk, `type of element is not supported tag: ${tag}`, path);
    } else {
      checkComponent(component, value, path, walk);
    }
  });

function checkComponent(
  component: CardComponent,
  element: Readonly<Record<string, unknown>>,
  ...[path, walk]: [string, Parameters<Rule>[2]]
): void {
  const properties = { tag: words, element_id: elementId, margin: edges, ...component.properties };
  shapeOf(properties, component.required)(element, path, walk);
  component.check?.(element, path, walk);
}

const layout = {
  direction,
  horizontal_spacing: spacing,
  horizontal_align: horizontal,
  vertical_spacing: spacing,
  vertical_align: vertical,
};

const inner = elementsExcept('form', 'table');

const column = shapeOf(
  {
    tag: oneOf('column'),
    element_id: elementId,
    margin: edges,
    ...layout,
    padding: edges,
    background_style: colour,
    width: sizeOr('auto', 'weighted'),
    weight: whole(1, 5),
    action: linkAction,
    elements: inner,
  },
  ['tag'],
);

const panelHeader = shapeOf(
  {
    title: textOf('plain_text', 'markdown'),
    background_color: colour,
    width: oneOf('fill', 'auto', 'auto_when_fold'),
    position: oneOf('top', 'bottom'),
    vertical_align: vertical,
    // Two values are refused here, though the page lists them ("invalid panel header padding").
    padding: matching('one or four px values', /^-?\d{1,2}(?:px)?(?:(?: -?\d{1,2}(?:px)?){3})?$/),
    icon,
    icon_position: oneOf('left', 'right', 'follow_text'),
    icon_expanded_angle: whole(-180, 180),
  },
  ['title'],
);

const border = shapeOf({ color: colour, corner_radius: words });

const CONTAINERS: Readonly<Record<string, CardComponent>> = {
  column_set: {
    kind: 'container',
    required: ['columns'],
    properties: {
      horizontal_spacing: spacing,
      horizontal_align: horizontal,
      flex_mode: oneOf('none', 'stretch', 'flow', 'bisect', 'trisect'),
      background_style: colour,
      action: linkAction,
      columns: listOf(column),
    },
  },
  collapsible_panel: {
    kind: 'container',
    required: ['header'],
    properties: {
      ...layout,
      padding: edges,
      expanded: flag,
      background_color: colour,
      header: panelHeader,
      border,
      elements: inner,
    },
  },
  interactive_container: {
    kind: 'container',
    required: ['elements'],
    properties: {
      ...layout,
      padding: edges,
      width: sizeOr('fill', 'auto'),
      height: sizeOr('auto'),
      background_style: colour,
      has_border: flag,
      border_color: colour,
      corner_radius: words,
      behaviors,
      confirm,
      ...disabling,
      elements: inner,
    },
  },
  form: {
    kind: 'container',
    required: ['elements'],
    properties: {
      ...layout,
      padding: edges,
      name: words,
      elements: elementsExcept('form', 'table', 'chart'),
    },
  },
};

export const CARD_COMPONENTS: ReadonlyMap<string, CardComponent> = new Map([
  ...CONTENT_COMPONENTS,
  ...Object.entries(CONTAINERS),
]);

export const bodyRule: Rule = shapeOf({ ...layout, padding: edges, elements: elementsExcept() }, [
  'elements',
]);
