// Rules about the card as a whole: how many, how deep, how unique, and what a form needs to be sent.
import { stringAt } from '../json-shape.ts';
import type { CardProblem } from './card-problem.ts';
import { PARSE_ERROR } from './card-problem.ts';
import type { CardComponent } from './card-rules.ts';
import type { TaggedNode } from './card-tagged.ts';
import { taggedNodes } from './card-tagged.ts';

const MAX_ELEMENTS = 200;
const MAX_TABLES = 5;
const MAX_DEPTH = 5;
const CONTAINERS = new Set(['column_set', 'collapsible_panel', 'interactive_container', 'form']);

export function* problemsOfWhole(
  card: unknown,
  components: ReadonlyMap<string, CardComponent>,
): Generator<CardProblem> {
  const nodes = [...taggedNodes(card)];
  if (nodes.length > MAX_ELEMENTS) {
    yield { errCode: 11310, errMsg: 'element exceeds the limit', errValue: String(nodes.length), path: '' };
  }
  const tables = nodes.reduce((sum, node) => sum + tablesOf(node), 0);
  if (tables > MAX_TABLES) {
    yield { errCode: 11310, errMsg: 'card table number over limit', errValue: 'table', path: '' };
  }
  yield* repeatedIds(nodes);
  for (const node of nodes) {
    const depth = [...node.around, node.tag].filter((tag) => CONTAINERS.has(tag)).length;
    if (depth > MAX_DEPTH) yield parse(`containers are nested deeper than ${MAX_DEPTH}`, node.path);
  }
  yield* problemsOfForms(nodes, components);
}

/** A markdown table is drawn as a table, and counts as one. */
function tablesOf({ tag, node }: TaggedNode): number {
  if (tag === 'table') return 1;
  if (tag !== 'markdown') return 0;
  const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/gm;
  return [...(stringAt(node, 'content') ?? '').matchAll(delimiterRow)].length;
}

function* repeatedIds(nodes: readonly TaggedNode[]): Generator<CardProblem> {
  const seen = new Set<string>();
  for (const { node, path } of nodes) {
    const id = stringAt(node, 'element_id');
    if (id === undefined) continue;
    if (seen.has(id)) yield { errCode: 300301, errMsg: 'duplicated element id', errValue: id, path };
    seen.add(id);
  }
}

function* problemsOfForms(
  nodes: readonly TaggedNode[],
  components: ReadonlyMap<string, CardComponent>,
): Generator<CardProblem> {
  const names = new Set<string>();
  for (const element of nodes) {
    const inForm = element.around.includes('form');
    const isInput = components.get(element.tag)?.kind === 'interactive';
    if (!inForm && isInput) yield* problemsOutside(element);
    if (element.tag !== 'form' && !(inForm && isInput)) continue;
    const name = stringAt(element.node, 'name') ?? '';
    if (name === '')
      yield { errCode: 200530, errMsg: 'name is required in a form', errValue: '', path: element.path };
    else if (names.has(name)) {
      yield { errCode: 200530, errMsg: 'name is not unique', errValue: name, path: element.path };
    }
    names.add(name);
    if (element.tag === 'form' && !hasSubmit(element)) yield parse('form has no submit button', element.path);
  }
}

function* problemsOutside({ node, path }: TaggedNode): Generator<CardProblem> {
  if (node['form_action_type'] !== undefined) yield parse('formActionType only in form', path);
  if (node['required'] === true) yield parse('required only in form', path);
}

function hasSubmit(form: TaggedNode): boolean {
  return [...taggedNodes(form.node['elements'])].some(({ node }) => node['form_action_type'] === 'submit');
}

function parse(detail: string, path: string): CardProblem {
  return { errCode: 200621, errMsg: PARSE_ERROR, errValue: `${detail}, path: ${path}`, path: '' };
}
