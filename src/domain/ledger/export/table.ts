// A table that any writer can write: real numbers and real dates, not their looks.

export type ColumnType = 'text' | 'number' | 'day' | 'instant';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly type: ColumnType;
  /** In characters. */
  readonly width: number;
}

/** Days and instants are ISO texts; the writer makes dates of them. */
export type Cell = string | number | null;

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** May be walked once. */
  readonly rows: Iterable<readonly Cell[]>;
  /** The column whose words decide a row's colour. */
  readonly colourBy?: { readonly key: string; readonly colours: Readonly<Record<string, string>> };
}

export interface ExportedLedger {
  /** Who, when, and that it is not for others. */
  readonly watermark: string;
  readonly ledger: Table;
  readonly entries: Table;
}
