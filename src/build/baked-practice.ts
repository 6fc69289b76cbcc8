import type { AstroIntegration } from 'astro';
import { emergencyNumbersOf } from '#lib/emergency-numbers.ts';
import { helpCards } from '#lib/search/help-cards.ts';
import { localeOf } from '#lib/site-locale.ts';
import type { Practice } from '#schemas/practice.ts';

/**
 * Writes the facts of practice.yaml into the built server, so that what it renders later agrees with the pages of the
 * same build, whatever was edited since and wherever it runs. A preview reads the file itself. Facts of the country are
 * written into the scripts of pages too, and a preview takes up another country when it is started anew.
 */
export function bakedPractice(practice: Practice | undefined, words: object = {}): AstroIntegration {
  return {
    name: 'baked-practice',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const define = {
          ...(practice && countryFacts(practice)),
          ...(command === 'build' && {
            __PRACTICE__: JSON.stringify(practice),
            __PRACTICE_WORDS__: JSON.stringify(words),
          }),
        };
        updateConfig({ vite: { define } });
      },
    },
  };
}

function countryFacts(practice: Practice): Record<string, string> {
  const numbers = emergencyNumbersOf(practice);
  return {
    __LOCALE__: JSON.stringify(localeOf(practice.country)),
    ...(numbers && { __EMERGENCY__: JSON.stringify(numbers), __HELP__: JSON.stringify(helpCards(numbers)) }),
  };
}
