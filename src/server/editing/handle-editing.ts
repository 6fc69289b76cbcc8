import type { IncomingMessage, ServerResponse } from 'node:http';
import { deskPath, editPath, publishPath, signInPath } from '#lib/server-paths.ts';
import { hasPermission } from '#lib/desk/member.ts';
import { toDayIn } from '#lib/dates.ts';
import type { Visitor } from '#editor/bridge/door.ts';
import { readBody, sendResponse, toRequest } from '#editor/bridge/node-http.ts';
import { Refusal } from '#editor/bridge/refusal.ts';
import type { ServerEditor } from '#editor/bridge/server-editor.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import { deskDoor, editorSession, mayNotWrite } from '#server/editing/desk-door.ts';
import { afterPath, editApiPath, previewPath } from '#server/editing/editing-paths.ts';
import type { EditingService } from '#server/editing/editing-service.ts';
import { showAfter } from '#server/editing/show-after.ts';
import { StoreError } from '#store/database.ts';
import { problems } from '#server/comments/problems.ts';
import { htmlResponse, jsonResponse, seeOther, textResponse, wrongMethod } from '#server/responses.ts';
import { setSecurityHeaders } from '#server/security-headers.ts';

/** Whether a request belongs to the editor. */
export const isEditingRequest = ({ url = '/' }: IncomingMessage): boolean =>
  /^\/desk\/edit([/?]|$)/.test(url);

/** Responds to one request for the editor at the desk. Never rejects. */
export async function handleEditing(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  context: CommentsContext,
  editing: OpensEditor,
): Promise<void> {
  setSecurityHeaders(outgoing);
  const result = await respond(incoming, outgoing, context, editing).catch((error: unknown) => {
    if (error instanceof StoreError) return textResponse(problems.store(error), 503);
    context.report(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return textResponse('Something went wrong here. Please try again later.', 500);
  });
  if (result === 'sent') return;
  await sendResponse(incoming, outgoing, result).catch(() => outgoing.destroy());
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  context: CommentsContext,
  editing: OpensEditor,
): Promise<Response | 'sent'> {
  const url = URL.parse(`http://site.invalid${incoming.url ?? '/'}`);
  if (url === null || /^(TRACE|TRACK|CONNECT)$/i.test(incoming.method ?? ''))
    return textResponse('This address cannot be read.', 400);
  const parts = { request: toRequest(incoming, url), url, context, editing };
  if (url.pathname.startsWith(editApiPath)) return respondToApi(parts, () => readBody(incoming));
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return wrongMethod('GET, HEAD');
  if (url.pathname === editPath.slice(0, -1)) return seeOther(editPath);
  if (!url.pathname.startsWith(editPath)) return textResponse('There is nothing here.', 404);
  const refusal = await refusePage(parts);
  if (refusal !== undefined) return refusal;
  if (url.pathname.startsWith(`${afterPath}/`))
    return showAfter(url.pathname.slice(afterPath.length), editing);
  const opened = await openEditor(parts);
  return opened instanceof Response ? opened : sendPage(incoming, outgoing, url, opened);
}

type OpensEditor = Pick<EditingService, 'open'>;

interface Parts {
  request: Request;
  url: URL;
  context: CommentsContext;
  editing: OpensEditor;
}

/** What the forms ask of the bridge. Nothing is opened, and no body read, before the door has let it in. */
async function respondToApi(
  { request, url, context, editing }: Parts,
  body: () => Promise<string>,
): Promise<Response> {
  let visitor: Visitor;
  try {
    visitor = await deskDoor(context).admit(request);
  } catch (error) {
    if (error instanceof Refusal) return jsonResponse({ message: error.message }, error.status);
    throw error;
  }
  const opened = await editing.open();
  if (opened.kind !== 'ready')
    return jsonResponse({ message: opened.kind === 'off' ? opened.reason : preparing }, 503);
  const inner = new Request(new URL(`/api/${url.pathname.slice(editApiPath.length)}${url.search}`, url), {
    method: request.method,
    headers: request.headers,
  });
  const about = () => ({
    title: context.facts.name,
    today: toDayIn(context.now(), context.facts.timeZone),
    deskUrl: deskPath,
    previewUrl: previewPath,
    publishUrl: publishPath,
  });
  return opened.editor.handleApi(inner, { admit: () => visitor }, about, body);
}

/** A page of the editor or of the preview is for whoever is signed in, and for no frame or picture of another site. */
async function refusePage({ request, url, context }: Parts): Promise<Response | undefined> {
  const isStart = url.pathname === editPath;
  const site = request.headers.get('sec-fetch-site');
  if (!isStart && site !== null && site !== 'same-origin' && site !== 'none')
    return textResponse(problems.elsewhere, 403);
  const session = await editorSession(request, context);
  if (session === undefined)
    return isStart ? seeOther(signInPath) : textResponse('Sign in at the desk first.', 401);
  return hasPermission(session.member, 'write')
    ? undefined
    : renderNotice(context, 'This is not yours to do', [mayNotWrite], 403);
}

/** The editor, or a page that says why there is none. */
async function openEditor({ context, editing }: Parts): Promise<ServerEditor | Response> {
  const opened = await editing.open();
  if (opened.kind === 'ready') return opened.editor;
  if (opened.kind === 'off')
    return renderNotice(context, 'Pages cannot be edited here', [opened.reason, elsewhere], 503);
  const waiting = await renderNotice(context, 'The editor is made ready', [preparing], 503);
  waiting.headers.set('Refresh', '3');
  return waiting;
}

async function sendPage(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  url: URL,
  editor: ServerEditor,
): Promise<Response | 'sent'> {
  const isPreview = url.pathname.startsWith(`${previewPath}/`);
  const path = url.pathname.slice(isPreview ? previewPath.length : editPath.length - 1);
  if (isPreview) return editor.showPreview(path + url.search);
  incoming.url = path;
  return new Promise((resolve) => {
    outgoing.once('close', () => resolve('sent'));
    editor.sendFile(incoming, outgoing, () => resolve(textResponse('There is nothing here.', 404)));
  });
}

async function renderNotice(
  { render }: CommentsContext,
  title: string,
  paragraphs: string[],
  status: number,
): Promise<Response> {
  const link = { text: 'To the desk', path: deskPath };
  return htmlResponse(await render('notice', { title, paragraphs, link }), status);
}

const preparing =
  'This takes up to a minute, and only after the program of the site was changed. This page looks again by itself.';
const elsewhere =
  'On a machine that has the whole project, "npm run edit" opens the same forms. Comments are answered at the desk as always.';
