import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerEditor } from '#editor/bridge/server-editor.ts';
import { editPath } from '#lib/server-paths.ts';
import { previewPath } from '#server/editing/editing-paths.ts';

/** The editor, or why there is none yet, or none at all. */
type OpenedEditing =
  { kind: 'ready'; editor: ServerEditor } | { kind: 'preparing' } | { kind: 'off'; reason: string };

interface Parts {
  contentDir: string;
  /** Logs what went wrong, for whoever runs the server. */
  report: (message: string) => void;
  /** Milliseconds after which a preview that nobody looks at is stopped. */
  idle?: number;
}

/** Packages that editing needs and serving does not. */
const packages = ['astro', 'vite', 'sharp', '@sveltia/cms'];
/** Milliseconds after which making the editor is tried again. */
const retryAfter = 60_000;

/**
 * Editing at the desk of a running server. Nothing of it is loaded before somebody who signed in asks for it, and it
 * outlives the releases that the server takes up.
 */
export class EditingService {
  readonly #parts: Parts;
  #app: { folder: string; editor: Promise<ServerEditor> } | undefined;
  #making: Promise<void> | undefined;
  #failedAt = 0;
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async open(): Promise<OpenedEditing> {
    const reason = offReason(this.#parts.contentDir);
    if (reason !== undefined) return { kind: 'off', reason };
    if (this.#making !== undefined) return { kind: 'preparing' };
    const editor = await this.#find();
    if (editor !== undefined) return { kind: 'ready', editor };
    if (Date.now() - this.#failedAt < retryAfter) return { kind: 'off', reason: notMade };
    this.#making ??= this.#make();
    return { kind: 'preparing' };
  }

  stop(): void {
    this.#isStopped = true;
    void this.#app?.editor.then((editor) => editor.stop());
  }

  /** The editor, where it is made. To find it is to read all that it is made of, so that is done once. */
  async #find(): Promise<ServerEditor | undefined> {
    const { findEditorApp, isEditorApp } = await import('#editor/bridge/build-app.ts');
    if (this.#app !== undefined && isEditorApp(this.#app.folder)) return this.#app.editor;
    const { folder, isMade } = findEditorApp();
    if (!isMade) return undefined;
    // Another version of the program has taken the place of the one before.
    void this.#app?.editor.then((editor) => editor.stop());
    this.#app = { folder, editor: this.#load(folder) };
    return this.#app.editor;
  }

  async #load(appFolder: string): Promise<ServerEditor> {
    const { openServerEditor } = await import('#editor/bridge/server-editor.ts');
    const { contentDir, idle = 10 * 60_000 } = this.#parts;
    const editor = openServerEditor({
      contentDir: resolve(contentDir),
      appFolder,
      base: editPath,
      previewBase: previewPath,
      idle,
    });
    if (this.#isStopped) editor.stop();
    return editor;
  }

  async #make(): Promise<void> {
    const script = fileURLToPath(import.meta.resolve('#editor/bridge/build-app-process.ts'));
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
    const code = await new Promise<number | null>((done) => {
      child.once('exit', done);
      child.once('error', () => done(null));
    });
    this.#making = undefined;
    if (code === 0) return;
    this.#failedAt = Date.now();
    this.#parts.report(`The editor for the desk could not be made (it ended with ${code}).`);
  }
}

/** Why nothing can be edited on this server, for the owner; undefined where it can. */
function offReason(contentDir: string): string | undefined {
  try {
    accessSync(join(contentDir, 'practice.yaml'), constants.R_OK | constants.W_OK);
    accessSync(contentDir, constants.W_OK);
  } catch {
    return `This server may not write the folder with your pages (${contentDir}).`;
  }
  try {
    for (const name of packages) import.meta.resolve(name);
  } catch {
    return 'This server was set up to show the site alone: the programs that make pages are not on it.';
  }
  return undefined;
}

const notMade =
  'The editor could not be made ready. Whoever looks after the server finds the reason in what it printed. It is tried again in a minute.';
