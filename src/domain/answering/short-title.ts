// What a document is called in passing: its place, and the beginning of what it is about. The whole title stands in citations.
import type { Policy } from '../policy/index.ts';

const LONGEST = 22;
const SHORTEST = 6;
const PLACE = /^(?<place>\p{Script=Han}{2,4}?)(?:省|市|縣|县|區|区|自治區|自治区|自治州|州|盟)/u;

/** `others`: the places of all documents; one alone is not said. */
export function shortTitle(policy: Policy, others: ReadonlySet<string>): string {
  const place = placeOf(policy);
  const matter = policy.title
    .replace(/^.*?(?:关于|關于|關於)(?:印发|印發)?/u, '')
    .replace(/[《》〈〉]/gu, '')
    .replace(/的通知$/u, '');
  const named = matter.length >= SHORTEST ? matter : policy.title;
  const short = shorten(named);
  return others.size > 1 && place !== '' && !short.startsWith(place) ? `${place}·${short}` : short;
}

/** Without the remark in brackets at its end, which says least; a cut leaves no half bracket behind. */
function shorten(name: string): string {
  if (name.length <= LONGEST) return name;
  const matter = name.replace(/[(（〔][^()（）〔〕]*[)）〕]$/u, '');
  if (matter.length <= LONGEST) return matter;
  return `${matter.slice(0, LONGEST - 1).replace(/[(（〔“][^)）〕”]*$/u, '')}…`;
}

export function placeOf({ issuer, title }: Policy): string {
  return PLACE.exec(issuer ?? title)?.groups?.['place'] ?? '';
}
