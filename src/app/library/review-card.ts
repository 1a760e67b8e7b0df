// What was understood of a handed-in file, on one card: enough to see whether it was read rightly before it counts.
import type { Block, Reply } from '../../domain/conversation/index.ts';
import { comparePolicies, describeDiff } from '../../domain/policy/index.ts';
import type { HandedIn, Policy } from '../../domain/policy/index.ts';
import { textBlock } from './voice.ts';
import type { Voice } from './voice.ts';

const MOST_LINES = 6;

export interface Known {
  /** The document of the same name: it would take its place. */
  readonly current: Policy | undefined;
  /** The document of which it looks like a version, under another name. */
  readonly alike: Policy | undefined;
}

export function writeReviewCard(
  voice: Voice,
  file: HandedIn,
  policy: Policy,
  { current, alike }: Known,
): Reply {
  const { words } = voice;
  const older = current === undefined ? alike : undefined;
  const blocks: Block[] = [
    textBlock(words.received(file.name, file.number)),
    { kind: 'fields', fields: factsOf(voice, policy) },
    ...(policy.tasks.length === 0 ? [textBlock(words.noTasks)] : []),
    ...doubtsOf(voice, policy),
    ...(current === undefined ? [] : changesOf(voice, current, policy, words.newVersion)),
    ...(older === undefined ? [] : changesOf(voice, older, policy, words.looksLike)),
  ];
  const beside = { label: words.publish, say: `/publish H${file.number}` };
  const isNewer = older !== undefined && older.hash !== policy.hash;
  return voice.reply('clarify', blocks, [
    ...(isNewer
      ? [
          { label: words.publishAs(voice.title(older)), say: `/publish H${file.number} as ${older.id}` },
          { ...beside, label: words.publishBeside },
        ]
      : [beside]),
    { label: words.discard, say: `/discard H${file.number}` },
  ]);
}

function factsOf({ words, shown, title }: Voice, policy: Policy): { label: string; value: string }[] {
  const { tasks, issuer, issuedOn, doubts } = policy;
  const units = new Set(tasks.flatMap(({ assignments }) => assignments.map(({ unit }) => unit)));
  const promises = tasks.flatMap(({ milestones }) => milestones.filter(({ due }) => due !== undefined));
  return [
    { label: words.title, value: title(policy) },
    ...(issuer === undefined
      ? []
      : [{ label: words.issuer, value: [shown(issuer), issuedOn ?? ''].join(' ').trim() }]),
    { label: words.tasks, value: String(tasks.length) },
    { label: words.units, value: String(units.size) },
    { label: words.promises, value: String(promises.length) },
    { label: words.doubts, value: String(doubts.length) },
  ];
}

function doubtsOf({ words, shown }: Voice, { doubts, text }: Policy): Block[] {
  if (doubts.length === 0) return [];
  const items = doubts.slice(0, MOST_LINES).map(({ task, span }) => {
    const quote = text.slice(span.start, Math.min(span.end, span.start + 40)).replace(/\s+/g, ' ');
    return {
      text: `${task === undefined ? '' : `#${task} `}“${shown(quote)}${span.end - span.start > 40 ? '…' : ''}”`,
    };
  });
  const left = doubts.length - items.length;
  return [
    textBlock(`${words.doubts}:`),
    { kind: 'list', items: left > 0 ? [...items, { text: words.andMore(left) }] : items },
  ];
}

function changesOf(
  { words, title, language, shown }: Voice,
  current: Policy,
  policy: Policy,
  opening: (document: string) => string,
): Block[] {
  if (current.hash === policy.hash) return [textBlock(words.sameText(title(current)))];
  const lines = describeDiff(comparePolicies(current, policy), language === 'en' ? 'en' : 'zh-Hans');
  const items = lines.slice(0, MOST_LINES * 2).map((text) => ({ text: shown(text) }));
  const left = lines.length - items.length;
  return [
    textBlock(opening(title(current))),
    { kind: 'list', items: left > 0 ? [...items, { text: words.andMore(left) }] : items },
  ];
}
