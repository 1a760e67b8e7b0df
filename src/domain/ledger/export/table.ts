// A table that any writer can write: real numbers and real dates, not their looks.

/** A word stands alone in its cell: an id, a light, a state. */
export type ColumnType = 'text' | 'word' | 'number' | 'day' | 'instant';

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
  /** Read by people, line by line: its rows are laid out; other tables hold very many rows. */
  readonly isRead?: true;
  readonly colourBy?: { readonly key: string; readonly colours: Readonly<Record<string, string>> };
}

export interface ExportedLedger {
  /** What it is, and the day whose state it shows. */
  readonly title: string;
  /** Who, when, and that it is not for others. */
  readonly watermark: string;
  readonly ledger: Table;
  readonly entries: Table;
  /** Totals, and what the lights and rules mean. */
  readonly notes: Table;
}
