// /nochange 6 等省里文件
import { createNotedGrammar } from './noted.ts';

export const noChangeGrammar = createNotedGrammar({
  name: 'nochange',
  names: ['nochange', 'no-change', 'unchanged', 'nc', '无变化', '没变化', '无更新'],
  needsReason: true,
  act: (aim, note) => ({ kind: 'no-change', aim, note }),
});
