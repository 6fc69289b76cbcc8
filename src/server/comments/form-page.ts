import { plainLine, plainText } from '#lib/comments/plain-text.ts';
import { homePath } from '#lib/paths.ts';
import { htmlResponse, jsonResponse, textResponse, wantsJson } from '#server/responses.ts';
import type { RequestContext, CommentsContext } from '#server/comments-context.ts';
import { makeFormToken } from '#server/comments/form-token.ts';
import { commentView } from '#view-models/comments.ts';
import { type FormProblem, readComment } from '#server/comments/read-comment.ts';
import { RateLimiter } from '#server/rate-limiter.ts';

/** Rendering costs more than refusing, so one network gets so many rendered forms a minute and then plain words. */
const renderings = new RateLimiter(30, 60_000);

/** The form with what is wrong and all that was written. */
export async function formWithErrors(
  { request, form, network }: RequestContext,
  context: CommentsContext,
  { status, problem, errors = {}, wait, isOrphan = false }: FormProblem,
): Promise<Response> {
  const formToken = makeFormToken(context.signer, context.now());
  const retry: Record<string, string> =
    wait === undefined ? {} : { 'Retry-After': String(Math.ceil(wait / 1000)) };
  if (wantsJson(request)) return withHeaders(jsonResponse({ problem, errors, formToken }, status), retry);
  const path = form?.get('page') ?? '';
  const page = context.findPage(path);
  const words = problem ?? Object.values(errors)[0] ?? 'Something is wrong with this form.';
  if (page === undefined || !renderings.allows(network, context.now()))
    return textResponse(words, status, retry);
  const html = await context.render('write', {
    ...valuesOf(form, page),
    problem,
    answers: isOrphan ? undefined : await findAnswered(context, form?.get('parent') ?? undefined),
    errors,
    formToken,
  });
  return withHeaders(htmlResponse(html, status), retry);
}

/** How a comment will look, above the form with all that was written: for readers without script. */
export async function previewComment(incoming: RequestContext, context: CommentsContext): Promise<Response> {
  const { form, network } = incoming;
  const read = readComment(incoming, context);
  if (!('comment' in read)) return formWithErrors(incoming, context, read);
  const { page: path, name, words, parent } = read.comment;
  const page = context.findPage(path);
  const now = context.now();
  if (page === undefined || !renderings.allows(network, now))
    return textResponse('Please try again in a minute.', 429);
  const html = await context.render('write', {
    ...valuesOf(form, page),
    preview: commentView(
      { id: 'preview', name, words, created: now, isByPractice: false, state: 'pending' },
      context.facts.timeZone,
    ),
    answers: await findAnswered(context, parent),
    errors: {},
    // The time that was taken to write counts from the first form.
    formToken: form?.get('formToken') ?? makeFormToken(context.signer, now),
  });
  return htmlResponse(html);
}

/** The page, and what was written about it. */
const valuesOf = (form: URLSearchParams | undefined, { path, title }: { path: string; title: string }) => ({
  page: { path, title },
  values: {
    name: plainLine(form?.get('name') ?? ''),
    email: plainLine(form?.get('email') ?? ''),
    words: plainText(form?.get('words') ?? ''),
  },
});

/** A form that was not read: the words are still in the page that it was sent from. */
export async function unreadForm(
  { request, network }: RequestContext,
  context: CommentsContext,
  { status, problem }: { status: number; problem: string },
): Promise<Response> {
  if (wantsJson(request)) return jsonResponse({ problem: `${problem} Your words are still here.` }, status);
  if (!renderings.allows(network, context.now())) return textResponse(problem, status);
  const html = await context.render('notice', {
    title: 'This was not sent',
    paragraphs: [
      problem,
      'Go back with your browser: what you wrote is still in the form. Then send it again.',
    ],
  });
  return htmlResponse(html, status);
}

/** The form on a page of its own, to answer a comment or just to write. */
export async function writeForm({ url }: RequestContext, context: CommentsContext): Promise<Response> {
  const page = context.findPage(url.searchParams.get('page') ?? '');
  if (page === undefined) {
    const html = await context.render('notice', {
      title: 'Which page is this about?',
      paragraphs: ['Comments belong to a page. Please open the page that you want to write about.'],
      link: { text: 'To the front page', path: homePath },
    });
    return htmlResponse(html, 404);
  }
  const html = await context.render('write', {
    page: { path: page.path, title: page.title },
    answers: await findAnswered(context, url.searchParams.get('to') ?? undefined),
    values: { name: '', email: '', words: '' },
    errors: {},
    formToken: makeFormToken(context.signer, context.now()),
  });
  return htmlResponse(html);
}

/** What is answered, as it is shown. A store out of reach must not keep anybody from writing. */
async function findAnswered(context: CommentsContext, id: string | undefined) {
  if (id === undefined || id === '') return undefined;
  try {
    const comment = await (await context.openStore()).store.get(id);
    return comment?.state === 'published' ? commentView(comment, context.facts.timeZone) : undefined;
  } catch {
    return undefined;
  }
}

function withHeaders(answer: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}
