import { deskCommentsPath, signInPath } from '#lib/server-paths.ts';
import { plainLine } from '#lib/comments/plain-text.ts';
import { seeOther, textResponse } from '#server/responses.ts';
import { deskFilter } from '#server/desk/desk-filter.ts';
import type { DeskHandler } from '#server/desk/desk-route.ts';
import { endedSession } from '#server/desk/sessions.ts';
import { insertActivity, recordActivity } from '#store/activity.ts';
import { readArchive } from '#store/archived-comments.ts';
import { saveBlockedWords } from '#store/blocked-words.ts';

/** Saves the practice's list of words, one to a line. */
export const saveWords: DeskHandler = async ({ form, member }, context) => {
  const words = (form?.get('words') ?? '')
    .split(/\r?\n/)
    .map((line) => plainLine(line).toLowerCase())
    .filter((line) => line.length > 1);
  const { store } = await context.openStore();
  await store.database.write(async (sql) => {
    await saveBlockedWords(sql, words);
    await insertActivity(sql, { member, what: 'words-changed', subject: '', at: context.now() });
  });
  return seeOther(`${deskCommentsPath}?done=words`);
};

/** Ends every session of a member, on whatever device, and every link that signs them in. */
export const signOutEverywhere: DeskHandler = async ({ request, member }, context) => {
  const { access, store } = await context.openStore();
  await access.signOutEverywhere(member.id);
  await recordActivity(store, { member, what: 'signed-out-everywhere', subject: '', at: context.now() });
  return seeOther(signInPath, { 'Set-Cookie': endedSession(request, context) });
};

/** All that is stored of the comments that give one name, as a file: for whoever asks what is known of them. */
export const exportPerson: DeskHandler = async ({ url, member }, context) => {
  const { name } = deskFilter(url.searchParams);
  const { store } = await context.openStore();
  const comments = (await readArchive(store.database)).filter((comment) => comment.name === name);
  const file = { format: 'comments', version: 1, exported: new Date(context.now()).toISOString(), comments };
  await recordActivity(store, { member, what: 'comments-saved', subject: '', at: context.now() });
  return textResponse(JSON.stringify(file, null, 2), 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': 'attachment; filename="comments.json"',
  });
};
