// /export · /export csv
import type { ExportFormat } from '../../../domain/ledger/index.ts';
import type { Grammar } from '../grammar.ts';

export const exportGrammar: Grammar = {
  name: 'export',
  names: ['export', 'download', '导出', '汇出', '下载', '台账'],
  read(scan) {
    const format = scan.take(/(?<![a-z])(?<format>csv|json|xlsx|excel)(?![a-z])/u)?.groups?.['format'];
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'export', name: 'export', format: readFormat(format) },
    };
  },
};

function readFormat(word: string | undefined): ExportFormat {
  return word === 'csv' || word === 'json' ? word : 'xlsx';
}
