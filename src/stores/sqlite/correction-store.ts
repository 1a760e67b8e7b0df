// Corrections in SQLite: rows are only ever added.
import type { CorrectionRecord, CorrectionStore } from '../../domain/policy/index.ts';
import type { Database } from './database.ts';

interface CorrectionRow {
  readonly number: number;
  readonly document: string;
  readonly body: string;
}

const TABLE = 'policy_corrections';

export function createCorrectionStore(database: Database): CorrectionStore {
  return {
    async add(record) {
      const document = record.kind === 'correction' ? record.correction.document : record.document;
      const [number] = await database(TABLE).insert({ document, body: JSON.stringify(record) });
      return Number(number);
    },
    async list(document) {
      const all = database<CorrectionRow>(TABLE).orderBy('number');
      const rows = await (document === undefined ? all : all.where({ document }));
      return rows.map(({ number, body }) => ({ number, record: JSON.parse(body) as CorrectionRecord }));
    },
  };
}
