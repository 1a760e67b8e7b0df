// In which language a command is answered: a command's own name says little about the person's language.
import type { Language, Message } from '../../domain/conversation/index.ts';
import type { CommandReading, LedgerMemory } from '../../domain/ledger/index.ts';
import { detectLanguage } from '../../understanding/detect-language.ts';

/** What was asked in a language is answered in it; else the words tell, or what was spoken before. */
export function languageOf(
  { language, text, user }: Message,
  reading: CommandReading | undefined,
  { pending, languages }: LedgerMemory,
  remembered: Language | undefined,
): Language {
  const before = languages?.[user] ?? remembered;
  const asked = reading?.kind === 'answer' ? pending[user]?.language : undefined;
  return language ?? asked ?? languageOfWords(text, before) ?? before ?? 'zh-Hans';
}

const UNIT_NAMES = /\p{Script=Han}{2,}(?:局|委|办|辦|部|室|院|厅|廳|中心)(?!\p{Script=Han})/gu;

/** Task numbers say nothing. Behind a slash, neither do a lonely word (/export csv) and a unit's Chinese name. */
function languageOfWords(text: string, before: Language | undefined): Language | undefined {
  const words = text.replace(/(?<![a-z])[tb]?\d+(?:-\d+)?(?![a-z])/giu, ' ').trim();
  const name = /^[/／]\s*(?<name>[a-z?-]*)\s*/iu.exec(words);
  if (name === null) return detectLanguage(words);
  const rest = words.slice(name[0].length);
  if (!/\p{Script=Han}/u.test(rest)) return (rest.match(/[a-z]{2,}/giu)?.length ?? 0) >= 2 ? 'en' : undefined;
  const isEnglish = before === 'en' && name.groups?.['name'] !== '';
  if (isEnglish && (rest.replace(UNIT_NAMES, ' ').match(/\p{Script=Han}/gu)?.length ?? 0) < 3)
    return undefined;
  return detectLanguage(rest) ?? (before === 'en' ? 'zh-Hans' : undefined);
}
