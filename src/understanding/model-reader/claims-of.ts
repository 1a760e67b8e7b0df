// What a Query takes the question to say, part by part: each must be borne out by words of the question.
import type { DueFilter, Query, Where } from '../../domain/conversation/index.ts';
import type { Claimed } from './weak-cues.ts';

export function claimsOf(query: Query): readonly Claimed[] {
  const where = 'where' in query ? query.where : {};
  return [...askClaims(query), ...whereClaims(where)];
}

function askClaims(query: Query): readonly Claimed[] {
  switch (query.ask) {
    case 'units':
      return ['units'];
    case 'lead':
    case 'responsible':
    case 'cooperating':
      return [query.ask, 'units'];
    case 'deadline':
    case 'target':
    case 'content':
    case 'number':
    case 'list':
      return [query.ask];
    case 'count':
      return ['count', 'list'];
    case 'list-units':
      return ['units', 'list'];
    case 'rank':
      return ['compare', 'list', ...(query.by === 'tasks' ? [] : [query.by])];
    case 'check':
    case 'status':
    case 'money':
    case 'meta':
    case 'outside':
    case 'help':
    case 'greeting':
    case 'search':
      return [];
  }
}

function whereClaims(where: Where): readonly Claimed[] {
  const { units = [], target, due } = where;
  const given: readonly (readonly [boolean, Claimed])[] = [
    [units.length > 0, 'takesPart'],
    [where.together === true && units.length > 1, 'together'],
    [where.withoutUnits !== undefined, 'without'],
    [where.withoutRole === 'lead', 'notLead'],
    [where.lead === 'none', 'noLead'],
    [where.lead === 'named', 'lead'],
    [where.leadCount !== undefined, 'leads'],
    [where.unitCount !== undefined, 'alone'],
    [target === 'numeric', 'numeric'],
    [target === 'none', 'notNumeric'],
    [where.tasks !== undefined, 'stretch'],
  ];
  return [
    ...given.filter(([isGiven]) => isGiven).map(([, claimed]) => claimed),
    ...(where.role === undefined ? [] : [where.role]),
    ...(due === undefined ? [] : dueClaims(due)),
  ];
}

function dueClaims(due: DueFilter): readonly Claimed[] {
  switch (due.kind) {
    case 'recurring':
      return ['yearly'];
    case 'overdue':
      return ['overdue'];
    case 'none':
      return ['undated'];
    case 'any':
    case 'dated':
      return ['dated'];
    case 'year':
    case 'years':
    case 'before':
    case 'after':
      return ['due'];
    case 'between':
      return ['due', 'partOfYear'];
  }
}
