import { expect, test } from 'vitest';
import { showAfter } from '#server/editing/show-after.ts';

type Opened = Awaited<ReturnType<Parameters<typeof showAfter>[1]['open']>>;

const page = `<!doctype html><html><head><style>p{color:red}</style></head><body class="a">
<header class="c">Menu</header><p>As it will <a class="b" href="/x/" title="a > b">be</a></p><button>Press</button><script>alert(1)</script><noscript>none</noscript><comment-region>A reader</comment-region>
<script type="module" src="/desk/edit/preview.js"></script></body></html>`;

/** A desk whose preview answers so, one time after the other. */
function previewOf(...answers: Response[]) {
  const requested: string[] = [];
  const showPreview = (path: string) => {
    requested.push(path);
    return Promise.resolve(
      answers.length > 1 ? (answers.shift() ?? new Response()) : (answers[0] ?? new Response()),
    );
  };
  const open = () => Promise.resolve({ kind: 'ready', editor: { showPreview } } as unknown as Opened);
  return { requested, open };
}
const waiting = () => new Response('The preview is starting.', { status: 503 });

test('a page that the preview is only starting for comes as soon as it is there, and nothing in it acts', async () => {
  const preview = previewOf(waiting(), waiting(), new Response(page));
  const answer = await showAfter('/conditions/test-pain/', preview);
  const html = await answer.text();
  expect([answer.status, preview.requested.length]).toEqual([200, 3]);
  expect(html).toContain('<body data-framed class="a">');
  expect(html).toContain('<header inert class="c">');
  expect(html).toContain('<a class="b" title="a > b">be</a></p><button disabled>');
  expect(html).toContain('<style>p{color:red}</style>');
  for (const left of ['<script', 'noscript', 'A reader']) expect(html).not.toContain(left);
  const policy = answer.headers.get('content-security-policy')?.split('; ');
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "frame-ancestors 'self'",
      "form-action 'none'",
      'sandbox allow-same-origin',
    ]),
  );
  expect(policy?.join()).not.toContain('script');
});

test('where the preview takes too long, the frame says so and has a link that looks again', async () => {
  const answer = await showAfter('/about/', previewOf(waiting()), 0);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('<a href="/desk/edit/after/about/">Look again</a>');
});

test('where nothing can be edited, the frame says why', async () => {
  const open = () => Promise.resolve({ kind: 'off', reason: 'The site alone is on this server.' } as const);
  const answer = await showAfter('/', { open });
  expect([answer.status, await answer.text()]).toEqual([
    503,
    expect.stringContaining('The site alone is on this server.'),
  ]);
});

test('what is wrong in the content is said in the words of the preview, without its script', async () => {
  const answer = await showAfter(
    '/',
    previewOf(new Response(`${page}<p>Summary is missing</p>`, { status: 500 })),
  );
  const html = await answer.text();
  expect(answer.status).toBe(500);
  expect(html).toContain('Summary is missing');
  expect(html).not.toContain('<script');
});

test.each(['/x.js', '/a', '/../', '/A/', '//', '/_image/'])('%s is no page', async (path) => {
  const preview = previewOf(new Response(page));
  expect((await showAfter(path, preview)).status).toBe(404);
  expect(preview.requested).toEqual([]);
});
