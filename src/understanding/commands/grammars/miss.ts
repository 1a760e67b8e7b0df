// /miss 24 招标流标,年内无法完成
import { createNotedGrammar } from './noted.ts';

export const missGrammar = createNotedGrammar({
  name: 'miss',
  names: ['miss', 'will-miss', '无法完成', '难以完成', '预计逾期', '完不成'],
  needsReason: true,
  act: (aim, note) => ({ kind: 'forecast', aim, note }),
});
