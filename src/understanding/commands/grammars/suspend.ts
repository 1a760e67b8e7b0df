// /suspend 24 上级暂停该项目
import { createNotedGrammar } from './noted.ts';

export const suspendGrammar = createNotedGrammar({
  name: 'suspend',
  names: ['suspend', 'pause', '中止', '暂停'],
  needsReason: true,
  act: (aim, note) => ({ kind: 'suspension', aim, note }),
});
