// What was said so far on the screen: each question at once, each answer under it when it comes.
import { element, getElement } from '../dom/element.ts';
import { readerTexts } from '../masthead.ts';

export interface PendingAnswer {
  resolve(answer: HTMLElement): void;
  /** The question was not delivered. */
  reject(message: string): void;
}

export interface ConversationLog {
  ask(question: string): PendingAnswer;
  /** Turns of before are on their way: the welcome would only flicker. */
  expect(): void;
  /** Turns of before, which are not read out; without any, the welcome is shown. */
  restore(turns: readonly { readonly question: string; readonly answer: HTMLElement }[]): void;
  clear(): void;
}

/** An answer that comes sooner than this needs no sign of waiting. */
const PATIENCE_MS = 250;

export function createConversationLog(): ConversationLog {
  const log = getElement('#log', HTMLElement);
  const welcome = getElement('#welcome', HTMLElement);

  function addTurn(question: string): HTMLElement {
    log.querySelectorAll('.turn.is-undelivered').forEach((turn) => turn.remove());
    const turn = element('section', { class: 'turn' }, showQuestion(question));
    log.append(turn);
    welcome.hidden = true;
    return turn;
  }

  return {
    ask: (question) => awaitAnswer(addTurn(question)),
    expect() {
      welcome.hidden = true;
    },
    restore(turns) {
      welcome.hidden = false;
      log.setAttribute('aria-live', 'off');
      for (const { question, answer } of turns) addTurn(question).append(answer);
      log.lastElementChild?.scrollIntoView({ block: 'start' });
      requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
    },
    clear() {
      log.replaceChildren();
      welcome.hidden = false;
      scrollTo({ top: 0 });
    },
  };
}

function awaitAnswer(turn: HTMLElement): PendingAnswer {
  const texts = readerTexts();
  const waiting = element('p', { class: 'waiting' }, texts.lookingUp);
  const timer = setTimeout(() => turn.append(waiting), PATIENCE_MS);
  const settle = (content: HTMLElement): void => {
    clearTimeout(timer);
    waiting.remove();
    turn.append(content);
    scrollToTurn(turn);
  };
  scrollToTurn(turn);
  return {
    resolve: settle,
    reject: (message) => {
      turn.classList.add('is-undelivered');
      const words = ` ${message} ${texts.textKept}`;
      settle(element('p', { class: 'notice' }, element('strong', {}, texts.notSent), words));
    },
  };
}

function showQuestion(question: string): HTMLElement {
  return element(
    'div',
    { class: 'question' },
    element('h2', { class: 'visually-hidden' }, readerTexts().youAsked),
    element('p', {}, question),
  );
}

function scrollToTurn(turn: HTMLElement): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  turn.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
}
