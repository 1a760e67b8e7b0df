// The conditions of a list, said back: a list without its condition is easily misread.
import type { Where } from '../../conversation/index.ts';
import type { Desk } from './desk.ts';

/** Empty where the list has no condition besides its units. */
export function sayConditions({ register, speech }: Desk, where: Where): string {
  const { list } = speech.words;
  const parts: string[] = [];
  if (where.tasks !== undefined)
    parts.push(list.among(speech.words.taskNumbers(where.tasks.map(({ task }) => task))));
  for (const { document, section } of where.sections ?? []) {
    const found = register.findPolicy(document)?.sections.find(({ number }) => number === section);
    if (found !== undefined) parts.push(list.inSection(speech.section(found)));
  }
  if (where.withoutUnits !== undefined)
    parts.push(
      list.withoutUnits(speech.units(where.withoutUnits), where.units === undefined ? where.role : undefined),
    );
  if (where.lead === 'none') parts.push(list.noLead);
  if (where.lead === 'named') parts.push(list.hasLead);
  if (where.leadCount !== undefined) parts.push(list.leadCount(where.leadCount.op, where.leadCount.value));
  if (where.responsibleCount !== undefined) {
    parts.push(list.responsibleCount(where.responsibleCount.op, where.responsibleCount.value));
  }
  if (where.unitCount !== undefined) parts.push(list.unitCount(where.unitCount.op, where.unitCount.value));
  if (where.due !== undefined) parts.push(list.due(where.due, speech.today));
  if (where.target !== undefined) parts.push(where.target === 'numeric' ? list.numeric : list.notNumeric);
  if (where.quantity !== undefined) parts.push(list.quantity(speech.quantity(where.quantity)));
  if (where.text !== undefined) parts.push(list.speaking(speech.asked(where.text)));
  return list.conditions(parts);
}
