import type { AstroIntegration } from 'astro';
import { checkContent } from '#check/check-content.ts';
import type { ContentFiles } from '#check/content-files.ts';
import { loadContent } from '#check/load-content.ts';
import { formatProblems } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import { countOf } from '#lib/list-words.ts';

interface CheckedContent {
  files: ContentFiles;
  entries: readonly Entry[];
  translations: readonly Entry[];
}

const checked = new Map<string, CheckedContent>();

/** The content that a build was let through with. */
export function checkedContent(contentDir: string): CheckedContent {
  const content = checked.get(contentDir);
  if (content === undefined) throw new Error('The content was not checked.');
  return content;
}

/**
 * Stops a build before it starts where something in the content folder is wrong, and reports every problem in
 * plain words. While editing it warns and lets the preview go on.
 */
export function contentGate(contentDir: string): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const files = loadContent(contentDir);
        const { problems, entries, translations } = checkContent(files);
        checked.set(contentDir, { files, entries, translations });
        if (problems.length === 0) return;
        const report = `${countOf(problems.length, 'problem')} in the content:\n${formatProblems(problems)}`;
        if (command === 'dev') return logger.warn(report);
        console.error(`\nThe site was not built: ${report}\n\nThe site that was built before is untouched.`);
        process.exit(1);
      },
    },
  };
}
