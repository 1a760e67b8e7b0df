// What stands behind the ledger's desk where a test or a benchmark asks nothing of a policy.
import type { Reply } from '../../src/domain/conversation/index.ts';

export const nothingFound: Reply = {
  kind: 'not_found',
  blocks: [],
  tasks: [],
  citations: [],
  made: 'looked-up',
  language: 'zh-Hans',
};
