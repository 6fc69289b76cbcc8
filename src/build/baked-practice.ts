import type { AstroIntegration } from 'astro';
import type { Practice } from '#schemas/practice.ts';

/**
 * Writes the facts of practice.yaml into the built server, so that what it renders later agrees with the pages of the
 * same build, whatever was edited since and wherever it runs. A preview reads the file itself.
 */
export function bakedPractice(practice: Practice | undefined): AstroIntegration {
  return {
    name: 'baked-practice',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build')
          updateConfig({ vite: { define: { __PRACTICE__: JSON.stringify(practice) } } });
      },
    },
  };
}
