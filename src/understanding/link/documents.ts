// Which document is meant, where there are several: by its place (威海, Weihai), or by words of its title before 文件.
import type { Register } from '../../domain/policy/index.ts';
import { fold } from '../../text/fold.ts';
import { toPinyin } from '../../text/pinyin.ts';
import { rub } from './slate.ts';
import type { Slate } from './slate.ts';

export interface Documents {
  readonly slate: Slate;
  readonly documents: readonly string[];
}

export type LinkDocuments = (slate: Slate) => Documents;

const PLACE = /^(?<place>\p{Script=Han}{2,4}?)(?:省|市|县|区|自治区|自治州|州|盟)/u;
const SHORTEST_TITLE = 4;

export function createDocumentLinker(register: Register): LinkDocuments {
  if (register.policies.length < 2) return (slate) => ({ slate, documents: [] });
  const names = register.policies.map((policy) => {
    const title = fold(policy.title);
    const place = PLACE.exec(fold(policy.issuer ?? policy.title))?.groups?.['place'];
    return { id: policy.id, title, patterns: place === undefined ? [] : placePatterns(place) };
  });
  return (slate) => {
    let result = slate;
    const documents: string[] = [];
    for (const { id, title, patterns } of names) {
      const others = names.filter((other) => other.id !== id).map((other) => other.title);
      const found = findPattern(result.rest, patterns) ?? findTitle(result.rest, title, others);
      if (found === undefined) continue;
      documents.push(id);
      result = rub(result, found.start, found.end, 'P');
    }
    return { slate: result, documents };
  };
}

interface Found {
  readonly start: number;
  readonly end: number;
}

function placePatterns(place: string): RegExp[] {
  const noun = '(?:的?(?:文件|政策|意见|通知|办法|措施|方案))?';
  return [
    new RegExp(`${place}(?:省|市|县|区)?${noun}`, 'u'),
    new RegExp(
      `(?<![a-z])(?:the\\s+)?${toPinyin(place).flat().join('')}(?:'s)?(?:\\s+(?:policy|document|notice|paper))?(?![a-z])`,
      'u',
    ),
  ];
}

function findPattern(text: string, patterns: readonly RegExp[]): Found | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** The longest run that stands in this title and in no other, where the message calls it a document. */
function findTitle(text: string, title: string, others: readonly string[]): Found | undefined {
  let best: Found | undefined;
  for (let start = 0; start < text.length; start += 1) {
    for (
      let end = start + SHORTEST_TITLE;
      end <= text.length && title.includes(text.slice(start, end));
      end += 1
    ) {
      if (others.some((other) => other.includes(text.slice(start, end)))) continue;
      if (!/^》?(?:的|那份|这份)*(?:文件|政策|意见|通知|办法|措施|方案)|^》/u.test(text.slice(end))) continue;
      if (best === undefined || end - start > best.end - best.start) best = { start, end };
    }
  }
  return best;
}
