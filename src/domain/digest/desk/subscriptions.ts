// Who gets the digest: a group by the word of whoever may publish, a person by his own where he may see it all.
import type { Recipient } from '../../conversation/index.ts';
import { permits } from '../../people/index.ts';
import type { PostedVersion } from '../issue/issue.ts';
import { noticeReply } from '../issue/tell-supervision.ts';
import type { DigestCommand } from './command.ts';
import { denied, mayGroupSeeAll } from './session.ts';
import type { DigestEnding, DigestSession } from './session.ts';
import { sayNextSlot } from './status.ts';

type Subscribe = Extract<DigestCommand, { kind: 'subscribe' }>;
type Unsubscribe = Extract<DigestCommand, { kind: 'unsubscribe' }>;

export async function subscribe(session: DigestSession, command: Subscribe): Promise<DigestEnding> {
  const { rooms, words, person, message } = session;
  const refused = refuse(session);
  if (refused !== undefined) return refused;
  const version: PostedVersion = command.version ?? (person.role === 'leader' ? 'leader' : 'office');
  // The words of a command say little about what a whole group reads.
  const language = command.language ?? rooms.press.settings.language;
  await rooms.press.store.subscribe({
    to: placeOfMessage(session),
    version,
    language,
    by: person.user,
    at: message.at,
  });
  const said = words.say('subscribed', {
    place: words.say(message.audience === 'group' ? 'placeChat' : 'placePerson'),
    version: words.say(`version_${version}`),
    language: words.say(
      `language_${language === 'en' ? 'en' : language === 'zh-Hant' ? 'zh_Hant' : 'zh_Hans'}`,
    ),
    next: sayNextSlot(session),
  });
  const warning = mayGroupSeeAll(session) ? '' : words.say('subscribedAudience');
  return { reply: noticeReply(words, [said, warning]), result: 'recorded', subject: version };
}

export async function unsubscribe(session: DigestSession, { version }: Unsubscribe): Promise<DigestEnding> {
  const { rooms, words, message, person } = session;
  // In private nobody needs a right to be left alone.
  if (message.audience === 'group' && !permits(person, 'publish')) return denied(session, 'denied_publish');
  const count = await rooms.press.store.unsubscribe(placeOfMessage(session), version);
  const said = count === 0 ? words.say('notSubscribed') : words.say('unsubscribed', { count });
  return { reply: noticeReply(words, [said]), result: count === 0 ? 'refused' : 'recorded' };
}

function refuse(session: DigestSession): DigestEnding | undefined {
  const { person, message } = session;
  if (message.audience === 'group') {
    return permits(person, 'publish') ? undefined : denied(session, 'denied_publish');
  }
  return permits(person, 'see-entries') ? undefined : denied(session, 'denied_subscribe');
}

function placeOfMessage({ message, rooms }: DigestSession): Recipient {
  return message.audience === 'group'
    ? { kind: 'chat', chat: rooms.chatOf(message) }
    : { kind: 'person', user: message.user };
}
