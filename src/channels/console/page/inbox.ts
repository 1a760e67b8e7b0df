// The inbox: what was posted to the person, with its buttons and files; what is new is marked, and then seen.
import type { InboxResponse } from '../inbox.ts';
import type { Message } from '../../../domain/conversation/index.ts';
import { showFile } from './answer/show-file.ts';
import { showReply } from './answer/show-reply.ts';
import { loadInbox, markInboxRead, sendMessage } from './api-client.ts';
import { element, getElement } from './dom/element.ts';
import { readerLanguage, readerTexts, showUnread, startMasthead } from './masthead.ts';
import { fill } from './texts/texts.ts';

type Post = InboxResponse['posts'][number];

const texts = readerTexts();
const status = getElement('#inbox-status', HTMLElement);
const list = getElement('#posts', HTMLElement);
/** Posts that were new when this page was opened stay marked while it is open. */
const fresh = new Set<number>();
let conversation: string | undefined;
let known = '';

startMasthead({ onNews: ({ unread }) => (unread > 0 || known === '' ? void load() : undefined) });
void load();

async function load(): Promise<void> {
  const outcome = await loadInbox();
  if (outcome.kind === 'failed') {
    status.textContent = outcome.message;
    return;
  }
  const { posts, unread } = outcome.value;
  posts.slice(0, unread).forEach(({ id }) => fresh.add(id));
  status.textContent = posts.length === 0 ? texts.inboxEmpty : '';
  const shape = JSON.stringify(posts.map(({ id, updatedAt }) => [id, updatedAt]));
  if (shape !== known) {
    known = shape;
    list.replaceChildren(...posts.map(showPost));
  }
  const [newest] = posts;
  if (unread > 0 && newest !== undefined) {
    await markInboxRead(newest.id);
    showUnread(0);
  }
}

function showPost(post: Post): HTMLElement {
  const { id, at, updatedAt, chat, reply, file } = post;
  const item = element('li', { class: `post${fresh.has(id) ? ' is-new' : ''}` });
  const facts = [
    formatTime(at),
    updatedAt === undefined ? undefined : fill(texts.inboxUpdated, { time: formatTime(updatedAt) }),
    chat === undefined ? undefined : fill(texts.inboxChat, { chat }),
  ].filter((fact) => fact !== undefined);
  const deps = {
    texts,
    say: (text: string) => void act(item, text),
    titleOf: () => undefined,
    announce: (text: string) => (status.textContent = text),
  };
  item.append(
    element(
      'p',
      { class: 'post-head' },
      fresh.has(id) ? element('span', { class: 'post-new' }, texts.inboxNew) : '',
      element('time', { datetime: at }, facts.join(' · ')),
    ),
    ...(reply.blocks.length === 0 ? [] : [showReply(deps, reply)]),
    ...(file === undefined ? [] : [showFile(texts, file)]),
  );
  return item;
}

/** A button of a post speaks for its reader; what came of it stands beneath. */
async function act(item: HTMLElement, text: Message['text']): Promise<void> {
  const outcome = await sendMessage(text, conversation);
  item.querySelector('.post-outcome')?.remove();
  const place = element('div', { class: 'post-outcome', role: 'status' });
  item.append(place);
  if (outcome.kind === 'failed') {
    place.append(element('p', { class: 'notice' }, outcome.message));
    return;
  }
  conversation = outcome.value.conversation;
  const deps = {
    texts,
    say: (next: string) => void act(item, next),
    titleOf: () => undefined,
    announce: (words: string) => (status.textContent = words),
  };
  place.append(showReply(deps, outcome.value.reply));
}

function formatTime(at: string): string {
  return new Intl.DateTimeFormat(readerLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
}
