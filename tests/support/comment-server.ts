import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, type ServerOptions, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redirectTable } from '#lib/redirects.ts';
import { pageTemplateFolder } from '#publishing/page-files.ts';
import type { SiteFacts } from '#publishing/site-facts.ts';
import { handleCommentRequest } from '#server/handle-comments.ts';
import { httpLimits } from '#server/http-limits.ts';
import type { Email } from '#server/mail/email-templates.ts';
import { type Comments, openComments } from '#server/open-comments.ts';
import type { ContentReport } from '#server/desk/content-report.ts';
import type { PublishDesk } from '#server/desk/publish/publish-desk.ts';
import { readSettings } from '#server/settings.ts';
import type { RenderScreen } from '#view-models/screens.ts';

/** The one page of the made-up site that takes comments, and one that is closed. */
export const openPage = '/conditions/test-pain/';
export const closedPage = '/conditions/closed/';

export interface CommentServer {
  url: string;
  comments: Comments;
  /** Folder of store and secret. */
  dataDir: string;
  /** Folder of the made-up site. */
  root: string;
  /** Mails that were sent. */
  emails: Email[];
  /** What the server told whoever runs it. */
  reports: string[];
  clock: { now: number };
  ask: (path: string, options?: AskOptions) => Promise<Answer>;
  post: (
    path: string,
    fields: Record<string, string>,
    headers?: Record<string, string | string[]>,
  ) => Promise<Answer>;
  close: () => Promise<void>;
}

export interface ServerChanges {
  facts?: Partial<SiteFacts>;
  send?: (letter: Email) => Promise<void>;
  /** A data folder that stays when the server is closed. */
  dataDir?: string;
  http?: ServerOptions;
  publishing?: PublishDesk;
  /** Takes seconds to be made; without it the server has no report on the content. */
  contentReport?: ContentReport;
  /** Old addresses and what took their place. */
  redirects?: readonly { from: string; to: string }[];
  /** Handles what is no comment, such as editing at the desk; false where it does not. */
  handleOther?: (...parts: Parameters<typeof handleCommentRequest>) => boolean;
  /** Is called with each screen that is rendered, and the part of the comments that it is. */
  onRender?: (name: string, part: number | undefined) => void;
}

export interface AskOptions {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer | readonly (string | Buffer)[];
}

export interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

/**
 * The real answering over a real store on a free port. Screens are drawn as their data in JSON, so that a test sees
 * what a page would be given; mail is kept in a list, and the clock stands where the test puts it.
 */
export async function openCommentServer(
  settings: Record<string, string> = {},
  options: ServerChanges = {},
): Promise<CommentServer> {
  const root = mkdtempSync(join(tmpdir(), 'comment-site-'));
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'comment-data-'));
  process.env['DATA_DIR'] = dataDir;
  for (const { path, title } of { ...facts, ...options.facts }.pages) {
    const template = join(pageTemplateFolder(root), path);
    mkdirSync(template, { recursive: true });
    writeFileSync(
      join(template, 'index.html'),
      page(`<h1>${title}</h1><comment-region data-comments>none</comment-region>`),
    );
  }
  const emails: Email[] = [];
  const reports: string[] = [];
  const clock = { now: Date.now() };
  const server = createServer({ ...httpLimits, ...options.http }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  const comments = openComments({
    settings: {
      ...readSettings({ HOST: '127.0.0.1', OWNER_EMAIL: 'owner@massage.test', ...settings }),
      port,
    },
    root,
    facts: { ...facts, ...options.facts },
    render: (name, screen) => {
      options.onRender?.(name, (screen as { part?: number }).part);
      return renderAsData(name, screen);
    },
    redirects: redirectTable(options.redirects ?? []),
    now: () => clock.now,
    publishing: options.publishing,
    contentReport: options.contentReport ?? { current: () => Promise.resolve(undefined), known: undefined },
    send: options.send ?? ((email) => Promise.resolve(void emails.push(email))),
    report: (message) => reports.push(message),
  });
  const hops = Number(settings['TRUSTED_HOPS'] ?? 0);
  server.on('request', (incoming, outgoing) => {
    if (options.handleOther?.(incoming, outgoing, comments.context, hops) !== true)
      void handleCommentRequest(incoming, outgoing, comments.context, hops);
  });
  const url = `http://127.0.0.1:${port}`;
  const ask: CommentServer['ask'] = (path, asked) => askServer(port, path, asked);
  return {
    url,
    comments,
    dataDir,
    root,
    emails,
    reports,
    clock,
    ask,
    post: (path, fields, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url, ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
    close: () => closeAll(server, comments, options.dataDir === undefined ? [root, dataDir] : [root]),
  };
}

/** What the made-up site says of itself. */
export const facts: SiteFacts = {
  name: 'Test Street Massage',
  locale: 'en-US',
  therapist: 'Tester',
  website: undefined,
  email: undefined,
  timeZone: 'America/Detroit',
  pages: [
    { path: openPage, title: 'Test pain' },
    { path: closedPage, title: 'Closed', closes: '2020-01-01' },
  ],
  replies: [{ title: 'Thanks', words: 'Thank you.' }],
};

const page = (body: string) =>
  `<!doctype html><html lang="en-US"><head><meta charset="utf-8"></head><body>${body}</body></html>`;

const renderAsData: RenderScreen = (name, screen) => {
  const data = JSON.stringify(screen).replaceAll('<', '&lt;');
  return Promise.resolve(
    name === 'region' ? `<comment-region data-comments>${data}</comment-region>` : page(`<pre>${data}</pre>`),
  );
};

/** Asks exactly as told: no client-side cleaning, no following. */
function askServer(port: number, path: string, { method = 'GET', headers = {}, body }: AskOptions = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(parts).toString() });
      });
      response.on('error', reject);
    });
    asked.on('error', reject);
    for (const part of Array.isArray(body) ? (body as (string | Buffer)[]) : body === undefined ? [] : [body])
      asked.write(part);
    asked.end();
  });
}

async function closeAll(server: Server, comments: Comments, folders: readonly string[]) {
  await new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  await comments.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** What a drawn screen was given. */
export function screenOf({ body }: Answer): Record<string, unknown> {
  const text = /<pre>(.*)<\/pre>/s.exec(body)?.[1]?.replaceAll('&lt;', '<') ?? 'null';
  return JSON.parse(text) as Record<string, unknown>;
}
