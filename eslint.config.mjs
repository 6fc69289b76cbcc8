import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['.astro/', 'dist/', 'node_modules/', 'public/', 'shots/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  ...astro.configs.recommended,
  {
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name, so that a search finds every use.',
        },
      ],
      eqeqeq: 'error',
      // A storage that a browser refuses is done without.
      'no-empty': ['error', { allowEmptyCatch: true }],
      // Control characters are what is taken out of texts.
      'no-control-regex': 'off',
      // Reads in brackets show that a key may be missing (`process.env['HOST']`).
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `() => done()` is how a callback without a result is written here, `return next()` how one ends early.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Search compares words by code points, which is what spreading a string gives.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/prefer-string-starts-ends-with': [
        'error',
        { allowSingleElementEquality: 'always' },
      ],
      // An empty setting counts as none, and so does a zero or a false.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      // What was caught is passed on as it came.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      // Numbers of pg are enums in their types alone.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // It asks for `!`, which another rule forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // A function of an interface with promises is async also where it has its answer at once.
      '@typescript-eslint/require-await': 'off',
      // A number in a text needs no String().
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['*.mjs'], languageOptions: { globals: { process: 'readonly' } } },
  {
    files: ['*.config.{mjs,ts}', '**/*.astro', 'tests/support/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/cli/**', 'src/server/serve.ts', 'src/server/stop.ts', 'src/build/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', 'tests/**'],
    rules: {
      // `expect.any()` and its like are typed `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // Values of a built page are unknown, and print as they are where they are wrong.
      '@typescript-eslint/no-base-to-string': 'off',
      // What a hook should have set is missing where the hook failed.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `'abc'` spread is the shortest way to a list of letters.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: ['src/components/**/*.test.ts'],
    // ESLint reads no types from `.astro` files; `astro check` does.
    rules: { '@typescript-eslint/no-unsafe-argument': 'off' },
  },
  // Types within templates are `astro check`'s, and the configuration files have none.
  { files: ['**/*.astro', '**/*.astro/*', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
