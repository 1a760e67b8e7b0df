// Reasoning models think aloud before they answer, between <think> marks or with the opening mark left out by the
// service's template. None of it is an answer.

const TAGS = 'think|thinking|thought|reasoning';
const CLOSED = new RegExp(`<(${TAGS})>[\\s\\S]*?</\\1>`, 'giu');
const CLOSING = new RegExp(`^[\\s\\S]*</(?:${TAGS})>`, 'iu');
const OPEN = new RegExp(`<(?:${TAGS})>[\\s\\S]*$`, 'iu');
/** A mark of which only the beginning has come yet. */
const PARTIAL = /<[a-z/]{0,10}$/iu;

/** What of a text, whole or still growing, is answer. */
export function dropThinking(text: string): string {
  return text.replace(CLOSED, '').replace(CLOSING, '').replace(OPEN, '').replace(PARTIAL, '').trimStart();
}
