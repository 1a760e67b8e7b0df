// What a message asks of the library: to keep to a document, to list the documents, to publish or discard a file.
import { fold } from '../../text/fold.ts';

export type LibraryRequest =
  | { readonly kind: 'use'; readonly name: string }
  | { readonly kind: 'use-all' }
  | { readonly kind: 'list' }
  /** `replaces`: the document of which the file is a newer version, by whatever name. */
  | { readonly kind: 'publish' | 'discard'; readonly number: number; readonly replaces?: string };

const SLASH_USE = /^[/／]\s*(?:use(?![a-z])|用|换文件|選文件|选文件|換文件)\s*(?<name>.*)$/isu;
const SAID_USE =
  /^(?:请)?(?:换|换成|换到|改用|切换到|只看|用)(?:一?份)?(?:文件)?\s*《(?<name>[^》]+)》\s*(?:文件)?[。.]?$/u;
const CHANGE =
  /^(?:请)?(?:换文件|换一?份文件|换个文件|切换文件|选择?文件|change (?:the )?document|switch (?:the )?document)[。.]?$/u;
const LIST =
  /^(?:[/／]\s*(?:docs|documents|文件)|(?:现在|目前|你)?(?:一共|总共|都)?(?:有|能看|能查|知道|加载了|收录了)(?:哪些|什么|几份|多少份?|哪几份)(?:政策)?文件|文件(?:清单|列表|目录)|(?:what|which|list(?: all)?(?: the)?) (?:policy )?documents(?: (?:do you (?:have|know)|are (?:there|loaded)))?|how many documents(?: are there| do you have)?)(?:呢|吗|啊)?[?？。.]?$/u;
/** 各文件有多少项任务, 哪份文件任务最多: the list says it. */
const COUNTS =
  /^(?:(?:各|每)(?:份|个)?(?:政策)?文件(?:各|分别)?(?:的|有)?(?:多少|几)?[项个]?任务(?:数量?|总数)?|(?:哪|哪一?)(?:份|个)(?:政策)?文件(?:的|里)?任务(?:数量?)?(?:最|比较)?[多少]|how many tasks (?:are (?:there )?in|does|has) each (?:of the )?(?:policy )?documents?(?: have)?|(?:which|what) (?:policy )?document has (?:the )?(?:most|fewest) tasks)(?:呢|吗|啊)?[?？。.]?$/u;
const EVERYTHING = /^(?:全部|所有|全部文件|所有文件|all|all documents|everything|none|清除|取消)$/u;
const SEE_ALL = /^(?:看|查看?|换回?|改看)(?:全部|所有)(?:的)?文件[。.]?$/u;
const DECISION =
  /^[/／]?\s*(?<verb>publish|发布|discard|丢弃|不发布|作废)\s*h\s*(?<number>\d{1,9})(?:\s*(?:as|for|作为|替换|代替|换)\s*(?<replaces>\S.*?))?[。.]?$/u;

/** Undefined: it is none of the library's business. */
export function readRequest(text: string): LibraryRequest | undefined {
  const folded = fold(text).trim();
  if (folded.length > 200) return undefined;
  const decision = DECISION.exec(folded)?.groups;
  if (decision !== undefined) {
    const publishes = /^(?:publish|发布)$/.test(decision['verb'] ?? '');
    const number = Number(decision['number']);
    const replaces = decision['replaces']?.replace(/[《》]/gu, '').trim();
    if (!publishes) return { kind: 'discard', number };
    return { kind: 'publish', number, ...(replaces !== undefined && { replaces }) };
  }
  if (LIST.test(folded) || COUNTS.test(folded) || CHANGE.test(folded)) return { kind: 'list' };
  if (SEE_ALL.test(folded)) return { kind: 'use-all' };
  const named = (SLASH_USE.exec(folded) ?? SAID_USE.exec(folded))?.groups?.['name'];
  if (named === undefined) return undefined;
  const name = named.replace(/[《》]/gu, '').trim();
  if (name === '') return { kind: 'list' };
  return EVERYTHING.test(name) ? { kind: 'use-all' } : { kind: 'use', name };
}
