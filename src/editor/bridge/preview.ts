import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startPreviewProxy } from '#editor/bridge/preview-proxy.ts';
import {
  type PreviewState,
  type SupervisedProcess,
  previewLog,
  supervisePreview,
} from '#editor/bridge/preview-supervisor.ts';
import {
  type Waiting,
  cannotShow,
  cannotStart,
  starting,
  startingAgain,
} from '#editor/bridge/preview-words.ts';

export interface Preview {
  origin: string;
  /**
   * A sign of what stands at a path, which changes with it. A page that was only just written is waited for, and
   * so is the start of the preview; undefined where neither comes.
   */
  signOf: (page: string) => Promise<string | undefined>;
  stop: () => void;
}

/** What the preview is made of. */
export interface PreviewParts {
  contentDir: string;
  /** The editor as files for a browser. */
  appFolder: string;
  /** What is wrong in the content, in words. */
  problems: () => string[];
  /** Stands in for the process of the real site, in tests. */
  supervise?: (environment: NodeJS.ProcessEnv) => SupervisedProcess;
}

/** The real site in its live preview, at one address of this machine. Drafts are shown in it. */
export async function startPreview(parts: PreviewParts): Promise<Preview> {
  const { contentDir, appFolder, problems, supervise = supervisePreview } = parts;
  const site = supervise(previewEnvironment(contentDir, process.env));
  /** The state of the content over which the process was started anew. */
  let stamp: string | undefined;
  /**
   * A page fails over content with nothing wrong in it: the process still holds what was there before, such as a
   * picture that is gone. It is started anew, once for each state of the content.
   */
  function explainFailure(): Waiting {
    const words = problems();
    if (words.length > 0) return cannotShow(words);
    const now = stampOf(contentDir);
    if (now === stamp) return cannotShow([`The reason stands in the file ${previewLog}.`]);
    stamp = now;
    site.restart();
    return startingAgain;
  }
  const proxy = await startPreviewProxy(appFolder, {
    port: site.port,
    waiting: () => waitingFor[site.state()],
    explainFailure,
  });
  let isStopped = false;
  return {
    origin: proxy.origin,
    signOf: (page) => readSign(new URL(page, proxy.origin), () => isStopped),
    stop: () => {
      isStopped = true;
      proxy.stop();
      site.stop();
    },
  };
}

const waitingFor: Record<PreviewState, Waiting> = {
  starting,
  'starting again': startingAgain,
  failing: cannotStart(previewLog),
  ready: startingAgain,
};

/** A short text that changes with any file of a folder. */
function stampOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    hash.update(`${name}\0${found?.size}\0${found?.mtimeMs}\0`);
  }
  return hash.digest('hex');
}

/**
 * The environment of the preview. A NODE_ENV, which bundling the editor leaves behind, would make it a built site:
 * without drafts, and with no pictures.
 */
export function previewEnvironment(contentDir: string, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(environment).filter(([name]) => !/^(VITE_USER_)?NODE_ENV$/.test(name));
  return { ...Object.fromEntries(own), CONTENT_DIR: contentDir, ASTRO_TELEMETRY_DISABLED: '1' };
}

/** How long a page is waited for, in milliseconds: starting the preview takes longest. */
const patience = 10_000;

async function readSign(url: URL, isStopped: () => boolean): Promise<string | undefined> {
  const end = Date.now() + patience;
  while (Date.now() < end && !isStopped()) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
      const text = await response.text();
      if (response.ok) return createHash('sha256').update(text).digest('hex').slice(0, 16);
    } catch {
      // It was stopped, or is slow.
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return undefined;
}
