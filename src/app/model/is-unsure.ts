// Where the rules are unsure: only there a model is asked what was meant. What they refused on purpose stays refused.
import type { Intent, Reply } from '../../domain/conversation/index.ts';

export function isUnsure(intent: Intent, { kind, made }: Reply): boolean {
  if (intent.kind === 'incomplete') return intent.missing.kind !== 'document';
  if (intent.kind !== 'question') return false;
  const { query } = intent;
  if (query.ask === 'outside' || query.ask === 'greeting' || query.ask === 'help') return false;
  const { strangers = [], missingTasks = [], missingSections = [] } = 'where' in query ? query.where : {};
  if (strangers.length + missingTasks.length + missingSections.length > 0) return false;
  return made === 'retrieved' || kind === 'not_found';
}
