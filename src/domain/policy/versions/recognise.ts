// Whether a document that comes in under another name is a newer version of one that is known.
import { fold } from '../../../text/fold.ts';
import type { Policy } from '../policy.ts';

/** A title without years, marks of revision and punctuation. */
function coreOf(title: string): string {
  return fold(title)
    .replace(/\((?:试行|暂行|修订|修订版|修正|征求意见稿|[^()]*20\d\d[^()]*|20\d\d[^()]*)\)/g, '')
    .replace(/20\d\d(?:[-—~至]20\d\d)?年?(?:度|版)?/g, '')
    .replace(/[\s\p{P}]+/gu, '');
}

const isPrinted = (policy: Policy): boolean =>
  !policy.doubts.some((doubt) => doubt.kind === 'title-not-printed');

/** The known document of the same title (but for its year) and issuer, or of the same number. */
export function recognise(fresh: Policy, known: readonly Policy[]): Policy | undefined {
  const others = known.filter((policy) => policy.id !== fresh.id);
  const numbered = others.find(
    (policy) => fresh.documentNumber !== undefined && policy.documentNumber === fresh.documentNumber,
  );
  if (numbered) return numbered;
  if (!isPrinted(fresh)) return undefined;
  return others.find(
    (policy) =>
      isPrinted(policy) &&
      coreOf(policy.title) === coreOf(fresh.title) &&
      fold(policy.issuer ?? '') === fold(fresh.issuer ?? ''),
  );
}
