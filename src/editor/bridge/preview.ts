import { createHash, randomBytes } from 'node:crypto';
import { contentStamp } from '#editor/bridge/content-stamp.ts';
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
interface PreviewParts {
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
  let checked: { stamp: string; words: string[] } | undefined;
  /** The state of the content over which the process was started anew. */
  let startedOver: string | undefined;
  /**
   * A page fails over content with nothing wrong in it: the process still holds what was there before, such as a
   * picture that is gone. It is started anew, once for each state of the content.
   */
  function explainFailure(): Waiting {
    const stamp = contentStamp(contentDir);
    // A page that waits asks several times a second.
    if (checked?.stamp !== stamp) checked = { stamp, words: problems() };
    if (checked.words.length > 0) return cannotShow(checked.words);
    if (startedOver === stamp) return cannotShow([`The reason stands in the file ${previewLog}.`]);
    startedOver = stamp;
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
    const answer = await askPreview(backend, page, patience);
    if (answer?.status === 200) return createHash('sha256').update(answer.body).digest('hex').slice(0, 16);
    if (answer !== undefined && answer.status >= 500) backend.explainFailure();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return undefined;
}
