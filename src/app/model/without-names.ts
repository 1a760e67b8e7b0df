// What leaves for the model holds no person: names that the office knows, and what looks like somebody's number or address.

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
/** Telephone, identity card, account: policies are asked about with shorter numbers. */
const LONG_NUMBER = /(?<!\d)\+?\d(?:[ -]?\d){6,}[xX]?(?!\d)/gu;
/** 2026-11-23 is as long as a telephone number. */
const DATE = /^(?:19|20)\d\d[- ](?:\d{1,2}[- ]\d{1,2}|(?:19|20)\d\d)/u;
/** 张 alone is no name, and 李明 inside a word of the policy would hardly stand there. */
const SHORTEST_NAME = 2;

export function withoutNames(text: string, names: readonly string[]): string {
  const plain = text
    .replace(MAIL, '（邮箱）')
    .replace(LONG_NUMBER, (number) => (DATE.test(number) ? number : '（号码）'));
  return [...new Set(names)]
    .filter((name) => name.trim().length >= SHORTEST_NAME)
    .sort((a, b) => b.length - a.length)
    .reduce((said, name) => said.replaceAll(name, '某人'), plain);
}
