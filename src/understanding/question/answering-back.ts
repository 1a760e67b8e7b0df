// The bot asked back ("which document?"), and this is the answer.
import type { Query, Where } from '../../domain/conversation/index.ts';
import { question } from './rule.ts';
import type { Context, Rule } from './rule.ts';

export const answeringBack: Rule = (context) => {
  const { reading, memory } = context;
  if (memory === undefined || reading.documents.length === 0) return undefined;
  if (reading.numbers.length > 0 || reading.units.length > 0 || reading.topic.text !== '') return undefined;
  const where = 'where' in memory.query ? memory.query.where : undefined;
  if (where?.tasks === undefined) return undefined;
  return question(narrowed(memory.query, where, context));
};

function narrowed(query: Query, where: Where, { reading }: Context): Query {
  const tasks = where.tasks?.filter(({ document }) => reading.documents.includes(document)) ?? [];
  if (!('where' in query) || tasks.length === 0) return query;
  return { ...query, where: { ...where, tasks, documents: reading.documents } };
}
