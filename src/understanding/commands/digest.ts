// /digest · /周报 订阅 领导版 英文 · /digest publish 2026-W47 · "pls send this week's brief": what a message says to the
// digest's desk.
import type { Language } from '../../domain/conversation/index.ts';
import type { DigestCommand, DigestReading } from '../../domain/digest/index.ts';
import { fold } from '../../text/fold.ts';

/** Folded, the longer ones first. */
const NAMES = ['督办周报', '督查周报', '调度周报', '周报', '简报', 'digest', 'weekly', 'brief'] as const;
/** Names that carry what is wanted: /订阅周报. */
const JOINED = /^(订阅|取消订阅|退订|批准|发布|预览)(?:督办|督查|调度)?周报/u;
const SENTENCE =
  /^(?:请|麻烦|帮我|给我|我要|想)?(?:发|看|来|出|生成|预览)?(?:一?下|一份|我|个)?(?:本周|这周|这星期)?的?(?:督办|督查|调度)?周报(?:发?给?我|看看|吧|呢)?[。.!！?？]?$|^(?:pls |please |can you |could you )?(?:send|show|give|get)(?: me)?(?: (?:the|this|our))?(?: week'?s?| weekly)? (?:brief|digest)(?: please)?[.!?]?$/u;

/** Undefined where the message is about something else. */
export function readDigestCommand(text: string): DigestReading | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 200) return undefined;
  const folded = fold(trimmed).trim();
  if (!/^[/／]/u.test(trimmed)) {
    return SENTENCE.test(folded) ? { command: { kind: 'preview' }, way: 'sentence' } : undefined;
  }
  const rest = folded.replace(/^[/／]\s*/u, '');
  const joined = JOINED.exec(rest);
  if (joined !== null) {
    return { command: readWish(`${joined[1] ?? ''} ${rest.slice(joined[0].length)}`), way: 'slash' };
  }
  const name = NAMES.find((one) => rest.startsWith(one));
  if (name === undefined) return undefined;
  const behind = rest.slice(name.length);
  if (/^[a-z]/.test(name) && /^[a-z]/.test(behind)) return undefined;
  return { command: readWish(behind), way: 'slash' };
}

const WISHES: readonly (readonly [RegExp, DigestCommand['kind']])[] = [
  [/取消订阅|退订|unsubscribe/u, 'unsubscribe'],
  [/订阅|subscribe/u, 'subscribe'],
  [/去掉(?:ai)?(?:这|首)?句|不用ai(?:这|首)?句|plain/u, 'plain'],
  [/批准|同意|approve/u, 'approve'],
  [/已发布|最近一期|published|latest/u, 'published'],
  [/立即发布|发布|publish/u, 'publish'],
  [/状态|status/u, 'status'],
  [/帮助|用法|help/u, 'help'],
  [/预览|preview|now/u, 'preview'],
];
const VERSIONS = [
  ['leader', /领导版?|leaders?(?:'s|’s)?(?: page| version)?/u],
  ['office', /督查版?|督办版?|全量版?|全部|office(?: version)?|full/u],
  ['unit', /本?单位版?|unit(?: version)?|mine/u],
] as const;
const LANGUAGES: readonly (readonly [Language, RegExp])[] = [
  ['zh-Hant', /繁体(?:中文)?|traditional(?: chinese)?|zh-hant/u],
  ['zh-Hans', /简体(?:中文)?|simplified(?: chinese)?|zh-hans|中文|chinese/u],
  ['en', /英文|英语|english|(?<![a-z])en(?![a-z])/u],
];
const WEEK = /(?<year>20\d{2})\s*(?:-?\s*w|年第?)\s*(?<week>\d{1,2})\s*周?/u;

function readWish(text: string): DigestCommand {
  let left = text;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const match = pattern.exec(left);
    if (match === null) return undefined;
    left = left.replace(match[0], ' ');
    return match;
  };
  const kind = WISHES.find(([pattern]) => take(pattern) !== undefined)?.[1] ?? 'preview';
  const language = LANGUAGES.find(([, pattern]) => take(pattern) !== undefined)?.[0];
  const version = VERSIONS.find(([, pattern]) => take(pattern) !== undefined)?.[0];
  const week = take(WEEK)?.groups;
  if (left.replace(/[\s,，。.:：、的]+/gu, '') !== '') return { kind: 'unclear' };
  return create(kind, {
    ...(version !== undefined && { version }),
    ...(language !== undefined && { language }),
    ...(week !== undefined && { week: `${week['year'] ?? ''}-W${(week['week'] ?? '').padStart(2, '0')}` }),
  });
}

interface Details {
  readonly version?: 'leader' | 'office' | 'unit';
  readonly language?: Language;
  readonly week?: string;
}

/** What a wish has no use for makes it unclear: better asked back than half done. */
function create(kind: DigestCommand['kind'], { version, language, week }: Details): DigestCommand {
  const posted = version === 'unit' ? undefined : version;
  const form = {
    ...(posted !== undefined && { version: posted }),
    ...(language !== undefined && { language }),
  };
  switch (kind) {
    case 'preview':
      return week === undefined
        ? { ...form, kind, ...(version !== undefined && { version }) }
        : { kind: 'unclear' };
    case 'published':
    case 'subscribe':
      return version === 'unit' || week !== undefined ? { kind: 'unclear' } : { kind, ...form };
    case 'unsubscribe':
      return version === 'unit'
        ? { kind: 'unclear' }
        : { kind, ...(posted !== undefined && { version: posted }) };
    case 'approve':
    case 'publish':
    case 'plain':
      return { kind, ...(week !== undefined && { week }) };
    case 'status':
    case 'help':
    case 'unclear':
      return { kind };
  }
}
