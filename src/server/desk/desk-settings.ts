import { deskPath, signInPath } from '#lib/comments/comment-paths.ts';
import { plainLine } from '#lib/comments/plain-text.ts';
import { seeOther, textResponse } from '#server/responses.ts';
import type { RequestHandler } from '#server/comments-context.ts';
import { problems } from '#server/comments/problems.ts';
import { deskFilter } from '#server/desk/desk-filter.ts';
import { endedSession, sessionOf } from '#server/desk/sessions.ts';
import { isFromHere } from '#server/origins.ts';
import { readArchive } from '#store/archived-comments.ts';
import { saveBlockedWords } from '#store/blocked-words.ts';

/** Saves the owner's list of words, one to a line. */
export const saveWords: RequestHandler = async (incoming, context) => {
  if (!isFromHere(incoming.request, context.origins, true)) return textResponse(problems.elsewhere, 403);
  if ((await sessionOf(incoming, context)) === undefined) return seeOther(signInPath);
  const words = (incoming.form?.get('words') ?? '')
    .split(/\r?\n/)
    .map((line) => plainLine(line).toLowerCase())
    .filter((line) => line.length > 1);
  const { store } = await context.openStore();
  await store.database.write((sql) => saveBlockedWords(sql, words));
  return seeOther(`${deskPath}?done=words`);
};

/** Ends every session, on whatever device, and every link that signs in. */
export const signOutEverywhere: RequestHandler = async (incoming, context) => {
  if (!isFromHere(incoming.request, context.origins, true)) return textResponse(problems.elsewhere, 403);
  if ((await sessionOf(incoming, context)) === undefined) return seeOther(signInPath);
  await (await context.openStore()).access.signOutEverywhere();
  return seeOther(signInPath, { 'Set-Cookie': endedSession(incoming.request, context) });
};

/** All that is stored of the comments that give one name, as a file: for whoever asks what is known of them. */
export const exportPerson: RequestHandler = async (incoming, context) => {
  if ((await sessionOf(incoming, context)) === undefined) return seeOther(signInPath);
  const { name } = deskFilter(incoming.url.searchParams);
  const { store } = await context.openStore();
  const comments = (await readArchive(store.database)).filter((comment) => comment.name === name);
  const file = { format: 'comments', version: 1, exported: new Date(context.now()).toISOString(), comments };
  return textResponse(JSON.stringify(file, null, 2), 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': 'attachment; filename="comments.json"',
  });
};
