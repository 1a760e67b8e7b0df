// What a person may want of the digest, freed from the words it was said in.
import type { Language } from '../../conversation/index.ts';
import type { BriefVersion } from '../brief/order.ts';
import type { PostedVersion } from '../issue/issue.ts';

export type DigestCommand =
  | { readonly kind: 'preview'; readonly version?: BriefVersion; readonly language?: Language }
  /** The latest issue that was published. */
  | { readonly kind: 'published'; readonly version?: PostedVersion; readonly language?: Language }
  | { readonly kind: 'subscribe'; readonly version?: PostedVersion; readonly language?: Language }
  | { readonly kind: 'unsubscribe'; readonly version?: PostedVersion }
  /** Undefined: the issue that is open. */
  | { readonly kind: 'approve' | 'publish' | 'plain'; readonly week?: string }
  | { readonly kind: 'status' | 'help' | 'unclear' };

export interface DigestReading {
  readonly command: DigestCommand;
  /** In a sentence, a stranger asks the policy. */
  readonly way: 'slash' | 'sentence';
}
