// A reply as the reader sees it: the fact, the clause, the tasks it speaks of, and how it was made.
import type { Reply, TaskReference } from '../../../../domain/conversation/index.ts';
import type { ApiReply } from '../../api-schema.ts';
import { copyText } from '../dom/copy-text.ts';
import { createButton, element } from '../dom/element.ts';
import { createIcon } from '../dom/icon.ts';
import { createTaskPageLink } from '../register/register-link.ts';
import { fill } from '../texts/texts.ts';
import type { TextKey, Texts } from '../texts/texts.ts';
import { showBlock } from './show-block.ts';
import type { BlockDeps } from './show-block.ts';
import { showCitation } from './show-citation.ts';

export interface ReplyDeps extends BlockDeps {
  /** Says a suggestion's words as if the reader had typed them. */
  readonly say: (text: string) => void;
  /** Undefined where the register is not at hand. */
  readonly titleOf: (task: TaskReference) => string | undefined;
  /** Tells the reader something that is not on the screen. */
  readonly announce: (text: string) => void;
}

const KIND_TEXTS: Readonly<Partial<Record<Reply['kind'], TextKey>>> = {
  not_found: 'kindNotFound',
  clarify: 'kindClarify',
  refused: 'kindRefused',
  help: 'kindHelp',
  error: 'kindError',
};

const MADE_TEXTS: Readonly<Record<Reply['made'], readonly [TextKey, TextKey]>> = {
  'looked-up': ['madeLookedUp', 'madeLookedUpWhy'],
  retrieved: ['madeRetrieved', 'madeRetrievedWhy'],
  'worded-by-model': ['madeWorded', 'madeWordedWhy'],
};

/** More links than this would be a list, which the reply has itself. */
const MAX_TASK_LINKS = 3;
/** More sources than this fold into one line. */
const MAX_OPEN_SOURCES = 2;

export function showReply(deps: ReplyDeps, reply: ApiReply): HTMLElement {
  const { texts } = deps;
  const kind = KIND_TEXTS[reply.kind];
  return element(
    'article',
    { class: `answer is-${reply.kind}` },
    element('h2', { class: 'visually-hidden' }, texts.dubanAnswered),
    kind === undefined ? undefined : element('p', { class: 'answer-kind' }, texts[kind]),
    element(
      'div',
      { class: 'answer-body', lang: reply.language },
      ...reply.blocks.map((block) => showBlock(deps, reply, block)),
      showOtherSources(texts, reply),
    ),
    showFoot(deps, reply),
    showNextSteps(deps, reply),
  );
}

/** Citations that no block quotes. */
function showOtherSources(texts: Texts, { blocks, citations }: ApiReply): HTMLElement | undefined {
  const quoted = new Set(blocks.flatMap((block) => (block.kind === 'quote' ? [block.citation] : [])));
  const others = citations
    .filter((_citation, index) => !quoted.has(index))
    .map((each) => showCitation(texts, each));
  if (others.length === 0) return undefined;
  if (others.length <= MAX_OPEN_SOURCES) return element('div', { class: 'sources' }, ...others);
  const summary = element('summary', {}, fill(texts.sources, { count: others.length }), createIcon('open'));
  return element('details', { class: 'sources' }, summary, ...others);
}

function showNextSteps(deps: ReplyDeps, reply: ApiReply): HTMLElement | undefined {
  const buttons = reply.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  const suggestions = buttons.map(({ label, say }) => createButton('suggestion', () => deps.say(say), label));
  const links = showTaskLinks(deps, reply);
  if (suggestions.length + links.length === 0) return undefined;
  return element('div', { class: 'next-steps', lang: reply.language }, ...links, ...suggestions);
}

function showTaskLinks({ texts, titleOf }: ReplyDeps, { blocks, tasks }: ApiReply): HTMLElement[] {
  const listed = blocks.some(
    (block) => block.kind === 'list' && block.items.some(({ task }) => task !== undefined),
  );
  if (listed || tasks.length > MAX_TASK_LINKS) return [];
  return tasks.map((reference) =>
    element(
      'a',
      { class: 'task-link', href: createTaskPageLink(reference.document, reference.task) },
      element('strong', {}, fill(texts.task, { task: reference.task })),
      titleOf(reference),
      createIcon('go'),
    ),
  );
}

function showFoot(deps: ReplyDeps, reply: ApiReply): HTMLElement {
  const { texts } = deps;
  const foot = element('div', { class: 'answer-foot' });
  if (reply.kind === 'answer' || reply.citations.length > 0) {
    const [made, why] = MADE_TEXTS[reply.made];
    const isRead = reply.read !== undefined;
    foot.append(
      element(
        'details',
        { class: `made is-${reply.made}` },
        element('summary', {}, [texts[made], ...(isRead ? [texts.readByModel] : [])].join(' · ')),
        element('p', {}, texts[why]),
        isRead ? element('p', {}, texts.readByModelWhy) : undefined,
      ),
    );
  }
  foot.append(createCopyButton(deps, reply.text));
  return foot;
}

function createCopyButton({ texts, announce }: ReplyDeps, text: string): HTMLElement {
  const label = element('span', {}, texts.copy);
  const button = createButton(
    'text-button',
    () => {
      void copyText(text, button.closest('.answer')).then((outcome) => {
        label.textContent = outcome === 'copied' ? texts.copied : texts.pressToCopy;
        announce(label.textContent);
        if (outcome === 'copied') button.querySelector('.icon')?.replaceWith(createIcon('done'));
      });
    },
    createIcon('copy'),
    label,
  );
  return button;
}
