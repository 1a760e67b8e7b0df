// The chat page: asks, shows, remembers which conversation this browser is in.
import type { ConversationResponse, MessageResponse } from '../api-schema.ts';
import type { RegisterPage } from '../register-view.port.ts';
import { loadConversation, loadRegister, sendMessage } from './api-client.ts';
import type { Outcome } from './api-client.ts';
import { showFile } from './answer/show-file.ts';
import { showReply } from './answer/show-reply.ts';
import type { ReplyDeps } from './answer/show-reply.ts';
import { createComposer } from './chat/composer.ts';
import { createLiveAnswer } from './chat/live-answer.ts';
import { createConversationLog } from './chat/conversation-log.ts';
import { showWelcome } from './chat/show-welcome.ts';
import { element, getElement } from './dom/element.ts';
import { readerLanguage, readerTexts, startMasthead } from './masthead.ts';
import { readSpeaker } from './speaker.ts';
import { fill } from './texts/texts.ts';

const { user, isBound } = readSpeaker();
/** Everybody who speaks in this browser has a conversation of their own. */
const CONVERSATION_KEY = isBound ? `duban_conversation ${user}` : 'duban_conversation';

startMasthead();
const texts = readerTexts();
const log = createConversationLog();
const composer = createComposer((text, file) => void ask(text, file));
const status = getElement('#status', HTMLElement);
const newConversation = getElement('#new-conversation', HTMLButtonElement);
let register: RegisterPage | undefined;

const replyDeps: ReplyDeps = {
  texts,
  say: (text) => void ask(text),
  announce,
  titleOf: ({ document, task }) =>
    register?.documents.find(({ id }) => id === document)?.tasks.find(({ number }) => number === task)?.title,
};

newConversation.addEventListener('click', () => {
  localStorage.removeItem(CONVERSATION_KEY);
  log.clear();
  newConversation.hidden = true;
  announce(texts.newConversationStarted);
  composer.focus();
});

void start();

async function start(): Promise<void> {
  const asked = new URL(location.href).searchParams.get('q');
  if (asked !== null) composer.offer(asked);
  const conversation = localStorage.getItem(CONVERSATION_KEY);
  if (conversation !== null) log.expect();
  composer.setBusy(conversation !== null);
  const [loaded, history] = await Promise.all([
    loadRegister(),
    conversation === null ? undefined : loadConversation(conversation),
  ]);
  if (loaded.kind === 'done') {
    register = loaded.value;
    showWelcome({ texts, language: readerLanguage(), say: replyDeps.say }, register);
  }
  if (history !== undefined) showHistory(history);
  composer.setBusy(false);
  composer.focus();
}

async function ask(text: string, file?: File): Promise<void> {
  const named = file === undefined ? [] : [fill(texts.sentFile, { name: file.name })];
  const pending = log.ask([text, ...named].filter((line) => line !== '').join('\n'));
  newConversation.hidden = false;
  composer.setBusy(true);
  let sent: MessageResponse['file'];
  const live = createLiveAnswer({
    show: ({ reply }) => showAnswer(reply, sent),
    createSign: showWorking,
  });
  const outcome = await sendMessage(text, localStorage.getItem(CONVERSATION_KEY) ?? undefined, {
    file,
    onUpdate: (update) => live.update(update),
    onEnd: () => live.end(),
  });
  composer.setBusy(false);
  if (outcome.kind === 'done') {
    localStorage.setItem(CONVERSATION_KEY, outcome.value.conversation);
    sent = outcome.value.file;
    const answer = showAnswer(outcome.value.reply, sent);
    pending.resolve(answer);
    live.stand(answer, outcome.value.working === true);
  } else {
    pending.reject(outcome.message);
    composer.offer(text);
  }
  composer.focus();
}

function showAnswer(reply: MessageResponse['reply'], file: MessageResponse['file']): HTMLElement {
  const answer = showReply(replyDeps, reply);
  if (file !== undefined) answer.querySelector('.answer-body')?.append(showFile(texts, file));
  return answer;
}

/** The facts stand already; only their wording may change. */
function showWorking(): HTMLElement {
  return element('p', { class: 'waiting' }, texts.workingOnWords);
}

function showHistory(history: Outcome<ConversationResponse>): void {
  const turns = history.kind === 'done' ? history.value.turns : [];
  log.restore(turns.map(({ text, reply }) => ({ question: text, answer: showReply(replyDeps, reply) })));
  newConversation.hidden = turns.length === 0;
  if (history.kind === 'failed') composer.showProblem(texts.historyFailed);
}

function announce(text: string): void {
  status.textContent = text;
}
