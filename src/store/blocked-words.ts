import type { Sql } from '#store/database.ts';

/** Most words of the owner's list. */
const mostBlockedWords = 500;

/** The owner's own words and phrases that make a comment suspect. */
export async function readBlockedWords(sql: Sql): Promise<string[]> {
  return (await sql.all('SELECT word FROM blocked_word ORDER BY word')).map(({ word }) => String(word));
}

/** Puts a list in the place of the one before; within a write. */
export async function saveBlockedWords(sql: Sql, words: readonly string[]): Promise<void> {
  await sql.all('DELETE FROM blocked_word');
  for (const word of new Set(words.slice(0, mostBlockedWords)))
    await sql.all('INSERT INTO blocked_word (word) VALUES (?) ON CONFLICT DO NOTHING', word);
}
