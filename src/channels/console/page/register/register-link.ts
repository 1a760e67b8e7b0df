// The address of a task's own place in the register; shareable, and the same wherever a task is named.

export function createTaskLink(document: string, task: number): string {
  return `/register?${new URLSearchParams({ document }).toString()}#${createTaskAnchor(task)}`;
}

/** The page of one task: where it stands and what was said about it. */
export function createTaskPageLink(document: string, task: number): string {
  return `/tasks/${task}?${new URLSearchParams({ document }).toString()}`;
}

export function createTaskAnchor(task: number): string {
  return `task-${task}`;
}
