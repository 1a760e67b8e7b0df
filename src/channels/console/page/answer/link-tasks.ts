// Task numbers in an answer become links to the register: 第13项, 第13項, task 13, and the number that opens a list item.
import type { TaskReference } from '../../../../domain/conversation/index.ts';
import { element } from '../dom/element.ts';
import { createTaskPageLink } from '../register/register-link.ts';

const MENTION = /第\s*(\d+)\s*[项項]|\btasks?\s+(\d+)\b/gi;
const OPENING_NUMBER = /^(\d+)(?=[.、．\s])/;

/** Links the mentions of tasks that the reply speaks of; other numbers are left alone. */
export function linkMentions(text: string, tasks: readonly TaskReference[]): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const match of text.matchAll(MENTION)) {
    const number = Number(match[1] ?? match[2]);
    const reference = tasks.find(({ task }) => task === number);
    if (reference === undefined) continue;
    const start = match.index;
    nodes.push(document.createTextNode(text.slice(at, start)), createLink(reference, match[0]));
    at = start + match[0].length;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

/** A list item of one task always holds a link to it. `name` is what the link says where the text has no number. */
export function linkItem(text: string, reference: TaskReference, name: string): Node[] {
  const opening = OPENING_NUMBER.exec(text)?.[0];
  if (Number(opening) === reference.task) {
    return [createLink(reference, opening ?? ''), document.createTextNode(text.slice(opening?.length))];
  }
  const linked = linkMentions(text, [reference]);
  return linked.length > 1 ? linked : [createLink(reference, name), document.createTextNode(` ${text}`)];
}

function createLink({ document: id, task }: TaskReference, text: string): HTMLElement {
  return element('a', { href: createTaskPageLink(id, task) }, text);
}
