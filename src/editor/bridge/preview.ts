import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type PreviewBackend, askPreview, keyVariable } from '#editor/bridge/preview-backend.ts';
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
  /** The process of the real site. */
  backend: PreviewBackend;
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
  /** What is wrong in the content, in words. */
  problems: () => string[];
  /** Stands in for the process of the real site, in tests. */
  supervise?: (environment: NodeJS.ProcessEnv) => SupervisedProcess;
}

/** The real site in its live preview, which shows drafts too. Whoever holds it decides who may see it. */
export function startPreview({ contentDir, problems, supervise = supervisePreview }: PreviewParts): Preview {
  const key = randomBytes(24).toString('base64url');
  const site = supervise({ ...previewEnvironment(contentDir, process.env), [keyVariable]: key });
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
  const backend = { key, port: site.port, waiting: () => waitingFor[site.state()], explainFailure };
  let isStopped = false;
  return {
    backend,
    signOf: (page) => readSign(page, backend, () => isStopped),
    stop: () => {
      isStopped = true;
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

async function readSign(
  page: string,
  backend: PreviewBackend,
  isStopped: () => boolean,
): Promise<string | undefined> {
  const end = Date.now() + patience;
  while (Date.now() < end && !isStopped()) {
    const response = await askPreview(backend, page, AbortSignal.timeout(patience));
    if (response?.ok === true) {
      const text = await response.text().catch(() => undefined);
      if (text !== undefined) return createHash('sha256').update(text).digest('hex').slice(0, 16);
    } else if ((response?.status ?? 0) >= 500) backend.explainFailure();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return undefined;
}
