// What a site puts around an article, told by the names and marks of its elements.
import { isTag } from 'domhandler';
import type { AnyNode } from 'domhandler';

const NO_PROSE = new Set(
  'script style noscript template iframe svg object nav footer aside button select option input textarea form title head'.split(
    ' ',
  ),
);
const FURNITURE =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|header|footer|foot|sidebar|side|breadcrumbs?|crumbs?|share|toolbar|related|recommend|comment|copyright|pagination|search|login|qrcode|banner|crumb)(?:$|[\s_-]|\d)/i;
export function isFurniture(node: AnyNode): boolean {
  if (!isTag(node)) return false;
  if (NO_PROSE.has(node.name)) return true;
  if (node.name === 'body' || node.name === 'html' || node.name === 'article' || node.name === 'main')
    return false;
  const { id = '', style = '', hidden } = node.attribs;
  const marks = `${id} ${node.attribs['class'] ?? ''}`;
  return hidden !== undefined || /display\s*:\s*none/i.test(style) || FURNITURE.test(marks);
}
