import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  beforePath,
  changePath,
  commentsPath,
  healthPath,
  lookPath,
  missedSearchPath,
  receiptPath,
  formTokenPath,
  withdrawPath,
  confirmPath,
  previewPath,
  stopPath,
  subscribePath,
  writePath,
} from '#lib/server-paths.ts';
import { jsonResponse, seeOther, textResponse, wrongMethod } from '#server/responses.ts';
import type { RequestHandler, CommentsContext } from '#server/comments-context.ts';
import { previewComment, unreadForm, writeForm } from '#server/comments/form-page.ts';
import { makeFormToken } from '#server/comments/form-token.ts';
import { problems } from '#server/comments/problems.ts';
import { changeComment, showReceipt, withdrawComment } from '#server/comments/receipt.ts';
import { subscribe } from '#server/comments/subscribe.ts';
import { confirmAnswers, stopAnswers } from '#server/comments/subscription-pages.ts';
import { takeComment } from '#server/comments/take-comment.ts';
import { deskRoute } from '#server/desk/desk-route.ts';
import { deskRoutes } from '#server/desk/desk-routes.ts';
import { showBefore } from '#server/desk/publish/show-before.ts';
import { lookAtRelease } from '#server/desk/publish/show-history.ts';
import { showHealth } from '#server/health.ts';
import { offerMissedSearch, takeMissedSearch } from '#server/take-missed-search.ts';
import { clientAddress, networkOf } from '#server/network-of.ts';
import { readForm } from '#server/read-form.ts';
import type { Route } from '#server/comments-context.ts';
import { setSecurityHeaders } from '#server/security-headers.ts';
import { StoreError } from '#store/database.ts';

const sendFormToken: RequestHandler = (_, { signer, now }) =>
  Promise.resolve(jsonResponse({ formToken: makeFormToken(signer, now()) }));

const routes: Record<string, Route> = {
  [commentsPath]: { post: takeComment },
  [formTokenPath]: { get: sendFormToken },
  [writePath]: { get: writeForm },
  [receiptPath]: { get: showReceipt },
  [changePath]: { post: changeComment },
  [withdrawPath]: { post: withdrawComment },
  [previewPath]: { post: previewComment },
  [subscribePath]: { post: subscribe },
  [confirmPath]: { get: confirmAnswers, post: confirmAnswers },
  [stopPath]: { get: stopAnswers, post: stopAnswers, takesAnyBody: true },
  ...deskRoutes,
  [missedSearchPath]: { get: offerMissedSearch, post: takeMissedSearch },
  [healthPath]: { get: showHealth },
};

/** Below some of these any page of a release is found. */
function routeOf(path: string): Route | undefined {
  if (path.startsWith(lookPath)) return { get: deskRoute(lookAtRelease) };
  if (path.startsWith(`${beforePath}/`)) return { get: deskRoute(showBefore) };
  return Object.hasOwn(routes, path) ? routes[path] : undefined;
}

/** Whether a request belongs to the comments or the desk. */
export const isCommentRequest = (incoming: IncomingMessage): boolean =>
  /^\/(comments|desk|healthz)([/?]|$)/.test(targetOf(incoming));

/** The requested target, without the scheme and host that a proxy may put before it. */
const targetOf = ({ url = '/' }: IncomingMessage): string => url.replace(/^https?:\/\/[^/?#]*/i, '');

/** Answers one request about comments. Never rejects. */
export async function handleCommentRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  context: CommentsContext,
  trustedHops: number,
): Promise<void> {
  let answer: Response;
  try {
    answer = await answerTo(incoming, context, trustedHops);
  } catch (error) {
    if (!(error instanceof StoreError)) context.report(reportOf(error));
    answer = textResponse(
      error instanceof StoreError
        ? problems.store(error)
        : 'Something went wrong here. Please try again later.',
      error instanceof StoreError ? 503 : 500,
    );
  }
  setSecurityHeaders(outgoing);
  // A form that was not read to its end leaves the connection in no state to go on.
  if (!incoming.complete) outgoing.setHeader('Connection', 'close');
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  const isEmpty = incoming.method === 'HEAD' || answer.body === null;
  outgoing.end(isEmpty ? undefined : Buffer.from(await answer.arrayBuffer()));
}

async function answerTo(
  incoming: IncomingMessage,
  context: CommentsContext,
  trustedHops: number,
): Promise<Response> {
  const method = incoming.method ?? 'GET';
  const target = targetOf(incoming);
  // The host that a request names is never used: links are made from what the site knows of itself.
  const url = target.startsWith('/') ? URL.parse(`http://site.invalid${target}`) : null;
  if (url === null) return textResponse('This address cannot be read.', 400);
  const route = routeOf(url.pathname);
  if (route === undefined && routeOf(`${url.pathname}/`) !== undefined)
    return seeOther(`${url.pathname}/${url.search}`);
  if (route === undefined) return textResponse('There is nothing here.', 404);
  const allowed = [...(route.get ? ['GET', 'HEAD'] : []), ...(route.post ? ['POST'] : [])].join(', ');
  const isReading = method === 'GET' || method === 'HEAD';
  const handle = isReading ? route.get : method === 'POST' ? route.post : undefined;
  if (handle === undefined) return wrongMethod(allowed);
  const network = networkOf(
    clientAddress(incoming.socket.remoteAddress, headerOf(incoming, 'x-forwarded-for'), trustedHops),
  );
  const request = new Request(url, { method: isReading ? method : 'POST', headers: headersOf(incoming) });
  if (isReading) return handle({ request, url, form: undefined, network }, context);
  const read = await readForm(incoming, route.takesAnyBody);
  if (read.kind === 'refused') return unreadForm({ request, url, form: undefined, network }, context, read);
  return handle({ request, url, form: new URLSearchParams(read.body), network }, context);
}

const reportOf = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** A header as one text; several of one name are one list. */
function headerOf(incoming: IncomingMessage, name: string): string | undefined {
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** Only what a handler reads. */
const readHeaders = ['accept', 'cookie', 'origin', 'referer', 'sec-fetch-site', 'user-agent'];

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const name of readHeaders) {
    const value = headerOf(incoming, name);
    if (value !== undefined) headers.set(name, value);
  }
  return headers;
}
