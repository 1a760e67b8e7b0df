// /unbind · /unbind ou_123
import type { Grammar } from '../grammar.ts';

export const unbindGrammar: Grammar = {
  name: 'unbind',
  names: ['unbind', '解绑', '解除绑定', '注销'],
  read(scan) {
    const words = scan.note();
    const user = words === '' ? undefined : words;
    return { kind: 'command', way: 'slash', command: { kind: 'unbind', name: 'unbind', user } };
  },
};
