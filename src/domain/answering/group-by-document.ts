// Tasks under their documents, in the order of the first task of each.
import type { Policy, RegisteredTask } from '../policy/index.ts';

export function groupByDocument(
  entries: readonly RegisteredTask[],
): readonly { readonly policy: Policy; readonly own: readonly RegisteredTask[] }[] {
  const groups = new Map<Policy, RegisteredTask[]>();
  let latest: { readonly policy: Policy; readonly own: RegisteredTask[] } | undefined;
  for (const entry of entries) {
    // The tasks of one document mostly stand together.
    if (latest?.policy !== entry.policy) {
      const own = groups.get(entry.policy) ?? [];
      groups.set(entry.policy, own);
      latest = { policy: entry.policy, own };
    }
    latest.own.push(entry);
  }
  return [...groups].map(([policy, own]) => ({ policy, own }));
}
