// /unblock 17 数据已到
import { createNotedGrammar } from './noted.ts';

export const unblockGrammar = createNotedGrammar({
  name: 'unblock',
  names: ['unblock', 'unblocked', '解除卡点', '卡点解除', '已解决', '疏通'],
  needsReason: false,
  act: (aim, note) => ({ kind: 'unblock', aim, note }),
});
