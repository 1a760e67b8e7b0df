// Which document somebody means by a name: its file, its title, a part of either, its place, or its number in the list.
import type { Policy, Register } from '../../domain/policy/index.ts';
import { fold } from '../../text/fold.ts';

/** Empty where none fits; several where the name fits several. `name` is folded. */
export function findDocuments({ policies }: Register, name: string): readonly Policy[] {
  const known = policies.map((policy) => ({ policy, id: fold(policy.id), title: fold(policy.title) }));
  const fits = (accept: (entry: (typeof known)[number]) => boolean): readonly Policy[] =>
    known.filter(accept).map(({ policy }) => policy);
  const exact = fits(({ id, title }) => id === name || title === name);
  if (exact.length > 0) return exact;
  const numbered = /^\d{1,5}$/.test(name) ? policies[Number(name) - 1] : undefined;
  if (numbered !== undefined) return [numbered];
  const bare = name.replace(/(?:的)?(?:那份)?文件$/u, '');
  const parts = bare.split(/\s+/).filter((part) => part !== '');
  if (parts.length === 0) return [];
  const whole = fits(({ id, title }) => title.includes(bare) || id.includes(bare));
  return whole.length > 0
    ? whole
    : fits(({ id, title }) => parts.every((part) => title.includes(part) || id.includes(part)));
}
