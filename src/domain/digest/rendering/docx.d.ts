// The part of docx that is used: its own types leave out the file endings that Node's resolution of modules wants.
declare module 'docx' {
  export interface Font {
    readonly ascii: string;
    readonly hAnsi: string;
    readonly eastAsia: string;
  }
  export interface RunOptions {
    readonly text?: string;
    readonly children?: readonly string[];
    readonly bold?: boolean;
    readonly color?: string;
    /** Half points. */
    readonly size?: number;
    readonly font?: Font;
  }
  export class TextRun {
    constructor(options: RunOptions);
    readonly kind: 'run';
  }
  export interface ParagraphOptions {
    readonly children?: readonly TextRun[];
    readonly alignment?: string;
    readonly heading?: string;
    readonly keepNext?: boolean;
    readonly spacing?: { readonly before?: number; readonly after?: number };
    readonly border?: {
      readonly bottom: {
        readonly style: string;
        readonly size: number;
        readonly color: string;
        readonly space: number;
      };
    };
  }
  export class Paragraph {
    constructor(options: ParagraphOptions);
    readonly kind: 'paragraph';
  }
  export interface CellOptions {
    readonly children: readonly Paragraph[];
    readonly margins?: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
    readonly shading?: { readonly type: string; readonly fill: string };
    readonly width?: { readonly size: number; readonly type: string };
  }
  export class TableCell {
    constructor(options: CellOptions);
    readonly kind: 'cell';
  }
  export class TableRow {
    constructor(options: {
      readonly children: readonly TableCell[];
      readonly tableHeader?: boolean;
      readonly cantSplit?: boolean;
    });
    readonly kind: 'row';
  }
  export class Table {
    constructor(options: {
      readonly rows: readonly TableRow[];
      readonly width: { readonly size: number; readonly type: string };
      readonly columnWidths?: readonly number[];
    });
    readonly kind: 'table';
  }
  export class Footer {
    constructor(options: { readonly children: readonly Paragraph[] });
    readonly kind: 'footer';
  }
  export class Document {
    constructor(options: {
      readonly title: string;
      readonly description: string;
      readonly creator: string;
      readonly styles: { readonly default: { readonly document: { readonly run: RunOptions } } };
      readonly sections: readonly {
        readonly properties: {
          readonly page: {
            readonly size: { readonly width: string; readonly height: string };
            readonly margin: Readonly<Record<'top' | 'bottom' | 'left' | 'right', string>>;
          };
        };
        readonly footers: { readonly default: Footer };
        readonly children: readonly (Paragraph | Table)[];
      }[];
    });
    readonly kind: 'document';
  }
  export const Packer: { toBuffer(document: Document): Promise<Uint8Array> };
  export const AlignmentType: { readonly CENTER: string; readonly RIGHT: string };
  export const BorderStyle: { readonly SINGLE: string };
  export const HeadingLevel: { readonly TITLE: string; readonly HEADING_1: string };
  export const PageNumber: { readonly CURRENT: string };
  export const ShadingType: { readonly CLEAR: string };
  export const WidthType: { readonly PERCENTAGE: string };
}
