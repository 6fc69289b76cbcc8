import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';

/**
 * Writes the facts of practice.yaml into the built server, so that what it draws later agrees with the pages of the
 * same build, whatever was edited since and wherever it runs. A preview reads the file itself.
 */
export function bakedPractice(contentDir: string): AstroIntegration {
  return {
    name: 'baked-practice',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const practice: unknown = parse(readFileSync(join(contentDir, 'practice.yaml'), 'utf8'));
        updateConfig({ vite: { define: { __PRACTICE__: JSON.stringify(practice) } } });
      },
    },
  };
}
