// What is wrong with a card, in the words that the platform puts into `msg` of a 230099.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/create (sub-codes)

export interface CardProblem {
  readonly errCode: number;
  readonly errMsg: string;
  readonly errValue: string;
  /** `ROOT -> body -> elements -> [0](tag: markdown)` */
  readonly path: string;
}

export const PARSE_ERROR = 'parse card json err, please check whether the card json is correct';

export function spellProblem({ errCode, errMsg, errValue, path }: CardProblem): string {
  const where = path === '' ? '' : `ErrPath: ${path}; `;
  const value = errValue === '' ? '' : `; ErrorValue: ${errValue}`;
  return `Failed to create card content, ext=ErrCode: ${errCode}; ${where}ErrMsg: ${errMsg}${value}; `;
}
