import { type HTMLElement, parse } from 'node-html-parser';
import { commentsPath, formTokenPath, healthPath } from '#lib/server-paths.ts';
import { type CheckedSite, sampleOf } from '#online/checked-site.ts';
import { isNoReply } from '#online/network.ts';
import { type OnlineResult, Results } from '#online/result.ts';

const pagesLookedAt = 4;

/** Whether a comment would arrive. An empty form is sent, which is refused and stored nowhere. */
export async function checkComments(site: CheckedSite): Promise<OnlineResult[]> {
  const results = new Results('Comments');
  const form = await findForm(site);
  if (form === undefined) {
    results.note('No page has a form for comments.');
    return results.list;
  }
  const { at, network, url } = site;
  results.check(
    form.getAttribute('action') === commentsPath,
    'The form sends to this site.',
    `The form sends to ${form.getAttribute('action') ?? 'nowhere'}, and not to ${commentsPath} of this site.`,
  );
  const token = await network.ask(at(formTokenPath));
  const isServed = results.check(
    !isNoReply(token) && token.status === 200 && token.text.includes('formToken'),
    'The server of the comments is there.',
    'The pages have a form for comments, and there is no server that takes them. Start it (npm run serve), or build without comments (npm run build:static).',
  );
  if (!isServed) return results.list;
  const health = await network.ask(at(healthPath));
  results.check(
    !isNoReply(health) && health.status === 200,
    'The comments can be stored.',
    `The comments cannot be stored: ${isNoReply(health) ? health.problem : health.text.trim()}. docs/comments.md says what to do.`,
  );
  const own = await sendEmpty(site, url.origin);
  results.check(
    own === 422,
    'A form of this site is read.',
    own === 403
      ? `Forms of this site are refused, because the server knows the site under another address. Set SITE_URL=${url.origin}`
      : `An empty form gives the status ${own ?? 'of no reply'} and not 422.`,
  );
  const foreign = await sendEmpty(site, 'https://elsewhere.invalid');
  results.check(
    foreign === 403,
    'A form of another site is refused.',
    `A form that comes from another site is not refused (status ${foreign ?? 'of no reply'}): something on the way changes the header Origin.`,
  );
  return results.list;
}

async function findForm({ listed, network, url, address }: CheckedSite): Promise<HTMLElement | undefined> {
  const here = listed.map((page) => new URL(new URL(page).pathname, url).href);
  const likely = here.filter((page) =>
    /^(conditions|therapies|articles)\/.+/.test(page.slice(address.length)),
  );
  for (const page of sampleOf(likely, pagesLookedAt)) {
    const reply = await network.ask(page);
    const form = isNoReply(reply) ? null : parse(reply.text).querySelector('form#comment-form');
    if (form !== null) return form;
  }
  return undefined;
}

async function sendEmpty({ at, network }: CheckedSite, origin: string): Promise<number | undefined> {
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
  const reply = await network.ask(at(commentsPath), { method: 'POST', headers, body: 'words=' });
  return isNoReply(reply) ? undefined : reply.status;
}
