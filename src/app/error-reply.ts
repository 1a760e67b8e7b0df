// What a person reads when answering failed for a reason that is not theirs: a kind word, never a stack trace.
import type { Language, Message, Reply } from '../domain/conversation/index.ts';
import { toSimplified } from '../text/fold.ts';

const WORDS: Readonly<Record<Language, string>> = {
  'zh-Hans': '刚才没能答复，问题已记下。请再问一次；如仍不行，请告诉系统管理员。',
  'zh-Hant': '剛才沒能答覆，問題已記下。請再問一次；如仍不行，請告訴系統管理員。',
  en: 'That could not be answered just now; it has been written down. Please ask again, and tell your administrator if it keeps happening.',
};

export function createErrorReply(message: Pick<Message, 'text' | 'language'>): Reply {
  const language = message.language ?? readOff(message.text);
  return {
    kind: 'error',
    blocks: [{ kind: 'text', text: WORDS[language] }],
    tasks: [],
    citations: [],
    made: 'looked-up',
    language,
  };
}

function readOff(text: string): Language {
  if (!/\p{Script=Han}/u.test(text)) return /[a-z]/i.test(text) ? 'en' : 'zh-Hans';
  return toSimplified(text) === text ? 'zh-Hans' : 'zh-Hant';
}
