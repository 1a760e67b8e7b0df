// A table of tasks (任务分解表), as it comes out of a word processor: tabs, Markdown, or every cell on a line of its own.
import type { Dice } from './dice.ts';
import { pickDue, pickPromise } from './promise-stock.ts';
import type { Line, TrueTask, TrueUnits } from './truth.ts';
import { pickHeading } from './work-stock.ts';
import type { Desk } from './write-policy.ts';
import { pickRoles } from './write-task.ts';

type Form = 'tabs' | 'markdown' | 'cells';

export interface TableStyle {
  readonly form: Form;
  readonly headers: {
    readonly number: string;
    readonly task: string;
    readonly lead: string;
    readonly others: string;
    readonly due: string;
  };
  readonly otherRole: 'responsible' | 'cooperating';
}

export function pickTable(dice: Dice): TableStyle {
  const otherRole = dice.pick(['responsible', 'cooperating'] as const);
  return {
    form: dice.pick(['tabs', 'markdown', 'cells'] as const),
    headers: {
      number: dice.pick(['序号', '编号']),
      task: dice.pick(['重点任务', '工作任务', '主要内容', '任务事项', '工作内容']),
      lead: dice.pick(['牵头单位', '牵头部门']),
      others:
        otherRole === 'responsible'
          ? dice.pick(['责任单位', '责任部门'])
          : dice.pick(['配合单位', '参与单位', '协办单位']),
      due: dice.pick(['完成时限', '完成时间', '时间节点']),
    },
    otherRole,
  };
}

export function writeTable(desk: Desk, style: TableStyle): { lines: Line[]; tasks: TrueTask[]; form: Form } {
  const { dice, frame, stock } = desk;
  const tasks: TrueTask[] = [];
  const rows: string[][] = [Object.values(style.headers)];
  for (let n = 1; n <= (desk.wanted ?? dice.between(4, 10)); n += 1) {
    const { lead, cooperating } = pickRoles(dice, stock, 'lead-and-help');
    const units: TrueUnits = { lead, responsible: [], cooperating: [], [style.otherRole]: cooperating };
    const promise = pickPromise(dice, frame.year);
    const { printed, ...due } = pickDue(dice, frame.year);
    const heading = pickHeading(dice);
    rows.push([
      String(n),
      `${heading}，${promise.sentence}`,
      lead.join('、'),
      cooperating.join('、'),
      printed,
    ]);
    tasks.push({ opening: heading, units, dues: [...promise.dues, due], targets: promise.targets });
  }
  const lines = ((): string[] => {
    switch (style.form) {
      case 'tabs':
        return rows.map((row) => row.join('\t'));
      case 'markdown':
        return rows.flatMap((row, i) => [
          `| ${row.join(' | ')} |`,
          ...(i === 0 ? [`|${'---|'.repeat(row.length)}`] : []),
        ]);
      case 'cells':
        return rows.flat();
    }
  })();
  return { lines: lines.map((text) => ({ kind: 'table' as const, text })), tasks, form: style.form };
}
