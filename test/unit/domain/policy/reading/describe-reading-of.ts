// Short forms of what was read, so that a test can state a whole register in a few lines.
import type { Policy, Role, Task } from '../../../../../src/domain/policy/index.ts';
import { readPolicy } from '../../../../../src/domain/policy/index.ts';

export const readText = (text: string): Policy => readPolicy({ id: 'test', source: 'test.txt', text });

const MARKS: Readonly<Record<Role, string>> = { lead: '牵头', responsible: '责任', cooperating: '配合' };

/** "牵头 A；责任 B、C" */
function unitsOf(task: Task): string {
  return (['lead', 'responsible', 'cooperating'] as const)
    .map((role) => ({ role, units: task.assignments.filter((a) => a.role === role).map((a) => a.unit) }))
    .filter(({ units }) => units.length > 0)
    .map(({ role, units }) => `${MARKS[role]} ${units.join(' ')}`)
    .join('；');
}

/** "1 标题：牵头 A；责任 B" for each task. */
export function tasksIn(text: string): string[] {
  return readText(text).tasks.map((task) => `${task.number} ${task.title}：${unitsOf(task)}`);
}

/** "2025年底前=2025-12-31" for each deadline of the text read as one task. */
export function deadlinesIn(words: string, issuedOn = '2022年3月1日'): string[] {
  const [task] = readText(`一、任务。${words}（责任单位：市财政局）\n市人民政府\n${issuedOn}`).tasks;
  return (task?.deadlines ?? []).map((due) => {
    const reading = due.recurrence === 'once' ? (due.date ?? due.year ?? '') : due.recurrence;
    return `${due.text}=${reading}`;
  });
}

/** "指标 >= 90 %" for each target of the text read as one task. */
export function targetsIn(words: string): string[] {
  const [task] = readText(`一、任务。${words}（责任单位：市财政局）\n市人民政府\n2022年3月1日`).tasks;
  return (task?.targets ?? []).map((t) => `${t.metric} ${t.comparator} ${t.value ?? ''} ${t.unit ?? ''}`);
}
