import { z } from 'astro/zod';
import type { ChangeOutcome, ChangeRequest, EditorAbout, PageState } from '#editor/change.ts';
import { listContent, readContent } from '#editor/bridge/content-folder.ts';
import type { Door, Visitor } from '#editor/bridge/door.ts';
import { makeChanges } from '#editor/bridge/make-changes.ts';
import { largestBody } from '#editor/bridge/node-http.ts';
import { Refusal } from '#editor/bridge/refusal.ts';
import { describeProblems } from '#editor/plain-refusal.ts';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { fieldsOf } from '#check/page-fields.ts';
import { isPagePath } from '#lib/paths.ts';

export interface Bridge {
  contentDir: string;
  about: () => EditorAbout;
  /** A sign of what the preview shows at a path, waiting a moment for a page that is new. */
  signOf?: (page: string) => Promise<string | undefined>;
}

const largestText = 1_000_000;

const oneChange = z.strictObject({
  path: z.string().max(200),
  base: z.string().max(64).nullable(),
  text: z.string().max(largestText).optional(),
  picture: z.base64().optional(),
  remove: z.literal(true).optional(),
});
const changeRequest = z.strictObject({
  changes: z.array(oneChange).min(1).max(100),
  confirmed: z.literal(true).optional(),
});

/**
 * Responds to the editor's pages. Reads and writes nothing but content.
 * @param request its body is left alone until the door has let it in
 * @param readBody the body as text, or a Refusal where it is too large
 */
export async function handleRequest(
  request: Request,
  bridge: Bridge,
  door: Door,
  readBody = () => request.text(),
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const route = `${request.method} ${pathname}`;
  try {
    const visitor = await door.admit(request);
    const { token } = visitor;
    if (route === 'GET /api/about') return json({ ...bridge.about(), token });
    if (route === 'GET /api/content') return json({ files: listContent(bridge.contentDir) });
    if (route === 'GET /api/problems') return json(currentProblems(bridge.contentDir));
    if (route === 'GET /api/page') return json(await pageState(searchParams, bridge));
    if (route === 'GET /api/file') return sendFile(bridge.contentDir, searchParams.get('path') ?? '');
    if (route === 'POST /api/change')
      return json(await change(await readChanges(request, readBody), bridge, visitor));
    throw new Refusal(404, 'There is nothing here.');
  } catch (error) {
    if (error instanceof Refusal) return json({ message: error.message }, error.status);
    return json(
      { message: `Nothing was saved: ${error instanceof Error ? error.message : String(error)}` },
      500,
    );
  }
}

async function change(
  request: ChangeRequest,
  { contentDir }: Bridge,
  { noteSaved }: Visitor,
): Promise<ChangeOutcome> {
  const outcome = await makeChanges(request, contentDir);
  if (!('question' in outcome)) {
    const isNew = (path: string) => request.changes.some((one) => one.path === path && one.base === null);
    await noteSaved?.([
      ...outcome.files.map(({ path }) => ({
        path,
        kind: isNew(path) ? ('added' as const) : ('changed' as const),
      })),
      ...outcome.removed.map((path) => ({ path, kind: 'removed' as const })),
    ]);
  }
  return outcome;
}

/** Whether the page that is open is a draft, and what the preview shows of it. */
async function pageState(query: URLSearchParams, { contentDir, signOf }: Bridge): Promise<PageState> {
  const text = readContent(contentDir, query.get('file') ?? '')?.toString('utf8') ?? '';
  const isDraft = fieldsOf(text)['draft'] === true;
  const page = query.get('page') ?? '/';
  return { isDraft, sign: isPagePath(page) ? await signOf?.(page) : undefined };
}

const json = (body: unknown, status = 200) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });

function sendFile(contentDir: string, path: string): Response {
  const bytes = readContent(contentDir, path);
  if (bytes === undefined) throw new Refusal(404, 'There is no such file, or the editor may not read it.');
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': 'attachment',
    'Cache-Control': 'no-store',
  };
  return new Response(new Uint8Array(bytes), { headers });
}

async function readChanges(request: Request, readBody: () => Promise<string>): Promise<ChangeRequest> {
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    throw new Refusal(415, 'The editor sends JSON, and this is something else.');
  const text = await readBody();
  if (text.length > largestBody) throw new Refusal(413, 'This is too large. A picture may have 10 MB.');
  const read = changeRequest.safeParse(parseJson(text));
  if (!read.success)
    throw new Refusal(400, 'The editor did not understand what it was sent. Nothing was saved.');
  return read.data as ChangeRequest;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is wrong already, whatever is open in the forms. */
export function currentProblems(contentDir: string): string[] {
  const textOf = (file: string) => readContent(contentDir, file)?.toString('utf8');
  return describeProblems(checkContent(loadContent(contentDir)).problems, textOf);
}
