// One pass over a part's XML. No tree is built, no entity of the file's own is expanded, and depth is bounded.
import { SaxesParser } from 'saxes';
import { Refusal } from '../refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** `name` with its prefix: w:p. */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

const DEEPEST = 1_000;

export function readXml(xml: string, { open, close, text }: XmlHandlers): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new Refusal('damaged');
    open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close(name);
  });
  if (text !== undefined) parser.on('text', text);
  parser.on('error', (error) => {
    throw new Refusal('damaged', { cause: error });
  });
  parser.write(xml).close();
}
