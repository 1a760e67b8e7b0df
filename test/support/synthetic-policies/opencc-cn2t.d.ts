// opencc-js 1.4.2 ships types whose inner imports lack file endings, which Node's module resolution can't follow.
declare module 'opencc-js/cn2t' {
  export function Converter(options: {
    readonly from: string;
    readonly to: string;
  }): (text: string) => string;
}
