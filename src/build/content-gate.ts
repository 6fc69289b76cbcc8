import type { AstroIntegration } from 'astro';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { formatProblems } from '#check/problem.ts';
import { countOf } from '#lib/list-words.ts';

/**
 * Stops a build before it starts where something in the content folder is wrong, with every problem told in
 * plain words. While editing it warns and lets the preview go on.
 */
export function contentGate(contentDir: string): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { problems } = checkContent(loadContent(contentDir));
        if (problems.length === 0) return;
        const told = `${countOf(problems.length, 'problem')} in the content:\n${formatProblems(problems)}`;
        if (command === 'dev') return logger.warn(told);
        console.error(`\nThe site was not built: ${told}\n\nThe site that was built before is untouched.`);
        process.exit(1);
      },
    },
  };
}
