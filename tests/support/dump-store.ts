import type { Row } from '#store/database.ts';
import type { CommentServer } from './comment-server.ts';

/** Every row of every table, so that a test sees any change at all. */
export async function dumpStore(server: CommentServer): Promise<Record<string, Row[]>> {
  const { database } = (await server.comments.context.openStore()).store;
  const tables = await database.all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  const dump: Record<string, Row[]> = {};
  for (const { name } of tables) {
    const rows = await database.all(`SELECT * FROM "${String(name)}"`);
    dump[String(name)] = rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return dump;
}
