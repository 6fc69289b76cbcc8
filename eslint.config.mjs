import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['.astro/', 'dist/', 'node_modules/', 'public/', 'shots/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
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
    },
  },
  {
    files: ['*.config.{mjs,ts}', '**/*.astro', 'tests/support/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/cli/**', 'src/server/start.ts', 'src/server/stop.ts', 'src/build/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
);
