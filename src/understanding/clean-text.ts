// What people send carries more than words: mentions, emoji, invisible marks. None of it is part of the question.

/** Longer than any question; what is longer is refused kindly. */
export const LONGEST_QUESTION = 2000;

const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0|\ufffd/gu;
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0e|\ufe0f|\u20e3/gu;
const MENTION = /<at\b[^>]*>.*?<\/at>|[@＠]_?[\p{L}\p{N}_.-]{1,32}(?=\s|$|[,，:：])|[@＠]_user_\d+/gu;

export function cleanText(raw: string): string {
  return (
    raw
      .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
      .replace(INVISIBLE, '')
      .replace(MENTION, ' ')
      .replace(EMOJI, ' ')
      .replace(/[‘’`´]/g, "'")
      // ???急急急 says how urgent it is, and asks nothing.
      .replace(/([?？!！。.~～])\1+/gu, '$1')
      .replace(/(?<!\p{Script=Han})(?:急|在线等)+[!！。.~～]*$|急{2,}/gu, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
