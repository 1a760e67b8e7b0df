// Tasks under their documents, in the order of the first task of each.
import type { Policy, RegisteredTask } from '../policy/index.ts';

export function groupByDocument(
  entries: readonly RegisteredTask[],
): readonly { readonly policy: Policy; readonly own: readonly RegisteredTask[] }[] {
  const groups = new Map<string, { policy: Policy; own: RegisteredTask[] }>();
  for (const entry of entries) {
    const group = groups.get(entry.ref.document);
    if (group === undefined) groups.set(entry.ref.document, { policy: entry.policy, own: [entry] });
    else group.own.push(entry);
  }
  return [...groups.values()];
}
