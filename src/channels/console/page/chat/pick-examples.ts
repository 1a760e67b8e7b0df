// Questions to click, made from the register itself: whatever document an office loads, they have an answer.
import type { RegisterDocument, RegisterPage } from '../../register-view.port.ts';
import { duesOf, unitsOf } from '../register/filter-register.ts';
import { fill } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';

export function pickExamples(texts: Texts, language: string, page: RegisterPage): readonly string[] {
  const document = page.documents[0];
  if (document === undefined) return [];
  return [
    askMostLed(texts, document),
    askBusiestUnit(texts, language, document),
    askNextYear(texts, page.today, document),
    askBestCounted(texts, document),
    document.tasks.some(({ units }) => units.lead.length === 0) ? texts.exampleNoLead : undefined,
    document.tasks.some((task) => duesOf(task).some(({ recurrence }) => recurrence === 'yearly'))
      ? texts.exampleRecurring
      : undefined,
  ].filter((example) => example !== undefined);
}

function askMostLed(texts: Texts, { tasks }: RegisterDocument): string | undefined {
  const led = tasks.filter(({ units }) => units.lead.length > 0);
  const most = [...led].sort((a, b) => b.units.lead.length - a.units.lead.length)[0];
  return most === undefined ? undefined : fill(texts.exampleLead, { task: most.number });
}

function askBusiestUnit(texts: Texts, language: string, { tasks }: RegisterDocument): string | undefined {
  const counts = new Map<string, number>();
  for (const unit of tasks.flatMap((task) => unitsOf(task, 'lead')).filter(({ collective }) => !collective)) {
    const name = language === 'en' ? (unit.english ?? unit.name) : unit.name;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const busiest = [...counts].sort(([, a], [, b]) => b - a)[0];
  return busiest === undefined ? undefined : fill(texts.exampleUnit, { unit: busiest[0] });
}

function askNextYear(texts: Texts, today: string, { tasks }: RegisterDocument): string | undefined {
  const years = tasks
    .flatMap(duesOf)
    .flatMap(({ recurrence, year }) => (recurrence === 'once' && year !== undefined ? [year] : []))
    .sort((a, b) => a - b);
  const year = years.find((each) => each >= Number(today.slice(0, 4))) ?? years[years.length - 1];
  return year === undefined ? undefined : fill(texts.exampleDue, { year });
}

function askBestCounted(texts: Texts, { tasks }: RegisterDocument): string | undefined {
  const best = [...tasks].sort((a, b) => b.milestones.length - a.milestones.length)[0];
  return best === undefined || best.milestones.length === 0
    ? undefined
    : fill(texts.exampleTarget, { task: best.number });
}
