import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { readSites } from '../support/read-site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // A phone number keeps its plain hyphens, so that it can be copied and found; CSS keeps it on one line.
      'tel-non-breaking': 'off',
      // A custom element can be a region by its role alone.
      'prefer-native-element': ['error', { exclude: ['region'] }],
    },
  }),
);

describe.each(readSites())('the HTML of the $name site', ({ pages }) => {
  it.each(pages.map(({ path, html }) => [path, html] as const))('is valid at %s', async (_, html) => {
    expect(await mistakesIn(html)).toEqual([]);
  });
});

async function mistakesIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}
