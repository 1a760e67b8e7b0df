// The bot is for matters that are not secret. A text that carries a mark of secrecy is refused before anybody stores it.

/** A mark as it is printed on a paper: 秘密★10年, 机密, 绝密★, 内部★. Asking what 密级 means must go on working. */
const MARK =
  /(?:绝密|絕密|机密|機密|秘密|内部|內部)\s*[★☆]|(?:密级|密級)\s*[:：]\s*(?:绝密|絕密|机密|機密|秘密)|[【[(（]\s*(?:绝密|絕密|机密|機密|秘密)\s*(?:件|级|級)?\s*[】\])）]|(?:绝密|絕密|机密|機密|秘密)\s*(?:件|文件|级文件|級文件)\s*[:：]|^\s*(?:绝密|絕密|机密|機密)\s*$/mu;

export function carriesSecrecyMark(text: string): boolean {
  return MARK.test(text.normalize('NFKC'));
}
