// Where the rules are unsure: only there a model is asked what was meant. What they refused on purpose stays refused.
import type { Intent, Query, Reply } from '../../domain/conversation/index.ts';

/** The rules know what is asked here, and that no document of this kind tells it. */
const KNOWN_TO_BE_ABSENT: ReadonlySet<Query['ask']> = new Set([
  'outside',
  'greeting',
  'help',
  'money',
  'status',
]);

export function isUnsure(intent: Intent, { kind, made }: Reply): boolean {
  if (intent.kind === 'incomplete') return intent.missing.kind !== 'document';
  if (intent.kind !== 'question') return false;
  const { query } = intent;
  if (KNOWN_TO_BE_ABSENT.has(query.ask)) return false;
  const { strangers = [], missingTasks = [], missingSections = [] } = 'where' in query ? query.where : {};
  if (strangers.length + missingTasks.length + missingSections.length > 0) return false;
  return made === 'retrieved' || kind === 'not_found';
}
