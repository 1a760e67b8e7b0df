// /bind 市财政局 · /bind 市财政局 单位负责人
import { listRoleWords } from '../../../domain/people/index.ts';
import type { Role } from '../../../domain/people/index.ts';
import type { Grammar } from '../grammar.ts';
import type { Scan } from '../words/scan.ts';
import { takeUnit } from '../words/take-phrases.ts';

export const bindGrammar: Grammar = {
  name: 'bind',
  names: ['bind', 'register', '绑定', '注册', '认领单位'],
  read(scan, context) {
    const unit = takeUnit(scan, context);
    const role = takeRole(scan);
    // Offices that no policy names (the supervision office) are taken as they are typed.
    const name = unit ?? scan.note();
    if (name === '' && role === undefined) return { kind: 'incomplete', name: 'bind', lacks: 'unit' };
    return { kind: 'command', way: 'slash', command: { kind: 'bind', name: 'bind', unit: name, role } };
  },
};

function takeRole(scan: Scan): Role | undefined {
  for (const { word, role } of listRoleWords()) {
    const place = scan.rest.indexOf(word);
    const isWhole = !/[a-z]/.test(scan.rest.charAt(place - 1) + scan.rest.charAt(place + word.length));
    if (place === -1 || !isWhole) continue;
    scan.takeWords(place, place + word.length);
    return role;
  }
  return undefined;
}
