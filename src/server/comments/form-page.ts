import { plainLine, plainText } from '#lib/comments/plain-text.ts';
import { words } from '#i18n/interface-words.ts';
import { type Language, languageOf, pathIn } from '#lib/languages.ts';
import { homePath } from '#lib/paths.ts';
import { htmlResponse, jsonResponse, textResponse, wantsJson } from '#server/responses.ts';
import type { RequestContext, CommentsContext } from '#server/comments-context.ts';
import { makeFormToken } from '#server/comments/form-token.ts';
import { commentView } from '#view-models/comments.ts';
import { type FormProblem, readComment } from '#server/comments/read-comment.ts';
import { problemsIn } from '#server/comments/problems.ts';

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
  const language = languageOf(path);
  const plain = problem ?? Object.values(errors)[0] ?? problemsIn(language).wrongForm;
  if (page === undefined || !context.renderings.allows(network, context.now()))
    return textResponse(plain, status, retry);
  const html = await context.render('write', {
    ...valuesOf(form, page),
    problem,
    answers: isOrphan ? undefined : await findAnswered(context, form?.get('parent') ?? undefined, language),
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
  if (page === undefined || !context.renderings.allows(network, now))
    return textResponse(problemsIn(languageOf(path)).tryAgain, 429);
  const html = await context.render('write', {
    ...valuesOf(form, page),
    preview: commentView(
      { id: 'preview', name, words, created: now, isByPractice: false, state: 'pending' },
      context.facts.timeZone,
      languageOf(path),
    ),
    answers: await findAnswered(context, parent, languageOf(path)),
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
  if (!context.renderings.allows(network, context.now())) return textResponse(problem, status);
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
  const path = url.searchParams.get('page') ?? '';
  const page = context.findPage(path);
  if (page === undefined) {
    const language = languageOf(path);
    const { write, toFront } = words(language).answers;
    const html = await context.render('notice', {
      page: path,
      title: write.whichPage,
      paragraphs: [write.openPage],
      link: { text: toFront, path: pathIn(language, homePath) },
    });
    return htmlResponse(html, 404);
  }
  const html = await context.render('write', {
    page: { path: page.path, title: page.title },
    answers: await findAnswered(context, url.searchParams.get('to') ?? undefined, languageOf(page.path)),
    values: { name: '', email: '', words: '' },
    errors: {},
    formToken: makeFormToken(context.signer, context.now()),
  });
  return htmlResponse(html);
}

/** What is answered, as it is shown. A store out of reach must not keep anybody from writing. */
async function findAnswered(context: CommentsContext, id: string | undefined, language: Language) {
  if (id === undefined || id === '') return undefined;
  try {
    const comment = await (await context.openStore()).store.get(id);
    return comment?.state === 'published'
      ? commentView(comment, context.facts.timeZone, language)
      : undefined;
  } catch {
    return undefined;
  }
}

function withHeaders(answer: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}
