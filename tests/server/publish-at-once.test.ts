import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PublishDesk } from '#server/desk/publish/publish-desk.ts';
import { openCommentServer, screenOf } from '../support/comment-server.ts';
import { signIn, signInHelper } from '../support/comment-steps.ts';
import { makeProject, withPhone } from '../support/publish-project.ts';

const worker = fileURLToPath(new URL('../support/publish-worker.ts', import.meta.url));

/** Everything but the place of a test's project, which lies outside of this one. */
class TestDesk extends PublishDesk {
  override get unavailable() {
    return undefined;
  }
}

test('of two people who press at the same moment one publishes, and the other reads that it is under way', async () => {
  const { outDir, contentDir, edit, shown } = makeProject();
  const desk = new TestDesk({ folder: process.cwd(), outDir, contentDir, worker });
  const server = await openCommentServer({}, { publishing: desk });
  onTestFinished(() => server.close());
  edit('content/practice.yaml', withPhone('517-555-0199'));
  const { cookie } = await signInHelper(server, { mayWrite: true, mayPublish: true });
  const people = [await signIn(server), { cookie }];
  const screens = await Promise.all(people.map((headers) => server.ask('/desk/publish/', { headers })));
  const answers = await Promise.all(
    screens.map((screen, index) =>
      server.post('/desk/publish/start/', { token: String(screenOf(screen)['token']) }, people[index]),
    ),
  );
  expect(answers.map(({ headers }) => headers['location']).toSorted()).toEqual([
    '/desk/publish/',
    '/desk/publish/?done=busy',
  ]);
  await vi.waitFor(() => expect(desk.last()?.state).toBe('done'), { timeout: 20_000, interval: 100 });
  expect(desk.last()?.run.number).toBe(1);
  expect(shown()).toBe('517-555-0199');
});
