// The address of a task's own place in the register; shareable, and the same wherever a task is named.

export function createTaskLink(document: string, task: number): string {
  return `/register?${new URLSearchParams({ document }).toString()}#${createTaskAnchor(task)}`;
}

export function createTaskAnchor(task: number): string {
  return `task-${task}`;
}
