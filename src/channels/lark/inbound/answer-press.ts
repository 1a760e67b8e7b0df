// The answer to a press, within the second that the platform's users wait: another page of the card, or a word that
// the answer is on its way. https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-callback-communication
import type { Inbox, InboxItem, Language, Outbox, OutboxItem } from '../../../domain/conversation/index.ts';
import type { Clock } from '../../../shared/clock.ts';
import { decodePress } from '../cards/decode-press.ts';
import { encodeCard } from '../cards/encode-card.ts';
import type { ReceivedEvent } from '../door/front-door.ts';
import { wordingOf } from '../wording.ts';
import type { Wording } from '../wording.ts';
import type { PressEvent } from './decode-event.ts';
import { DoubleClicks } from './double-clicks.ts';
import { findPressedLetter } from './handle-press.ts';

export interface PressRooms {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly language: Language;
  readonly clock: Clock;
  readonly accepted: (item: InboxItem) => void;
}

export type AnswerPress = (event: PressEvent, received: ReceivedEvent) => Promise<object>;

const ANSWER_WITHIN_MS = 900;
const TOAST_CHARACTERS = 60;

export function createPressDesk(rooms: PressRooms): AnswerPress {
  const clicks = new DoubleClicks(rooms.clock);
  return async (event, received) => {
    let timer: NodeJS.Timeout | undefined;
    const slow = new Promise<object>((resolve) => {
      const answer = createToast('info', wordingOf(rooms.language).busy);
      timer = setTimeout(() => resolve(answer), ANSWER_WITHIN_MS);
    });
    try {
      return await Promise.race([answerPress(rooms, clicks, event, received), slow]);
    } finally {
      clearTimeout(timer);
    }
  };
}

async function answerPress(
  rooms: PressRooms,
  clicks: DoubleClicks,
  event: PressEvent,
  received: ReceivedEvent,
): Promise<object> {
  const press = decodePress(event.value);
  if (press.kind === 'unknown') return createToast('warning', wordingOf(rooms.language).stale);
  const letter = await findPressedLetter(rooms.outbox, press.letter, event);
  const wording = wordingOf(letter?.reply.language ?? rooms.language);
  if (press.kind === 'say') {
    await acceptPress(rooms, clicks, { event, received, say: press.say, lane: letter?.lane ?? event.chatId });
    return createToast('info', sayPressed(wording, letter, press.say));
  }
  if (letter === undefined) return createToast('warning', wording.stale);
  const { card } = encodeCard(letter.reply, { letter: letter.sequence, page: press.page });
  return { card: { type: 'raw', data: card } };
}

/** A command is known to people by what stands on its button. */
function sayPressed(wording: Wording, letter: OutboxItem | undefined, say: string): string {
  if (!say.startsWith('/')) return wording.pressed(say);
  const buttons = (letter?.reply.blocks ?? []).flatMap((block) =>
    block.kind === 'buttons' ? block.buttons : [],
  );
  return wording.ordered(buttons.find((button) => button.say === say)?.label ?? say);
}

interface Said {
  readonly event: PressEvent;
  readonly received: ReceivedEvent;
  readonly say: string;
  readonly lane: string;
}

async function acceptPress(rooms: PressRooms, clicks: DoubleClicks, said: Said): Promise<void> {
  const { event, received, lane } = said;
  const click = `${event.messageId} ${event.operatorId} ${said.say}`;
  if (!clicks.take(click)) return;
  try {
    const payload = received.text;
    const accepted = await rooms.inbox.accept({ eventId: received.id, lane, payload, at: rooms.clock.now() });
    if (accepted.kind === 'new') rooms.accepted({ sequence: accepted.sequence, lane, payload });
    else clicks.release(click);
  } catch (error) {
    clicks.release(click);
    throw error;
  }
}

function createToast(type: 'info' | 'warning', content: string): object {
  return { toast: { type, content: content.slice(0, TOAST_CHARACTERS) } };
}
