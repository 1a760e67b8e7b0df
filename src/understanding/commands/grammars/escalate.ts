// /escalate 17 请领导协调卫健数据
import { createNotedGrammar } from './noted.ts';

export const escalateGrammar = createNotedGrammar({
  name: 'escalate',
  names: ['escalate', '提请协调', '升级', '上升', '请协调'],
  needsReason: false,
  act: (aim, note) => ({ kind: 'escalation', aim, note }),
});
