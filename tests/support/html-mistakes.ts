import { HtmlValidate, StaticConfigLoader } from 'html-validate';

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

/** What the HTML standard and good practice do not allow in a page, one line each. */
export async function mistakesIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}
