// The console's post box on SQLite passes its suite.
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import { createPostStore } from '../../src/stores/sqlite/post-store.ts';
import { describePostBox } from './post-box.contract.ts';

describePostBox('sqlite', async () => {
  const database = await openDatabase(':memory:');
  return { box: createPostStore(database), close: () => database.destroy() };
});
