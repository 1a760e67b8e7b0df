// The roles of supervision work, and the words by which people call them.
import { fold } from '../../text/fold.ts';

export const roles = [
  'leader',
  'council',
  'supervisor',
  'supervision-head',
  'liaison',
  'unit-head',
  'district',
  'system-admin',
  'security-admin',
  'auditor',
  'bot',
] as const;

export type Role = (typeof roles)[number];

/** Folded words, the usual name first. */
const words: Readonly<Record<Role, readonly string[]>> = {
  leader: ['领导', '领导/办公室', '市领导', '分管领导', '市政府办公室', '办公室', '办公室领导'],
  council: ['联席会议成员', '联席会议成员单位', 'council member', 'joint conference member'],
  supervisor: ['督查员', '督办员', '督查人员', '督查'],
  'supervision-head': [
    '督查负责人',
    '督查室主任',
    '督查室负责人',
    '督查科长',
    'supervision head',
    'head of supervision',
  ],
  liaison: ['联络员', '经办人', '报送人'],
  'unit-head': ['单位负责人', '部门负责人', '局长', '主任', '负责人', 'unit head', 'head of unit'],
  district: ['区市', '区市联络员', '县区'],
  'system-admin': ['系统管理员', '系统管理', 'system administrator'],
  'security-admin': ['安全管理员', '安全管理', '管理员', 'security administrator', 'administrator', 'admin'],
  auditor: ['审计员', '审计', '安全审计员'],
  bot: ['机器人'],
};

/** What a person calls a role → the role. A plain "administrator" is the one who grants: creating is the operator's. */
export function findRole(text: string): Role | undefined {
  const wanted = fold(text)
    .trim()
    .replace(/[\s_]+/g, ' ');
  return roles.find(
    (role) => role === wanted.replace(/ /g, '-') || words[role].some((word) => word === wanted),
  );
}

/** Roles that a person may be bound to; the bot is none. */
export function isBindable(role: Role): boolean {
  return role !== 'bot';
}

/** The folded words for roles, longest first, for finding one inside a sentence. */
export function listRoleWords(): readonly { readonly word: string; readonly role: Role }[] {
  return roles
    .filter(isBindable)
    .flatMap((role) => [role, ...words[role]].map((word) => ({ word, role })))
    .sort((left, right) => right.word.length - left.word.length);
}
