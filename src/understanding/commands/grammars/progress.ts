// /progress 12 8个 截至11月20日 备注
import type { Grammar } from '../grammar.ts';
import { readReport } from '../words/read-report.ts';

export const progressGrammar: Grammar = {
  name: 'progress',
  names: ['progress', 'update', 'report', 'p', '进展', '进度', '更新', '上报', '报送', '填报', '汇报', '报'],
  read(scan, context) {
    const report = readReport(scan, context, { first: true, anywhere: true });
    if (report.kind === 'lacks') return { kind: 'incomplete', name: 'progress', lacks: report.lacks };
    return { kind: 'command', way: 'slash', command: { kind: 'acts', name: 'progress', acts: report.acts } };
  },
};
