// A file that was asked for, to take away.
import type { ApiFile } from '../../api-schema.ts';
import { element } from '../dom/element.ts';
import { createIcon } from '../dom/icon.ts';
import { fill } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';

export function showFile(texts: Texts, { name, url }: ApiFile): HTMLElement {
  return element(
    'a',
    { class: 'file-link', href: url, download: name },
    createIcon('download'),
    fill(texts.download, { name }),
  );
}
