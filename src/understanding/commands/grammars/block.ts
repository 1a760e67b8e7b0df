// /block 17 卡在卫健数据
import { createNotedGrammar } from './noted.ts';

export const blockGrammar = createNotedGrammar({
  name: 'block',
  names: ['block', 'blocker', 'blocked', '卡点', '堵点', '阻塞', '卡住'],
  needsReason: true,
  act: (aim, note) => ({ kind: 'blocker', aim, note }),
});
