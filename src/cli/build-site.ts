import { activateBuild, discardBuild, prepareBuildFolder } from '#publishing/release-folders.ts';
import { type ToolAnswer, runTool } from '#release/make-site.ts';

/**
 * Builds the site into a folder of its own, which takes the place of the site of before in one step once it
 * is whole. Where the build fails, the site of before stays as it is.
 * @param outDir folder of all builds; it must lie inside the project
 * @param onOutput receives the build's output while it runs
 */
export async function buildSite(outDir: string, onOutput?: (text: Buffer) => void): Promise<ToolAnswer> {
  const settings = { OUT_DIR: prepareBuildFolder(outDir) };
  const result = await runTool(process.cwd(), 'astro', ['build'], settings, onOutput);
  if (result.isDone) activateBuild(outDir);
  else discardBuild(outDir);
  return result;
}
