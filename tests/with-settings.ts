/**
 * Runs a command of the project with settings in its environment, the same in every shell:
 * `node tests/with-settings.ts EDIT_DOCUMENTS=500 vitest run ...`. A setting that the environment has already stays.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const words = process.argv.slice(2);
const start = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
const settings = Object.fromEntries(
  words.slice(0, start).map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
);
const [command = '', ...rest] = words.slice(start);
const child = spawn(process.execPath, [programOf(command), ...rest], {
  stdio: 'inherit',
  env: { ...settings, ...process.env },
});
child.once('exit', (code) => (process.exitCode = code ?? 1));

/** The file that a package runs under a name: a shell's own wrapper differs between systems. */
function programOf(name: string): string {
  const require = createRequire(import.meta.url);
  const file = require.resolve(`${name}/package.json`);
  const { bin } = require(file) as { bin: string | Record<string, string> };
  return join(dirname(file), typeof bin === 'string' ? bin : (bin[name] ?? ''));
}
