// Which numbered parts are tasks: the ones that name who does them. Where no part does, the innermost headed parts.
import type { NumberStyle } from './numbering.ts';
import type { Node } from './outline.ts';
import { ownEnd, walk } from './outline.ts';
import type { PlacedStatement } from './statement-places.ts';
import { startingWithin } from './ranges.ts';
import type { View } from './view.ts';
import { trimmed } from './view.ts';

/** Parts that speak of aims and principles, not of work to be done. */
const NOT_WORK =
  /总体(?:要求|思路|目标|考虑)|指导思想|基本原则|(?:主要|工作|发展|行动)目标|目标任务$|适用范围|^附则|总则|名词解释|考[评核](?:对象|方式)|有关说明/;
const DEEP: readonly NumberStyle[] = ['half-bracket', 'digit-bracket', 'circled', 'decimal'];

export interface Choice {
  /** In reading order. */
  readonly tasks: readonly Node[];
  /** Whether units decided; otherwise the numbering alone did. */
  readonly byUnits: boolean;
}

interface Scene {
  readonly view: View;
  readonly nodes: readonly Node[];
  readonly byUnits: boolean;
  /** The parts that hold work. */
  readonly work: ReadonlySet<Node>;
  readonly statements: readonly PlacedStatement[];
}

function heading(view: View, node: Node): string {
  return (
    view.text
      .slice(node.mark?.to ?? node.from, node.to)
      .trimStart()
      .split(/[\n。:]/, 1)[0]
      ?.slice(0, 40) ?? ''
  );
}

/** One statement behind the last of several points speaks for all of them. */
function onlyLastNames(scene: Scene, node: Node): boolean {
  const named = node.children.filter((child) => scene.work.has(child));
  return node.children.length > 1 && named.length === 1 && named[0] === node.children.at(-1);
}

function manyName(scene: Scene, node: Node): boolean {
  const named = node.children.filter((child) => scene.work.has(child)).length;
  return named >= 2 || (named === 1 && !onlyLastNames(scene, node));
}

/** Points inside a running paragraph are weaker than points on lines of their own. */
function hasFirmChildren(node: Node): boolean {
  return node.children.every((child) => (child.mark?.strength ?? 3) >= (node.mark?.strength ?? 1));
}

function descends(scene: Scene, node: Node): boolean {
  if (!node.mark) return true;
  if (!scene.byUnits) {
    const style = node.children[0]?.mark?.style;
    return node.children.length >= 1 && hasFirmChildren(node) && style !== undefined && !DEEP.includes(style);
  }
  const peers = scene.nodes.filter((n) => n.mark?.style === node.mark?.style && scene.work.has(n));
  const splitting = peers.filter((n) => manyName(scene, n)).length;
  if (manyName(scene, node)) return hasFirmChildren(node) || splitting * 2 >= peers.length;
  if (onlyLastNames(scene, node)) return splitting > peers.filter((n) => onlyLastNames(scene, n)).length;
  return false;
}

/** "（二）落实政策（A负责）。具体措施：1.… 2.…": the words before the first point, where they name units of their own. */
function ownTask(scene: Scene, node: Node): Node[] {
  const own = trimmed(scene.view, { from: node.from, to: ownEnd(node) });
  const names = node.mark !== undefined && startingWithin(scene.statements, own).length > 0;
  return names ? [{ ...node, ...own, children: [] }] : [];
}

function tasksUnder(scene: Scene, node: Node): Node[] {
  return descends(scene, node) ? [...ownTask(scene, node), ...tasksBelow(scene, node)] : [node];
}

function tasksBelow(scene: Scene, node: Node): Node[] {
  const named = node.children.map((child) => scene.work.has(child));
  const areSections = node.children.some((child, i) => named[i] && descends(scene, child));
  const [first, last] = [named.indexOf(true), named.lastIndexOf(true)];
  return node.children.flatMap((child, i) => {
    if (named[i]) return tasksUnder(scene, child);
    const amongTasks = node.mark ? first >= 0 : i > first && i < last;
    return amongTasks && !areSections && scene.byUnits ? [child] : [];
  });
}

export function chooseTasks(view: View, root: Node, all: readonly PlacedStatement[]): Choice {
  const statements = all.filter((s) => s.assignments.length > 0);
  const nodes = walk(root);
  const byUnits = statements.length > 0;
  const isWork = (node: Node): boolean =>
    byUnits ? startingWithin(statements, node).length > 0 : !NOT_WORK.test(heading(view, node));
  if (root.children.every((child) => byUnits && !isWork(child))) return { tasks: [], byUnits };
  const scene: Scene = { view, nodes, byUnits, work: new Set(nodes.filter(isWork)), statements };
  return { tasks: tasksUnder(scene, root), byUnits };
}
