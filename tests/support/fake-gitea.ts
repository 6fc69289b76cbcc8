import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { buildEditorApp } from '#editor/bridge/build-app.ts';
import { hostedPage } from '#editor/hosting.ts';

interface Commit {
  message: string;
  files: { operation: string; path: string; content: string }[];
}

/** As much of a Gitea server as the hosted editor asks for, with one repository in it, and the editor at /admin/. */
export interface FakeGitea {
  url: string;
  /** Texts by path. */
  files: Map<string, string>;
  commits: Commit[];
  stop: () => Promise<void>;
}

/** Starts the server over a copy of some content. */
export async function startGitea(contentDir: string): Promise<FakeGitea> {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
  cpSync(await buildEditorApp(), join(folder, 'admin'), { recursive: true });
  const files = new Map(
    readdirSync(contentDir, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && /\.(mdx|yaml)$/.test(item.name))
      .map((item) => join(item.parentPath, item.name))
      .map((path) => [`content${path.slice(contentDir.length)}`, readFileSync(path, 'utf8')]),
  );
  const commits: Commit[] = [];
  const pages = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith('/api/v1/')) return pages(request, response);
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const found = answer(pathname.slice('/api/v1'.length), body, files, commits);
      response.writeHead(found === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(found ?? {}));
    });
  });
  const url = await listen(server);
  const template = readFileSync(join(folder, 'admin', 'admin.html'), 'utf8');
  const hosting = {
    backend: 'gitea',
    repository: 'practice/website',
    server: url,
    title: 'The practice',
  } as const;
  writeFileSync(join(folder, 'admin', 'index.html'), hostedPage(template, hosting));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, files, commits, stop };
}

function answer(path: string, body: string, files: Map<string, string>, commits: Commit[]): unknown {
  const repository = '/repos/practice/website';
  const head = createHash('sha1').update(String(commits.length)).digest('hex');
  if (path === '/version') return { version: '1.25.0' };
  if (path === '/user')
    return { id: 1, login: 'owner', full_name: 'The owner', email: 'owner@practice.test' };
  if (path === '/settings/api') return { default_paging_num: 100, max_response_items: 100 };
  if (path === repository) return { default_branch: 'main', permissions: { pull: true, push: true } };
  if (path === `${repository}/branches/main`) return { commit: { id: head, message: 'A change' } };
  if (path.startsWith(`${repository}/git/trees/`)) return { tree: treeOf(files), truncated: false };
  if (path === `${repository}/commits`) return [];
  if (path === `${repository}/file-contents`) {
    const { files: asked } = JSON.parse(body) as { files: string[] };
    return asked.map((file) => contentsOf(file, files.get(file) ?? ''));
  }
  if (path !== `${repository}/contents`) return undefined;
  const commit = JSON.parse(body) as Commit;
  commits.push(commit);
  for (const { path: file, content } of commit.files)
    files.set(file, Buffer.from(content, 'base64').toString('utf8'));
  return {
    commit: { sha: `${head.slice(1)}0`, created: '2026-11-25T00:00:00Z' },
    files: commit.files.map(({ path: file }) => contentsOf(file, files.get(file) ?? '')),
  };
}

const shaOf = (text: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');

const treeOf = (files: Map<string, string>) =>
  [...files].map(([path, text]) => ({ type: 'blob', path, sha: shaOf(text), size: Buffer.byteLength(text) }));

const contentsOf = (path: string, text: string) => ({
  path,
  sha: shaOf(text),
  encoding: 'base64',
  content: Buffer.from(text).toString('base64'),
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}
