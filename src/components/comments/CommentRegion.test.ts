import { describe, expect, test } from 'vitest';
import { answerTo, makeComment, manyComments, regionOf } from '../../../tests/support/comment-makers.ts';
import { allWords, nameOf, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import CommentRegion from '#components/comments/CommentRegion.astro';
import type { CommentsView } from '#view-models/comments.ts';

const render = (view: CommentsView) => renderToFragment(CommentRegion, { props: { view } });

describe('the comments of a page', () => {
  test('invite where there are none', async () => {
    const page = await render(regionOf([]));
    expect(wordsOf(page.querySelector('details > summary h2'))).toBe('Comments (none yet)');
    expect(page.querySelector('details form')).not.toBeNull();
    expect(wordsOf(page)).toContain('Nobody has written here yet.');
    expect(page.querySelector('article, ol, nav, script')).toBeNull();
  });

  test('are one element that names its page for the build', async () => {
    const page = await render(regionOf([], { closes: '2027-01-31' }));
    const [region, ...more] = page.childNodes.filter((node) => node.toString().trim() !== '');
    expect(more).toEqual([]);
    expect(region).toBe(page.querySelector('comment-region'));
    const attributes = page.querySelector('comment-region')?.attributes;
    expect(attributes).toMatchObject({
      'data-page': '/conditions/test-pain/',
      'data-title': 'Test pain',
      'data-closes': '2027-01-31',
    });
    expect(attributes).toHaveProperty('data-pagefind-ignore');
    expect(attributes).toHaveProperty('data-comments');
  });

  test('have their form above them where they are many, and below where they are few', async () => {
    for (const [count, isFirst] of [
      [3, false],
      [30, true],
    ] as const) {
      const page = (await render(regionOf(manyComments(count)))).toString();
      expect(page.indexOf('<form') < page.indexOf('<article'), `${count} comments`).toBe(isFirst);
    }
  });

  test('let each text run in the direction of its own script', async () => {
    const page = await render(regionOf([makeComment({ name: 'نور', words: 'شكرا لك' })]));
    expect(page.querySelectorAll('article [dir="auto"]')).toHaveLength(2);
    expect(page.querySelector('textarea')?.getAttribute('dir')).toBe('auto');
  });

  test('are counted, and shown with name, day and words', async () => {
    const comment = makeComment({ name: 'Jo', words: 'One.\nTwo.\n\nThree.' });
    const page = await render(regionOf([comment, answerTo(comment)]));
    expect(wordsOf(page.querySelector('h2'))).toBe('Comments (2)');
    expect(page.querySelector('details')).toBeNull();
    const article = page.getElementById(`comment-${comment.id}`);
    expect(nameOf(article, page)).toBe('Jo');
    expect(article?.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-03');
    const paragraphs = article?.querySelectorAll('p').slice(1, 3) ?? [];
    expect(paragraphs.map(wordsOf)).toEqual(['One. Two.', 'Three.']);
    expect(paragraphs[0]?.querySelectorAll('br')).toHaveLength(1);
  });

  test('hold the answers below what they answer, those of the practice marked in words', async () => {
    const comment = makeComment();
    const page = await render(regionOf([comment, answerTo(comment)]));
    const answer = page.querySelector('ol ol article');
    expect(wordsOf(answer?.querySelector('.mark'))).toBe('Reply from the practice');
    expect(page.querySelectorAll('.mark')).toHaveLength(1);
  });

  test('say so where one was taken away and its answers stand', async () => {
    const page = await render(regionOf(manyComments(4)));
    expect(allWords(page, '.removed')).toEqual(['This comment was taken away.']);
    const thread = page.querySelector('.removed')?.closest('li');
    expect(allWords(thread ?? page, 'ol article b')).toEqual(['Test Street Massage']);
  });

  test('can be answered without a script', async () => {
    const comment = makeComment({ name: 'Jo' });
    const link = (await render(regionOf([comment]))).querySelector('article a[href^="/comments/write/"]');
    expect(wordsOf(link)).toBe('Reply to Jo');
    expect(link?.getAttribute('href')).toBe(`/comments/write/?page=/conditions/test-pain/&to=${comment.id}`);
  });

  test('lead on to further pages, and say which one this is', async () => {
    const page = await render(regionOf(manyComments(60), { part: 2 }));
    const links = page.querySelectorAll('nav a');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/conditions/test-pain/#comments',
      '/conditions/test-pain/comments/2/#comments',
    ]);
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([undefined, 'page']);
  });

  test('take no more once they are closed', async () => {
    const page = await render(regionOf([makeComment()], { closes: '2026-11-22' }));
    expect(page.querySelector('form')).toBeNull();
    expect(page.querySelector('a[href^="/comments/write/"]')).toBeNull();
    expect(wordsOf(page)).toContain('This page takes no new comments.');
  });
});

describe('what readers write', () => {
  const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)></comment-region>\n\njavascript:alert(1) http://a.test/"onmouseover="alert(1)`;

  test('stays text, wherever it stands', async () => {
    const comment = makeComment({ name: hostile.slice(0, 40), words: hostile });
    const page = await render(regionOf([comment, { ...answerTo(comment), words: hostile }]));
    expect(page.querySelectorAll('img, script:not([type="application/ld+json"])')).toEqual([]);
    expect(page.querySelectorAll('comment-region')).toHaveLength(1);
    expect(page.toString().match(/<\/comment-region>/g)).toHaveLength(1);
    const names = page.querySelectorAll('*').flatMap((element) => Object.keys(element.attributes));
    expect(names.filter((name) => name.startsWith('on'))).toEqual([]);
    expect(wordsOf(page)).toContain('<script>alert(1)</script>');
  });

  test('leads elsewhere only by addresses that are marked as untrusted for search engines', async () => {
    const page = await render(
      regionOf([makeComment({ words: 'See https://a.test/b and javascript:alert(1)' })]),
    );
    const links = page.querySelectorAll('article a[rel="ugc nofollow"]');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://a.test/b']);
    expect(page.querySelectorAll('a[href^="javascript"]')).toEqual([]);
  });

  test('is structured data that cannot end its element', async () => {
    const page = await render(regionOf([makeComment({ words: hostile })]));
    const data = page.querySelector('script[type="application/ld+json"]')?.innerHTML ?? '';
    expect(data).not.toContain('<');
    expect(JSON.parse(data)).toMatchObject({
      commentCount: 1,
      comment: [{ '@type': 'Comment', text: hostile }],
    });
  });
});
