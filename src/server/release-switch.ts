import type { RequestListener } from 'node:http';
import { currentRelease } from '#publishing/release-folders.ts';
import { removeComments } from '#publishing/retire-release.ts';
import type { ServedRelease } from '#server/served-release.ts';
import { singleFlight } from '#server/single-flight.ts';

interface Dependencies {
  /** Folder of all builds. */
  outDir: string;
  open: (root: string) => Promise<ServedRelease>;
  report: (message: string) => void;
}

/** Milliseconds after which a release that could not be opened is tried again. */
const retryAfter = 60_000;

/** A release with the requests that it has still to respond to. */
interface Serving {
  release: ServedRelease;
  requests: number;
  isOld: boolean;
}

/**
 * Serves the current release. A new one is opened beside it, brought up to date with the comments, and takes over
 * with the next request, pages and screens together; the old one is closed when its last request is done.
 */
export class ReleaseSwitch {
  private readonly dependencies: Dependencies;
  private serving: Serving;
  /** A release that could not be opened, and when it is tried again. */
  private refused: { root: string; until: number } | undefined;
  private readonly closing = new Set<Promise<void>>();

  private constructor(dependencies: Dependencies, release: ServedRelease) {
    this.dependencies = dependencies;
    this.serving = { release, requests: 0, isOld: false };
  }

  /** @throws {Error} where the current release cannot be served */
  static async start(dependencies: Dependencies): Promise<ReleaseSwitch> {
    const release = await dependencies.open(currentRelease(dependencies.outDir));
    return new ReleaseSwitch(dependencies, release);
  }

  get release(): ServedRelease {
    return this.serving.release;
  }

  readonly handle: RequestListener = (request, response) => {
    const { serving } = this;
    serving.requests += 1;
    response.once('close', () => {
      serving.requests -= 1;
      this.closeOld(serving);
    });
    serving.release.handle(request, response);
  };

  /** Takes up a new release where there is one. Never rejects. */
  readonly look = singleFlight(async () => {
    const root = currentRelease(this.dependencies.outDir);
    const isRefused = this.refused?.root === root && Date.now() < this.refused.until;
    if (root === this.release.root || isRefused) return;
    try {
      const release = await this.dependencies.open(root);
      await release.tick();
      const old = this.serving;
      this.serving = { release, requests: 0, isOld: false };
      old.isOld = true;
      this.closeOld(old);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (this.refused?.root !== root)
        this.dependencies.report(`The new build cannot be served, so the one before it stays: ${words}`);
      this.refused = { root, until: Date.now() + retryAfter };
    }
  });

  async close(): Promise<void> {
    await Promise.all([...this.closing, this.release.close()]);
  }

  private closeOld(serving: Serving): void {
    if (!serving.isOld || serving.requests > 0) return;
    const closing = serving.release
      .close()
      .then(() => removeComments(serving.release.root))
      .catch((error: unknown) => this.dependencies.report(String(error)))
      .finally(() => this.closing.delete(closing));
    this.closing.add(closing);
  }
}
