// A wish for a file: the desk says what may stand in it and for whom; the app writes it.
import type { Viewer } from '../../people/index.ts';
import type { Language } from '../../conversation/index.ts';
import type { ExportFormat } from '../command.ts';

export interface ExportOrder {
  readonly format: ExportFormat;
  readonly language: Language;
  /** Whose entries may stand in it. */
  readonly viewer: Viewer;
  /** For the watermark. */
  readonly orderedBy: string;
  /** ISO instant: the state that it shows. */
  readonly at: string;
  /** ISO instant: when it was ordered, where that is another one. */
  readonly orderedAt?: string;
}
