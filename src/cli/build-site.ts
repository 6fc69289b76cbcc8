import { contentDir } from '#lib/content-dir.ts';
import {
  activateBuild,
  buildContent,
  currentRelease,
  discardBuild,
  prepareBuildFolder,
} from '#publishing/release-folders.ts';
import { contentCopyOf, copyContent } from '#release/content-copy.ts';
import { completeRelease } from '#release/desk/release-record.ts';
import { type ToolAnswer, runTool } from '#release/make-site.ts';

/**
 * Builds the site into a folder of its own, which takes the place of the site of before in one step once it
 * is whole. Where the build fails, the site of before stays as it is.
 * @param outDir folder of all builds; it must lie inside the project
 * @param onOutput receives the build's output while it runs
 */
export async function buildSite(outDir: string, onOutput?: (text: Buffer) => void): Promise<ToolAnswer> {
  const settings = { OUT_DIR: prepareBuildFolder(outDir) };
  const copy = buildContent(outDir);
  copyContent(contentDir(), copy, contentCopyOf(currentRelease(outDir)));
  const result = await runTool(process.cwd(), 'astro', ['build'], settings, onOutput);
  if (!result.isDone) {
    discardBuild(outDir);
    return result;
  }
  completeRelease(outDir, copy);
  activateBuild(outDir);
  return result;
}
