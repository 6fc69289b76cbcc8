import { join, resolve } from 'node:path';
import { checkContent } from '#check/check-content.ts';
import { textOf } from '#check/content-files.ts';
import { loadContent } from '#check/load-content.ts';
import type { Problem } from '#check/problem.ts';
import { splitFrontmatter } from '#check/read-entries.ts';
import { writeWhole } from '#editor/bridge/content-folder.ts';
import { inShapeOf } from '#editor/bridge/incoming-bytes.ts';
import { publishPath } from '#lib/server-paths.ts';
import { originalAhead } from '#lib/translations.ts';
import type { DeskHandler } from '#server/desk/desk-route.ts';
import { begin, noteEnd, staleness } from '#server/desk/publish/show-publish.ts';
import { recordActivity } from '#store/activity.ts';

/**
 * Makes a draft of each translation that has fallen behind its original, so that visitors get the original, and
 * publishes: whoever changed the original may not speak the language, and no form changes a translation.
 */
export const publishUntranslated: DeskHandler = async (incoming, context) => {
  const { member } = incoming;
  let leftOut: string[] = [];
  const response = await begin(incoming, context, publishPath, (publishing, by) => {
    if (publishing.last()?.state === 'running') return undefined;
    const stale = staleness('untranslated', incoming, context, publishing);
    if (stale !== undefined) return stale;
    const { folder, contentDir } = publishing.options;
    leftOut = leaveOut(resolve(folder, contentDir));
    return publishing.begin({ kind: 'publish', by }, noteEnd(context));
  });
  const { store } = await context.openStore();
  for (const subject of leftOut)
    await recordActivity(store, { member, what: 'page-changed', subject, at: context.now() });
  return response;
};

/** Makes drafts of the translations that disagree with their originals. Their files. */
function leaveOut(content: string): string[] {
  const files = loadContent(content);
  const isBehind = (problem: Problem) => originalAhead(problem, (file) => files.has(file)) !== undefined;
  const behind = new Set(
    checkContent(files)
      .problems.filter(isBehind)
      .map(({ file }) => file),
  );
  for (const file of behind) {
    const text = textOf(files, file) ?? '';
    writeWhole(join(content, file.slice('content/'.length)), inShapeOf(text, asDraft(text)));
  }
  return [...behind];
}

function asDraft(text: string): string {
  const { frontmatter = '' } = splitFrontmatter(text) ?? {};
  const switched = frontmatter.replace(/^draft: .*$/m, 'draft: true');
  return text.replace(frontmatter, () =>
    switched === frontmatter ? `draft: true\n${frontmatter}` : switched,
  );
}
