// wink-porter2-stemmer 2.0.1 ships no types.
declare module 'wink-porter2-stemmer' {
  export default function stem(word: string): string;
}
