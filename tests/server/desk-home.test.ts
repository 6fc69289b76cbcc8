import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentReport } from '#server/desk/content-report.ts';
import type { DeskHomeScreen, DeskReportScreen } from '#view-models/desk-screens.ts';
import { type CommentServer, openCommentServer, screenOf } from '../support/comment-server.ts';
import { sendComment, signIn } from '../support/comment-steps.ts';
import { type WrittenContent, writeContent } from '../support/write-content.ts';

const before = process.env['CONTENT_DIR'];
let content: WrittenContent;
let server: CommentServer;
let headers: { cookie: string };
beforeEach(async () => {
  content = writeContent({});
  process.env['CONTENT_DIR'] = content.dir;
  server = await openCommentServer({}, { contentReport: new ContentReport() });
  headers = await signIn(server);
});
afterEach(async () => {
  if (before === undefined) delete process.env['CONTENT_DIR'];
  else process.env['CONTENT_DIR'] = before;
  await server.close();
  content.remove();
});

const home = async () => screenOf(await server.ask('/desk/', { headers })) as unknown as DeskHomeScreen;
const texts = async () => (await home()).waiting.map(({ count, text }) => `${count} ${text}`);

test('the home of the desk counts what waits, in the singular too, and what the report finds once it is made', async () => {
  await sendComment(server);
  expect((await texts())[0]).toBe('1 comment waits for an answer');
  await sendComment(server, { words: 'Another question, about heat.' });
  expect((await texts())[0]).toBe('2 comments wait for an answer');
  const answer = await server.ask('/desk/report/', { headers });
  const { report } = screenOf(answer) as unknown as DeskReportScreen;
  expect(report?.pages[0]).toMatchObject({
    title: 'Other pain',
    address: '/conditions/other-pain/',
    editPath: '/desk/edit/#/collections/conditions/entries/other-pain',
    findings: expect.arrayContaining([expect.objectContaining({ level: 'Now', topic: 'Review' })]) as unknown,
  });
  expect(await texts()).toContain('1 page is due for a review');
  expect((await home()).note).toBeUndefined();
});
