// Identifiers in the platform's own form. Each platform salts them, so that two platforms in one test never agree.
import { createHash, randomBytes } from 'node:crypto';

export type IdentifierKind =
  | 'om'
  | 'oc'
  | 'ou'
  | 'on'
  | 'omt'
  | 'event'
  | 'user'
  | 't'
  | 'c'
  | 'log'
  | 'command'
  | 'card'
  | 'img'
  | 'file';

export type CreateIdentifier = (kind: IdentifierKind) => string;

export function createIdentifiers(seed: string = randomBytes(12).toString('hex')): CreateIdentifier {
  let count = 0;
  return (kind) => {
    count += 1;
    const hex = createHash('sha256').update(`${seed}:${kind}:${count}`).digest('hex');
    return spell(kind, hex);
  };
}

function spell(kind: IdentifierKind, hex: string): string {
  switch (kind) {
    case 'om':
    case 'oc':
    case 'ou':
    case 'on':
      return `${kind}_${hex.slice(0, 32)}`;
    case 'omt':
      return `omt_${hex.slice(0, 12)}`;
    case 't':
      return `t-${hex.slice(0, 40)}`;
    case 'c':
      return `c-${hex.slice(0, 40)}`;
    case 'user':
      return hex.slice(0, 8);
    case 'img':
      return `img_v3_${hex.slice(0, 32)}`;
    case 'file':
      return `file_v3_${hex.slice(0, 32)}`;
    case 'event':
    case 'log':
      return hex.slice(0, 32);
    case 'command':
    case 'card':
      // Decimal, as the platform's 64-bit ids are.
      return BigInt(`0x${hex.slice(0, 14)}`)
        .toString()
        .padStart(17, '7');
  }
}
