// One item of the inbox → the letters that it causes. Done again after a crash it causes the same letters, which the
// outbox then knows.
import type { InboxItem } from '../../../domain/conversation/index.ts';
import { objectAt, parseObject, textAt } from '../json-shape.ts';
import { DONE } from '../lanes/lane-runner.ts';
import type { Progress } from '../lanes/lane-runner.ts';
import { decodeEvent, decodeTime } from './decode-event.ts';
import { handleMessage } from './handle-message.ts';
import { handlePress } from './handle-press.ts';
import type { HandlerRooms, Told } from './handler-rooms.ts';
import { greetPerson, handleMenu, welcomeGroup } from './welcome.ts';

export async function handleEvent(rooms: HandlerRooms, item: InboxItem): Promise<Progress> {
  const envelope = parseObject(item.payload) ?? {};
  const header = objectAt(envelope, 'header');
  const event = decodeEvent(textAt(header, 'event_type') ?? '', envelope);
  const told: Told = {
    eventId: textAt(header, 'event_id') ?? String(item.sequence),
    at: decodeTime(textAt(header, 'create_time')) ?? rooms.clock.now(),
    item,
  };
  switch (event.kind) {
    case 'message':
      return handleMessage(rooms, event, told);
    case 'press':
      return handlePress(rooms, event, told);
    case 'bot-added':
      return welcomeGroup(rooms, event.chatId, told);
    case 'entered':
      return greetPerson(rooms, event, told);
    case 'menu':
      return handleMenu(rooms, event, told);
    case 'chat-gone':
      await rooms.dead.bury(event.chatId, rooms.clock.now());
      return DONE;
    case 'other':
      return DONE;
  }
}
