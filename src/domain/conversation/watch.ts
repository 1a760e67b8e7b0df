// How a better wording follows a reply that has already gone out: a channel that can change what it has shown hands in
// a Watch. The first reply holds the facts; nothing that follows adds one.
import type { Reply } from './reply.ts';

export type Update =
  /** A model is at work. Told before the first reply is handed over, or never. */
  | { readonly kind: 'working' }
  /** The reply as far as it is worded and checked; takes the place of the one before. */
  | { readonly kind: 'partial'; readonly reply: Reply }
  /** Once behind each `working`: the first reply itself where nothing better came. */
  | { readonly kind: 'final'; readonly reply: Reply };

export type Watch = (update: Update) => void;
