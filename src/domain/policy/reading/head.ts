// The document's own facts: title, issuer, date, number and addressees, from what stands before and behind its body.
import { findDate } from './calendar.ts';
import { isDateOnly, isSignature } from './endings.ts';
import { isFurniture } from './furniture.ts';
import type { Block } from './layout.ts';
import { blockText } from './layout.ts';
import type { Range, View } from './view.ts';
import { compact, spanOf } from './view.ts';
import type { Span } from '../policy.ts';
import { joinSharedNames, looksLikeUnit, splitOutsideBrackets } from './unit-names.ts';
import { findTitle, isTitleEnd } from './title.ts';

export interface Head {
  readonly title?: string;
  /** 實施意見: the kind of paper, from "制定本實施意見". */
  readonly kind?: string;
  readonly issuer?: string;
  readonly issuedOn?: string;
  readonly documentNumber?: string;
  readonly addressees: readonly string[];
  readonly titleBlocks: readonly Block[];
  readonly addresseeBlock?: Block;
  /** The paragraphs between the addressees and the first numbered part. */
  readonly preamble?: Range;
}

export interface HeadPage {
  readonly view: View;
  readonly original: string;
  readonly head: readonly Block[];
  readonly closing: readonly Block[];
  /** Numbered paragraphs of a notice before the first task. */
  readonly middle: readonly Block[];
}

/** The original words of a range, without white space. */
export function printed(page: { readonly view: View; readonly original: string }, range: Range): string {
  const span = spanOf(page.view, range.from, range.to);
  return page.original.slice(span.start, span.end).replace(/\s+/g, '');
}

const ADDRESSEES =
  /^(?:各|市|省|县|区|有关|驻|全|国|自治|机关|直属|本|[\u4e00-\u9fff]{2,20}[,、]各)[^。]*(?:政府|部门|单位|委|办|局|机构|企业|院校|学校|公司|组织)[^。]*:$/;

function findAddressees(page: HeadPage): Block | undefined {
  return page.head.find((block) => ADDRESSEES.test(blockText(page.view, block).replace(/\s+/g, '')));
}

function listAddressees(page: HeadPage, block: Block): string[] {
  const view = compact(page.view, { from: block.from, to: block.to - 1 });
  const pieces = splitOutsideBrackets(view, { from: 0, to: view.text.length }, ',;').flatMap((group) => {
    const parts = joinSharedNames(view, splitOutsideBrackets(view, group, '、'));
    return parts.every((part) => looksLikeUnit(view.text.slice(part.from, part.to))) ? parts : [group];
  });
  return pieces.map((piece) => printed({ view, original: page.original }, piece));
}

const NUMBER =
  /(?<!》\s?[(〔[])(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,12}\s?[〔[(【]\s?20\d{2}\s?[〕\])】]\s?第?\d{1,4}\s?号/;

function findNumber(page: HeadPage, until: number): string | undefined {
  for (const block of page.head) {
    const text = blockText(page.view, block);
    if (block.from >= until || text.includes('。')) continue;
    const match = NUMBER.exec(text.replace(/(?<=[\u4e00-\u9fff])发?文字号:/, ' '));
    if (!match) continue;
    const at = text.indexOf(match[0]);
    if (at >= 0) return printed(page, { from: block.from + at, to: block.from + at + match[0].length });
  }
  return undefined;
}

interface Signature {
  readonly issuer?: string;
  readonly issuedOn?: string;
}

const SIGNED_AND_DATED =
  /^([\u4e00-\u9fff()]{2,30}(?:政府|办公室|办公厅|委员会|[厅局委部署院会]))\s*(?=20\d\d年|二[〇零○o])/;

/** A signature is one or more issuers' names right before a date that stands alone. */
function findSignature(page: HeadPage, blocks: readonly Block[]): Signature {
  for (const [i, block] of blocks.entries()) {
    const text = blockText(page.view, block);
    const together = SIGNED_AND_DATED.exec(text);
    const issuedOn = findDate(text);
    if (together?.[1] !== undefined && issuedOn !== undefined) {
      return { issuer: printed(page, { from: block.from, to: block.from + together[1].length }), issuedOn };
    }
    if (!isDateOnly(text) || issuedOn === undefined) continue;
    const signers: string[] = [];
    for (let j = i - 1; j >= 0; j -= 1) {
      const before = blocks[j];
      if (!before || !isSignature(blockText(page.view, before))) break;
      signers.unshift(printed(page, before));
    }
    return signers.length > 0 ? { issuer: signers.join('、'), issuedOn } : { issuedOn };
  }
  const signed = blocks.findLast((block) => isSignature(blockText(page.view, block)));
  return signed ? { issuer: printed(page, signed) } : {};
}

const ISSUER_IN_TITLE =
  /^([\u4e00-\u9fff“”]{2,40}?(?:人民政府|政府|办公室|办公厅|委员会|管委会|领导小组|[厅局委部院会]))(?:关于|印发|转发|、)/;
const LABELLED_DATE = /^·?【?(?:成文|发文|印发|公布|发布|公开|颁布)?(?:日期|时间)(?::|】)/;
const LABELLED_ISSUER =
  /^·?【?(?:制定机关|发布部门|发文(?:单位|机关)|发布机构)(?::|】)\s*([\u4e00-\u9fff()]{4,40})/;

/** What the page around the document says of it, where the document itself doesn't. */
function metadata(page: HeadPage): Signature {
  const dated = page.head.find((b) => LABELLED_DATE.test(blockText(page.view, b)));
  const issuedOn = dated && findDate(blockText(page.view, dated));
  for (const block of page.head) {
    const match = LABELLED_ISSUER.exec(blockText(page.view, block));
    if (match?.[1] === undefined) continue;
    const to = block.from + match[0].length;
    const issuer = printed(page, { from: to - match[1].length, to });
    return issuedOn === undefined ? { issuer } : { issuer, issuedOn };
  }
  return issuedOn === undefined ? {} : { issuedOn };
}

function issuerInTitle(page: HeadPage, blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    const match = ISSUER_IN_TITLE.exec(blockText(page.view, block));
    if (match?.[1] !== undefined)
      return printed(page, { from: block.from, to: block.from + match[1].length });
  }
  return undefined;
}

/** "中共某县委 某县人民政府" in the lines above the title. */
function issuerAbove(page: HeadPage, content: readonly Block[], title: readonly Block[]): string | undefined {
  const above = content.filter((block) => block.to <= (title[0]?.from ?? 0));
  const isIssuer = above.length > 0 && above.every((block) => isSignature(blockText(page.view, block)));
  return isIssuer ? above.map((block) => printed(page, block)).join('、') : undefined;
}

const KIND =
  /(?:制定|提出|出台|制订)(?:并实施|和实施)?(?:本|以下|如下|此|该)([\u4e00-\u9fff]{2,8}?)(?=[。.:,;]|$)/;

function preambleOf(page: HeadPage, from: number): Range | undefined {
  const blocks = page.head.filter((block) => block.from >= from);
  const isBreak = (block: Block): boolean => {
    const text = blockText(page.view, block);
    return isDateOnly(text) || isSignature(text) || isTitleEnd(text) || isFurniture(page.view, block);
  };
  const last = blocks.findLastIndex((block) => !isBreak(block));
  let first = last;
  while (first > 0 && !isBreak(blocks[first - 1] ?? page.head[0] ?? { from: 0, to: 0, hard: true }))
    first -= 1;
  const [start, end] = [blocks[first], blocks[last]];
  return start && end ? { from: start.from, to: end.to } : undefined;
}

export function readHead(page: HeadPage): Head {
  const addresseeBlock = findAddressees(page);
  const content = page.head.filter((block) => !isFurniture(page.view, block));
  const { title, blocks: titleBlocks } = findTitle(page, content, addresseeBlock);
  const atEnd = findSignature(page, page.closing);
  const inHead = findSignature(page, content);
  const around = { ...metadata(page), ...findSignature(page, page.middle) };
  const issuer =
    atEnd.issuer ??
    inHead.issuer ??
    around.issuer ??
    issuerInTitle(page, titleBlocks) ??
    issuerAbove(page, content, titleBlocks);
  const issuedOn = atEnd.issuedOn ?? inHead.issuedOn ?? around.issuedOn;
  const documentNumber = findNumber(page, addresseeBlock?.from ?? content[8]?.from ?? page.view.text.length);
  const after = Math.max(
    addresseeBlock?.to ?? 0,
    ...titleBlocks.filter((b) => !addresseeBlock || b.from < addresseeBlock.from).map((b) => b.to),
  );
  const preamble = preambleOf({ ...page, head: content }, after);
  const kind = preamble && KIND.exec(page.view.text.slice(preamble.from, preamble.to));
  const kindAt =
    kind?.[1] === undefined
      ? undefined
      : (preamble?.from ?? 0) + kind.index + kind[0].length - kind[1].length;
  return {
    addressees: addresseeBlock ? listAddressees(page, addresseeBlock) : [],
    titleBlocks,
    ...(title === undefined ? {} : { title }),
    ...(kindAt === undefined
      ? {}
      : { kind: printed(page, { from: kindAt, to: kindAt + (kind?.[1]?.length ?? 0) }) }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(addresseeBlock ? { addresseeBlock } : {}),
    ...(preamble ? { preamble } : {}),
  };
}

export function asSpan(view: View, range: Range): Span {
  return spanOf(view, range.from, range.to);
}
