// The digest's desk: a read message of a person → a preview, a subscription, an approval or a publication, one audit
// record, and a reply. Rights come from the one table of rights.
import type { Language, Message, Reply } from '../../conversation/index.ts';
import { findPerson } from '../../people/index.ts';
import type { Person } from '../../people/index.ts';
import { noticeReply } from '../issue/tell-supervision.ts';
import { wordingOf } from '../wording/wording.ts';
import type { DigestCommand, DigestReading } from './command.ts';
import { approve, publishNow, takeSentenceOut } from './decide.ts';
import { refusal } from './session.ts';
import type { DigestDeskRooms, DigestEnding, DigestSession } from './session.ts';
import { preview, showPublished } from './show.ts';
import { showStatus } from './status.ts';
import { subscribe, unsubscribe } from './subscriptions.ts';

export interface DigestDesk {
  /** Undefined: a stranger's sentence, which is a question. */
  respond(message: Message, reading: DigestReading, language: Language): Promise<Reply | undefined>;
}

export function createDigestDesk(rooms: DigestDeskRooms): DigestDesk {
  return {
    async respond(message, { command, way }, language) {
      const person = await findPerson(rooms.people, message.user);
      const words = wordingOf(language);
      if (person === undefined) {
        if (way === 'sentence') return undefined;
        await rooms.note(message, { result: 'denied', person, reason: 'stranger' });
        return refusal(words, 'stranger');
      }
      const group = message.audience === 'group' ? await findGroup(rooms, message) : undefined;
      const ending = await run({ rooms, message, person, group, words }, command);
      const { reply, ...record } = ending;
      await rooms.note(message, { ...record, person });
      return reply;
    },
  };
}

async function findGroup(
  { membersOf, people }: DigestDeskRooms,
  message: Message,
): Promise<readonly (Person | undefined)[] | 'unknown'> {
  const members = await membersOf?.(message);
  if (members === undefined) return 'unknown';
  return Promise.all(members.map((user) => findPerson(people, user)));
}

function run(session: DigestSession, command: DigestCommand): Promise<DigestEnding> | DigestEnding {
  const { words } = session;
  switch (command.kind) {
    case 'preview':
      return preview(session, command);
    case 'published':
      return showPublished(session, command);
    case 'subscribe':
      return subscribe(session, command);
    case 'unsubscribe':
      return unsubscribe(session, command);
    case 'approve':
      return approve(session, command.week);
    case 'publish':
      return publishNow(session, command.week);
    case 'plain':
      return takeSentenceOut(session, command.week);
    case 'status':
      return showStatus(session);
    case 'help':
      return { reply: { ...noticeReply(words, [words.say('helpText')]), kind: 'help' }, result: 'shown' };
    case 'unclear': {
      const reply = noticeReply(words, [words.say('unclear'), words.say('helpText')]);
      return { reply: { ...reply, kind: 'clarify' }, result: 'unclear' };
    }
  }
}
