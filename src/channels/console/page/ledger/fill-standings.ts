// Puts what the ledger says into the register's cards, and only that: unfolded texts and the focus stay where they are.
import type { LedgerResponse, LedgerTask, Light, MilestoneView } from '../../ledger-view.port.ts';
import type { Texts } from '../texts/texts.ts';
import { showLight } from './show-light.ts';
import { showStanding } from './show-milestone.ts';

export function fillStandings(
  texts: Texts,
  root: HTMLElement,
  tasks: readonly LedgerTask[],
  document: string,
): void {
  for (const task of tasks) {
    if (task.document !== document) continue;
    const card = root.querySelector(`#task-${task.number}`);
    if (card === null) continue;
    card.querySelector('.task-light')?.replaceChildren(showLight(task.light, task.lightName));
    for (const place of card.querySelectorAll<HTMLElement>('.standings')) {
      const id = place.dataset['milestone'];
      place.replaceChildren(
        ...standingsOf(task)
          .filter((milestone) => milestone.id === id)
          .map((milestone) => showStanding(texts, milestone)),
      );
    }
  }
}

/** Without the ledger there is no light to filter by, and nothing is hidden. */
export function hasLight(
  ledger: LedgerResponse | undefined,
  document: string,
  number: number,
  light: Light,
): boolean {
  const task = ledger?.tasks.find((each) => each.document === document && each.number === number);
  if (ledger === undefined) return true;
  return task !== undefined && standingsOf(task).some((milestone) => milestone.light === light);
}

function standingsOf({ milestones, earlier }: LedgerTask): readonly MilestoneView[] {
  return [...milestones, ...earlier];
}
