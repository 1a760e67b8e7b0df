// Posts in SQLite, for people who read them in the console. One key is one post, however often it is handed in.
import type { Knex } from 'knex';
import type { PostBox, PostedItem, PostReader, Reply } from '../../domain/conversation/index.ts';
import type { Database } from './database.ts';

interface PostRow {
  readonly sequence: number;
  readonly key: string;
  readonly to_kind: 'chat' | 'person';
  readonly recipient: string;
  readonly reply: string;
  readonly file_name: string | null;
  readonly file_path: string | null;
  readonly at: string;
  readonly updated_at: string | null;
}

interface ReaderRow {
  readonly user: string;
  readonly read_up_to: number;
}

export function createPostStore(database: Database): PostBox {
  const posts = () => database<PostRow>('console_posts');
  return {
    async put({ key, to, reply, file, at }) {
      const inserted = await posts()
        .insert({
          key,
          to_kind: to.kind,
          recipient: to.kind === 'chat' ? to.chat : to.user,
          reply: JSON.stringify(reply),
          file_name: file?.name ?? null,
          file_path: file?.path ?? null,
          at: at.toISOString(),
        })
        .onConflict('key')
        .ignore()
        .returning('sequence');
      return { kind: inserted.length > 0 ? 'new' : 'known' };
    },
    async find(key) {
      const row = await posts().where({ key }).first();
      // What stands on the page has arrived.
      return row && { kind: 'sent', receipt: String(row.sequence), at: new Date(row.at) };
    },
    async update(key, reply, at) {
      await posts()
        .where({ key })
        .update({ reply: JSON.stringify(reply), updated_at: at.toISOString() });
    },
    async list(reader, limit) {
      const rows = await posts().where(visibleTo(reader)).orderBy('sequence', 'desc').limit(limit);
      return rows.map(decode);
    },
    async read(reader, sequence) {
      const row = await posts().where({ sequence }).where(visibleTo(reader)).first();
      return row && decode(row);
    },
    async readKey(reader, key) {
      const row = await posts().where({ key }).where(visibleTo(reader)).first();
      return row && decode(row);
    },
    ...readers(database),
    async purge(before) {
      const gone = await posts().where('at', '<', before.toISOString());
      await posts().where('at', '<', before.toISOString()).delete();
      return gone.flatMap(({ file_path: path }) => (path === null ? [] : [path]));
    },
  };
}

function readers(database: Database): Pick<PostBox, 'countUnread' | 'markRead'> {
  const table = () => database<ReaderRow>('console_readers');
  return {
    async countUnread(reader) {
      const seen = (await table().where({ user: reader.user }).first())?.read_up_to ?? 0;
      const unread = await database<PostRow>('console_posts')
        .where('sequence', '>', seen)
        .where(visibleTo(reader))
        .select('sequence');
      return unread.length;
    },
    async markRead(user, upTo) {
      // Two tabs may say so in either order.
      await table()
        .insert({ user, read_up_to: upTo })
        .onConflict('user')
        .merge({ read_up_to: database.raw('max(console_readers.read_up_to, excluded.read_up_to)') as never });
    },
  };
}

type Only = (query: Knex.QueryBuilder) => void;

function visibleTo({ user, readsChats }: PostReader): Only {
  return (query) => {
    void query.where((either) => {
      void either.where({ to_kind: 'person', recipient: user });
      if (readsChats) void either.orWhere({ to_kind: 'chat' });
    });
  };
}

function decode(row: PostRow): PostedItem {
  return {
    sequence: row.sequence,
    ...(row.to_kind === 'chat' && { chat: row.recipient }),
    reply: JSON.parse(row.reply) as Reply,
    ...(row.file_name !== null &&
      row.file_path !== null && { file: { name: row.file_name, path: row.file_path } }),
    at: new Date(row.at),
    ...(row.updated_at !== null && { updatedAt: new Date(row.updated_at) }),
  };
}
