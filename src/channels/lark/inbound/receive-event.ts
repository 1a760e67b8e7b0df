// What both transports do with an event that is genuine: write it down, and only then say that it arrived.
import type { Inbox, InboxItem } from '../../../domain/conversation/index.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { ReceivedEvent } from '../door/front-door.ts';
import { decodeEvent } from './decode-event.ts';
import type { LarkEvent, PressEvent } from './decode-event.ts';

export interface ReceiverRooms {
  readonly inbox: Inbox;
  readonly clock: Clock;
  /** Called when something new stands in the inbox. */
  readonly accepted: (item: InboxItem) => void;
  /** A press is answered at once, with a toast or a card. */
  readonly press: (press: PressEvent, received: ReceivedEvent) => Promise<object>;
}

export type ReceiveEvent = (received: ReceivedEvent) => Promise<object>;

const ACKNOWLEDGED = {};

export function createReceiver(rooms: ReceiverRooms): ReceiveEvent {
  return async (received) => {
    const event = decodeEvent(received.type, received.envelope);
    if (event.kind === 'other') return ACKNOWLEDGED;
    if (event.kind === 'press') return rooms.press(event, received);
    const lane = laneOf(event);
    const accepted = await rooms.inbox.accept({
      eventId: received.id,
      // The platform says that event_id is not reliable for messages: message_id is.
      ...(event.kind === 'message' ? { messageId: event.messageId } : {}),
      lane,
      payload: received.text,
      at: rooms.clock.now(),
    });
    if (accepted.kind === 'new') {
      rooms.accepted({ sequence: accepted.sequence, lane, payload: received.text });
    }
    return ACKNOWLEDGED;
  };
}

/** A chat; for what one person does in private, that person: the menu names no chat. */
function laneOf(event: Exclude<LarkEvent, PressEvent | { kind: 'other' }>): string {
  switch (event.kind) {
    case 'message':
      return event.isPrivate ? event.senderId : event.chatId;
    case 'bot-added':
    case 'chat-gone':
      return event.chatId;
    case 'entered':
    case 'menu':
      return event.openId;
  }
}
