import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { currentRelease } from '#publishing/release-folders.ts';
import { PublishDesk } from '#server/desk/publish/publish-desk.ts';
import { changeHelper } from '#store/members.ts';
import type { PublishScreen } from '#view-models/publish-screens.ts';
import { type CommentServer, openCommentServer, screenOf } from '../support/comment-server.ts';
import { signIn, signInHelper } from '../support/comment-steps.ts';
import { type PublishProject, makeProject, withPhone } from '../support/publish-project.ts';
import { spanishPain } from '../support/spanish-pain.ts';

const pain = 'content/conditions/test-pain.mdx';
let project: PublishProject;
let server: CommentServer;
let headers: { cookie: string };
beforeEach(async () => {
  project = makeProject();
  const { folder, outDir, contentDir } = project;
  server = await openCommentServer({}, { publishing: new PublishDesk({ folder, outDir, contentDir }) });
  onTestFinished(() => server.close());
  headers = await signIn(server);
  build('/conditions/test-pain/', '<body><p>Old words</p><script>alert(1)</script></body>');
});

/** Puts a page into the site that visitors see. */
function build(path: string, html: string): void {
  const folder = join(currentRelease(project.outDir), 'client', path);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), html);
}
const comparisons = async (cookie = headers): Promise<PublishScreen['comparisons']> =>
  (screenOf(await server.ask('/desk/publish/', { headers: cookie })) as unknown as PublishScreen).comparisons;
const retitle = (text: string) => text.replace(/^summary: .*$/m, 'summary: Another summary of what hurts.');
const copy = (slug: string, title: string) =>
  writeFileSync(
    join(project.contentDir, `conditions/${slug}.mdx`),
    project.read(pain).replace(/^title: .*$/m, `title: ${title}`),
  );

test('a page that was changed has a before and an after, each in a frame and whole', async () => {
  project.edit(pain, retitle);
  expect(await comparisons()).toEqual({
    shown: [
      {
        title: 'Test pain',
        before: { frame: '/desk/publish/before/conditions/test-pain/', whole: '/conditions/test-pain/' },
        after: {
          frame: '/desk/edit/after/conditions/test-pain/',
          whole: '/desk/edit/preview/conditions/test-pain/',
        },
      },
    ],
    others: [],
  });
});

test('a page that is new has no before; one that is deleted or made a draft has no after', async () => {
  copy('test-strain', 'Test strain');
  rmSync(join(project.folder, pain));
  expect((await comparisons()).shown).toMatchObject([
    { title: 'Test strain', after: { frame: '/desk/edit/after/conditions/test-strain/' } },
    { title: 'Test pain', before: { whole: '/conditions/test-pain/' } },
  ]);
  const [fresh, gone] = (await comparisons()).shown;
  expect([gone?.after, fresh?.before]).toEqual([undefined, undefined]);

  renameSync(join(project.contentDir, 'conditions/test-strain.mdx'), join(project.folder, pain));
  project.edit(pain, (text) => text.replace('---\n', '---\ndraft: true\n'));
  const [draft] = (await comparisons()).shown;
  expect([draft?.title, draft?.after]).toEqual(['Test strain', undefined]);
});

test('a new draft is no page that visitors will see', async () => {
  copy('test-strain', 'Test strain');
  project.edit('content/conditions/test-strain.mdx', (text) => text.replace('---\n', '---\ndraft: true\n'));
  expect(await comparisons()).toEqual({ shown: [], others: [] });
});

test('facts are shown on the front page, and where the practice is reached, if there is such a page', async () => {
  project.edit('content/practice.yaml', withPhone('517-555-0199'));
  const titles = async () => (await comparisons()).shown.map(({ title }) => title);
  expect(await titles()).toEqual(['Front page, with the facts', 'Contact, with the facts']);
  project.edit('content/pages/contact.mdx', (text) => text.replace(/^title: .*$/m, 'title: Reach us'));
  expect(await titles()).toEqual(['Reach us', 'Front page, with the facts']);
  rmSync(join(project.contentDir, 'pages/contact.mdx'));
  expect(await titles()).toEqual(['Contact the tests', 'Front page, with the facts']);
});

test('a translation is named with its language', async () => {
  mkdirSync(join(project.contentDir, 'es/conditions'), { recursive: true });
  writeFileSync(join(project.contentDir, 'es/conditions/test-pain.mdx'), spanishPain());
  expect((await comparisons()).shown).toMatchObject([
    { title: 'Dolor de prueba (Español)', after: { whole: '/desk/edit/preview/es/conditions/test-pain/' } },
  ]);
});

test('of many pages a dozen are shown, and the others named', async () => {
  for (let place = 10; place < 25; place += 1) copy(`test-${place}`, `Test ${place}`);
  const { shown, others } = await comparisons();
  expect(shown.length).toBe(12);
  expect(others).toEqual(['Test 22', 'Test 23', 'Test 24']);
});

test('the page of before is the one that visitors see, and nothing in it acts', async () => {
  const ask = (path: string, cookie = headers) =>
    server.ask(`/desk/publish/before${path}`, { headers: cookie });
  const page = await ask('/conditions/test-pain/');
  expect(page.body).toBe('<style></style><body data-framed><p>Old words</p></body>');
  expect(page.headers['content-security-policy']).toContain('sandbox allow-same-origin');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect((await ask('/conditions/test-pain/', { cookie: 'desk=made-up' })).headers['location']).toBe(
    '/desk/sign-in/',
  );
  for (const path of ['/none/', '/../server/', '/phone.txt', '/%2e%2e/', '//'])
    expect((await ask(path)).body, path).not.toContain('data-framed');
});

test('whoever writes sees it without the button; whoever may not write sees no draft', async () => {
  project.edit(pain, retitle);
  const { store } = await server.comments.context.openStore();
  const { id, cookie } = await signInHelper(server, { mayWrite: true, mayPublish: false });
  expect((await comparisons({ cookie })).shown).toHaveLength(1);
  const answer = await server.ask('/desk/publish/', { headers: { cookie } });
  expect(screenOf(answer)['token']).toBeUndefined();
  await store.database.write((sql) => changeHelper(sql, id, { mayWrite: false, mayPublish: true }));
  expect((await comparisons({ cookie })).shown).toEqual([]);
});
