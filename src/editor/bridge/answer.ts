import { z } from 'astro/zod';
import type { Change, EditorAbout, PageState } from '#editor/change.ts';
import { type Outcome, problemsOf } from '#editor/bridge/check-change.ts';
import {
  contentHash,
  isEditorPath,
  listContent,
  listFile,
  placeOf,
  readContent,
} from '#editor/bridge/content-folder.ts';
import { bytesOf } from '#editor/bridge/incoming-bytes.ts';
import { Refusal } from '#editor/bridge/refusal.ts';
import { writeOutcome } from '#editor/bridge/write-outcome.ts';
import { deletionRefusalOf } from '#editor/deletion-refusal.ts';
import { refusalOf, tellProblem } from '#editor/plain-refusal.ts';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import type { Problem } from '#check/problem.ts';
import { splitFrontmatter } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';

export interface Bridge {
  contentDir: string;
  about: () => EditorAbout;
  /** A sign of what the preview shows at a path, waiting a moment for a page that is new. */
  signOf?: (page: string) => Promise<string | undefined>;
}

/** Largest request, in bytes: a picture of 10 MB as Base64, and some text. */
const largestRequest = 16_000_000;
const largestText = 1_000_000;

const change = z.strictObject({
  path: z.string().max(200),
  base: z.string().max(64).nullable(),
  text: z.string().max(largestText).optional(),
  picture: z.base64().optional(),
  remove: z.literal(true).optional(),
});
const changeRequest = z.strictObject({ changes: z.array(change).min(1).max(100) });

/** Answers the editor's pages. Reads and writes nothing but content. */
export async function answerEditor(request: Request, bridge: Bridge): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const asked = `${request.method} ${pathname}`;
  try {
    if (asked === 'GET /api/about') return json(bridge.about());
    if (asked === 'GET /api/content') return json({ files: listContent(bridge.contentDir) });
    if (asked === 'GET /api/problems') return json(problemsNow(bridge.contentDir));
    if (asked === 'GET /api/page') return json(await pageState(searchParams, bridge));
    if (asked === 'GET /api/file') return sendFile(bridge.contentDir, searchParams.get('path') ?? '');
    if (asked === 'POST /api/change') return json(await makeChanges(await readChanges(request), bridge));
    throw new Refusal(404, 'There is nothing here.');
  } catch (error) {
    if (error instanceof Refusal) return json({ message: error.message }, error.status);
    return json(
      { message: `Nothing was saved: ${error instanceof Error ? error.message : String(error)}` },
      500,
    );
  }
}

/** A path of this site, and no way to another host. */
const isSitePath = /^\/(?:[a-z0-9-]+\/)*$/;

/** Whether the page that is open is a draft, and what the preview shows of it. */
async function pageState(asked: URLSearchParams, { contentDir, signOf }: Bridge): Promise<PageState> {
  const text = readContent(contentDir, asked.get('file') ?? '')?.toString('utf8') ?? '';
  const { data } = readYaml(splitFrontmatter(text)?.frontmatter ?? '');
  const isDraft = (data as { draft?: unknown } | null | undefined)?.draft === true;
  const page = asked.get('page') ?? '/';
  return { isDraft, sign: isSitePath.test(page) ? await signOf?.(page) : undefined };
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

async function readChanges(request: Request): Promise<Change[]> {
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    throw new Refusal(415, 'The editor sends JSON, and this is something else.');
  if (Number(request.headers.get('content-length') ?? 0) > largestRequest)
    throw new Refusal(413, 'This is too large. A picture may have 10 MB.');
  const text = await request.text();
  if (text.length > largestRequest) throw new Refusal(413, 'This is too large. A picture may have 10 MB.');
  const read = changeRequest.safeParse(parseJson(text));
  if (!read.success)
    throw new Refusal(400, 'The editor did not understand what it was sent. Nothing was saved.');
  return read.data.changes as Change[];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** All of the changes or none of them. */
async function makeChanges(changes: readonly Change[], bridge: Bridge) {
  const { contentDir } = bridge;
  const outcome = new Map<string, Buffer | null>();
  for (const one of changes) {
    if (!isEditorPath(one.path) || placeOf(contentDir, one.path) === undefined)
      throw new Refusal(
        403,
        `"${one.path}" is no page and no picture of this site. The editor writes nothing else.`,
      );
    if (outcome.has(one.path)) throw new Refusal(400, `"${one.path}" was sent twice. Nothing was saved.`);
    refuseStale(one, contentDir);
    outcome.set(one.path, one.remove ? null : await bytesOf(one, contentDir));
  }
  const problems = problemsOf(loadContent(contentDir), outcome);
  if (problems.length > 0) throw new Refusal(422, wordsFor(problems, changes, outcome, contentDir));
  writeOutcome(contentDir, outcome);
  return { files: changes.flatMap(({ path }) => listFile(contentDir, path) ?? []) };
}

function wordsFor(
  problems: readonly Problem[],
  changes: readonly Change[],
  outcome: Outcome,
  contentDir: string,
): string {
  const textOf = (file: string) => textIn(outcome, contentDir, file);
  const removed = changes.filter(({ remove }) => remove).map(({ path }) => path);
  const isMove = changes.some(({ base }) => base === null);
  return removed.length === 0 || isMove
    ? refusalOf(problems, textOf)
    : deletionRefusalOf(problems, textOf, removed);
}

/** What is wrong already, whatever is open in the forms. */
function problemsNow(contentDir: string): string[] {
  const textOf = (file: string) => readContent(contentDir, file)?.toString('utf8');
  return checkContent(loadContent(contentDir)).problems.map((problem) => tellProblem(problem, textOf));
}

function refuseStale({ path, base }: Change, contentDir: string): void {
  const bytes = readContent(contentDir, path);
  const now = bytes === undefined ? null : contentHash(path, bytes);
  if (now === base) return;
  if (base === null)
    throw new Refusal(
      409,
      'There is already a page or picture of this name. Give the new one another title or name.',
    );
  if (now === null)
    throw new Refusal(
      409,
      'This page was taken away since you opened it, so it was not saved. Copy what you wrote, then load this window again.',
    );
  throw new Refusal(
    409,
    'This page was changed somewhere else since you opened it: in another tab, or in a text editor. Nothing was saved, so that no change is lost. Copy what you wrote, load this window again, and make your change once more.',
  );
}

function textIn(outcome: Outcome, contentDir: string, file: string): string | undefined {
  return (outcome.get(file) ?? readContent(contentDir, file))?.toString('utf8');
}
