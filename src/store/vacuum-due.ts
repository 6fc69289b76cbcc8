import type { Sql } from '#store/database.ts';

/** Private data was deleted: the files of the store are due to be rewritten. */
export async function noteVacuumDue(sql: Sql): Promise<void> {
  await sql.all(
    `INSERT INTO fact (name, value) VALUES ('sweep', 1)
      ON CONFLICT (name) DO UPDATE SET value = fact.value + 1`,
  );
}

/** How often something was deleted since the last vacuum; undefined where none is due. */
export async function readVacuumDue(sql: Sql): Promise<number | undefined> {
  const [row] = await sql.all("SELECT value FROM fact WHERE name = 'sweep'");
  return row === undefined ? undefined : Number(row['value']);
}

/** Notes a vacuum that began when `due` was read. What was deleted meanwhile makes another one due. */
export async function noteVacuumed(sql: Sql, due: number): Promise<void> {
  await sql.all("DELETE FROM fact WHERE name = 'sweep' AND value = ?", due);
}
