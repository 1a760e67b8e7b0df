// Tasks under their documents, in the order of the first task of each.
import type { Policy, RegisteredTask } from '../policy/index.ts';

export interface Grouped {
  readonly groups: readonly { readonly policy: Policy; readonly own: readonly RegisteredTask[] }[];
  /** How many more documents there are. */
  readonly left: number;
}

/** The first `most` documents: of tasks by the thousand nobody reads more, and the others are only counted. */
export function groupByDocument(entries: readonly RegisteredTask[], most: number): Grouped {
  const groups = new Map<Policy, RegisteredTask[]>();
  const others = new Set<Policy>();
  let latest: Policy | undefined;
  let own: RegisteredTask[] | undefined;
  for (const entry of entries) {
    const { policy } = entry;
    // The tasks of one document mostly stand together.
    if (policy !== latest) {
      latest = policy;
      own = groups.get(policy);
      if (own === undefined && groups.size < most) groups.set(policy, (own = []));
      if (own === undefined) others.add(policy);
    }
    own?.push(entry);
  }
  return { groups: [...groups].map(([policy, tasks]) => ({ policy, own: tasks })), left: others.size };
}
