// Who gets an issue: every subscribed group, and of the persons those who may still see the whole ledger. A binding that
// has ended ends the reading, too.
import { permits } from '../../people/index.ts';
import type { Subscription } from './issue.ts';
import type { Press } from './press.ts';

export async function listReaders({ store, people }: Press): Promise<readonly Subscription[]> {
  const subscriptions = await store.listSubscriptions();
  if (subscriptions.every(({ to }) => to.kind === 'chat')) return subscriptions;
  const allowed = new Set(
    (await people()).filter((person) => permits(person, 'see-entries')).map(({ user }) => user),
  );
  return subscriptions.filter(({ to }) => to.kind === 'chat' || allowed.has(to.user));
}
