import { type Server, createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { askPreview } from '#editor/bridge/preview-backend.ts';
import { startPreviewProxy } from '#editor/bridge/preview-proxy.ts';
import { previewEnvironment, startPreview } from '#editor/bridge/preview.ts';
import type { PreviewState, SupervisedProcess } from '#editor/bridge/preview-supervisor.ts';

test('the preview never learns of a built site, whatever made the editor says of itself', () => {
  const passed = previewEnvironment('content', {
    PATH: '/bin',
    NODE_ENV: 'production',
    VITE_USER_NODE_ENV: 'production',
  });
  expect(passed).toEqual({ PATH: '/bin', CONTENT_DIR: 'content', ASTRO_TELEMETRY_DISABLED: '1' });
});

/** A site in the place of the real one, which a test makes fail and end. */
class StandIn {
  response = { status: 200, text: '<h1>The page</h1>', type: 'text/html' };
  state: PreviewState = 'ready';
  isSilent = false;
  /** After so many characters of a response the process ends. */
  cutOffAfter: number | undefined;
  restarts = 0;
  #server: Server | undefined;

  supervise = (): SupervisedProcess => ({
    port: () => (this.state === 'ready' ? this.#port() : undefined),
    state: () => this.state,
    restart: () => (this.restarts += 1),
    stop: () => this.close(),
  });

  async open(): Promise<void> {
    this.#server = createServer((_, response) => {
      if (this.isSilent) return;
      const { status, type, text } = this.response;
      const length = Buffer.byteLength(text);
      response.writeHead(status, { 'content-type': type, 'content-length': length });
      if (this.cutOffAfter === undefined) response.end(text);
      else response.write(text.slice(0, this.cutOffAfter), () => response.destroy());
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
  }

  close(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }

  #port(): number {
    return (this.#server?.address() as { port: number } | null)?.port ?? 1;
  }
}

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function open(problems: () => string[] = () => [], limit?: number) {
  const site = new StandIn();
  await site.open();
  const contentDir = newFolder();
  const preview = startPreview({ contentDir, problems, supervise: site.supervise });
  const proxy = await startPreviewProxy(newFolder(), preview.backend, limit);
  onTestFinished(() => {
    proxy.stop();
    preview.stop();
  });
  const look = async (page = '/') => {
    const response = await fetch(new URL(page, proxy.origin));
    return { status: response.status, text: await response.text() };
  };
  return { site, contentDir, preview, look };
}

describe('the preview', () => {
  test('shows the page of the site, with the script of the editor', async () => {
    const { look } = await open();
    const { status, text } = await look();
    expect(status).toBe(200);
    expect(text).toMatch(/^<h1>The page<\/h1><script type="module" src="\/@editor\/preview\.js"><\/script>$/);
  });

  test('passes on what is no page as it is', async () => {
    const { site, look } = await open();
    site.response = { status: 200, text: 'body { color: red }', type: 'text/css' };
    expect((await look('/a.css')).text).toBe('body { color: red }');
  });

  test.each<[PreviewState, string]>([
    ['starting', 'The preview is starting.'],
    ['starting again', 'The preview stopped, and is starting again.'],
    ['failing', 'The preview does not start.'],
  ])('says what it waits for while it is %s, and comes back under the same address', async (state, words) => {
    const { site, look } = await open();
    site.state = state;
    const { status, text } = await look();
    expect(status).toBe(503);
    expect(text).toContain(words);
    site.state = 'ready';
    expect((await look()).text).toContain('The page');
  });

  test('says so where the process just ended and nobody has noticed yet', async () => {
    const { site, look } = await open();
    site.close();
    expect((await look()).text).toContain('The preview stopped, and is starting again.');
  });

  test('says so where the process ends in the midst of a page; a file that is cut off never looks whole', async () => {
    const { site, look, preview } = await open();
    site.cutOffAfter = 5;
    const { status, text } = await look();
    expect(status).toBe(503);
    expect(text).toContain('The preview stopped, and is starting again.');
    expect(await askPreview(preview.backend, '/')).toBeUndefined();
    site.response.type = 'text/css';
    await expect(look('/a.css')).rejects.toThrow('terminated');
  });

  test('waits for no process that is silent', async () => {
    const { site, look, preview } = await open(undefined, 100);
    site.isSilent = true;
    expect(await look()).toMatchObject({ status: 503 });
    expect(await askPreview(preview.backend, '/', 100)).toBeUndefined();
  });

  test('shows no stack trace: a page that fails says what is to be put right', async () => {
    const { site, look } = await open(() => ['Neck pain, “Summary” is <too> short.']);
    site.response = { status: 500, text: 'TypeError at render (/site/a.astro:3:4)', type: 'text/html' };
    const { status, text } = await look();
    expect(status).toBe(500);
    expect(text).toContain('Neck pain, “Summary” is &lt;too&gt; short.');
    expect(text).not.toContain('TypeError');
    expect(site.restarts).toBe(0);
  });

  test('checks the content once for each state of it, however often a page that waits asks', async () => {
    const problems = vi.fn(() => ['Neck pain, “Summary” is too short.']);
    const { site, contentDir, look } = await open(problems);
    site.response = { status: 500, text: 'Error', type: 'text/html' };
    for (let time = 0; time < 3; time += 1) expect((await look()).text).toContain('is too short');
    expect(problems).toHaveBeenCalledTimes(1);
    writeFileSync(join(contentDir, 'new.mdx'), 'x');
    await look();
    expect(problems).toHaveBeenCalledTimes(2);
  });

  test('starts anew where a page fails and nothing is wrong in the content, once for each state of it', async () => {
    const { site, contentDir, look } = await open();
    site.response = { status: 500, text: 'cannot find ./gone.webp', type: 'text/html' };
    expect((await look()).text).toContain('is starting again');
    expect((await look()).text).toContain('The reason stands in the file');
    expect(site.restarts).toBe(1);
    writeFileSync(join(contentDir, 'new.mdx'), 'x');
    await look();
    expect(site.restarts).toBe(2);
  });

  test('says that a page which is not there yet comes by itself', async () => {
    const { site, look, preview } = await open();
    site.response = { status: 404, text: '<h1>Not found</h1>', type: 'text/html' };
    expect((await look('/new/')).text).toContain('There is no page here.');
    const sign = preview.signOf('/new/');
    site.response = { status: 200, text: '<h1>New</h1>', type: 'text/html' };
    expect(await sign).toMatch(/^[0-9a-f]{16}$/);
  });
});
