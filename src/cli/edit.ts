import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { buildEditorApp } from '#editor/bridge/build-app.ts';
import { startPreview } from '#editor/bridge/preview.ts';
import { startPreviewProxy } from '#editor/bridge/preview-proxy.ts';
import { currentProblems } from '#editor/bridge/handle-request.ts';
import { serveEditor } from '#editor/bridge/serve-editor.ts';
import { finishChange } from '#editor/bridge/write-outcome.ts';
import { openInBrowser } from '#cli/open-in-browser.ts';
import { contentDir } from '#lib/content-dir.ts';

const folder = contentDir();
finishChange(folder);
const app = await buildEditorApp(console.log);
const preview = startPreview({ contentDir: folder, problems: () => currentProblems(folder) });
const proxy = await startPreviewProxy(app, preview.backend);
const editor = await serveEditor(
  app,
  {
    contentDir: folder,
    about: () => ({ ...practiceNow(), today: today(), previewUrl: proxy.origin }),
    signOf: preview.signOf,
  },
  { port: Number(process.argv[2] || process.env['PORT'] || 4322) },
).catch((error: unknown) => {
  stopPreview();
  const { code, message } = error as NodeJS.ErrnoException;
  const taken = code === 'EADDRINUSE';
  console.error(
    taken
      ? 'The editor is already open, or another program uses its place. Close that one, or write another port after the command: npm run edit 4333'
      : `The editor could not be started: ${message}`,
  );
  process.exit(1);
});

console.log(`The editor is at ${editor.url} (stop it with Ctrl+C). It is seen by this machine only.`);
openInBrowser(editor.url);

process.once('exit', stopPreview);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void editor.stop().then(() => process.exit(0));
  });
}

function stopPreview(): void {
  proxy.stop();
  preview.stop();
}

/** Name of the practice and where its comments are looked at, as practice.yaml has them at this moment. */
function practiceNow(): { title: string; deskUrl: string } {
  try {
    const facts = parse(readFileSync(join(folder, 'practice.yaml'), 'utf8')) as Record<string, unknown>;
    const website = typeof facts['website'] === 'string' ? facts['website'] : 'http://localhost:4321';
    return {
      title: typeof facts['name'] === 'string' ? facts['name'] : 'The site',
      deskUrl: new URL('/desk/', website).href,
    };
  } catch {
    return { title: 'The site', deskUrl: 'http://localhost:4321/desk/' };
  }
}

function today(): string {
  const now = new Date();
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
