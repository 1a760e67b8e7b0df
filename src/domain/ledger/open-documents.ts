// 立项: the first entry on a document says since when the office watches it, so that old dates are verified before they are red.
import type { Policy } from '../policy/index.ts';
import type { Keeper } from './keeper.ts';
import { createEntryId } from './record/seal-entry.ts';

/** Once a document, however often it is called. */
export async function openDocuments(keeper: Keeper, policies: readonly Policy[], at: Date): Promise<void> {
  const book = await keeper.read();
  for (const policy of policies) {
    if (book.openedAt(policy.id) !== undefined) continue;
    const source = { channel: 'clock', message: `opening ${policy.id}`, ordinal: 0, text: '' } as const;
    const person = { user: 'duban', name: 'Duban', unit: '', role: 'bot' } as const;
    const recordedAt = at.toISOString();
    const id = createEntryId(source);
    const content = {
      kind: 'opening',
      document: policy.id,
      title: policy.title,
      textHash: policy.hash,
    } as const;
    const { channel, message } = source;
    await keeper.write({ channel, message }, () => ({
      drafts: [{ id, recordedAt, person, source, content }],
      audit: {
        at: recordedAt,
        channel,
        message,
        user: person.user,
        role: person.role,
        command: 'opening',
        subject: policy.id,
        result: 'recorded',
        entries: [id],
      },
      outcome: undefined,
    }));
  }
}
