/**
 * Runs every check of the project, one after the other, and ends with one line: how many passed and failed.
 * A step without tests of its own (types, lint, formatting, content) counts as one.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './support/find-browser.ts';

interface Tally {
  passed: number;
  failed: number;
}

const results = mkdtempSync(join(tmpdir(), 'test-results-'));
const total: Tally = { passed: 0, failed: 0 };
const failures: string[] = [];

const [only] = process.argv.slice(2);
const steps: [name: string, run: () => Promise<Tally>][] = [
  ['browser', prepareBrowser],
  ['types', () => single('astro', 'check', '--minimumSeverity', 'warning')],
  ['lint', () => single('eslint', '--max-warnings', '0', '.')],
  ['format', () => single('prettier', '--check', '--log-level', 'warn', '.')],
  ['words', () => single('node', 'src/cli/check.ts')],
  ['unit', () => vitest('unit')],
  ['server', () => vitest('server')],
  ['content', () => vitest('content')],
  ['site', () => vitest('site')],
  ['journeys', () => vitest('browser', { SKIP_BUILD: '1' })],
];

for (const [name, run] of steps.filter(([name]) => only === undefined || name === only)) {
  console.log(`\n== ${name} ==`);
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(name);
}
rmSync(results, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}. What went wrong stands above.`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** A browser is looked for first, so that a machine that cannot have one says so at once. */
async function prepareBrowser(): Promise<Tally> {
  try {
    console.log(`Browser: ${findBrowser()}`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

async function single(command: string, ...words: string[]): Promise<Tally> {
  const isGood = await runCommand(command, words, {});
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(project: string, environment: Record<string, string> = {}): Promise<Tally> {
  const file = join(results, `${project}.json`);
  const words = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const isGood = await runCommand('vitest', words, environment);
  const { numPassedTests: passed, numFailedTests: failed } = readCounts(file);
  return { passed, failed: isGood && passed > 0 ? failed : Math.max(failed, 1) };
}

function readCounts(file: string): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}

function runCommand(command: string, words: string[], environment: Record<string, string>): Promise<boolean> {
  const path = command === 'node' ? process.execPath : join('node_modules', '.bin', command);
  return new Promise((resolve) => {
    const child = spawn(path, words, { stdio: 'inherit', env: { ...process.env, ...environment } });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
