/**
 * Runs every check of the project and ends with one line: how many passed and failed. Two lanes of steps run beside
 * each other; what a step prints is shown whole and in the order of `steps`. A step without tests of its own (types,
 * lint, formatting, content) counts as one. `npm test lint` runs one step.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, findHeadlessBrowser } from './support/find-browser.ts';

interface Result {
  passed: number;
  failed: number;
  output: string;
  /** Each test that failed, with the first line of its reason. */
  failures?: string[];
}

/** What is read of Vitest's report. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
}

interface Step {
  name: string;
  /** Steps of one lane run one after the other: those that share Astro's folders in `astro`, the others in `code`. */
  lane: 'astro' | 'code';
  /** A step that must have ended: lint reads the types that it generates. */
  after?: string;
  run: () => Promise<Result>;
}

const reports = mkdtempSync(join(tmpdir(), 'test-results-'));
const built = { SKIP_BUILD: '1' };
const [only] = process.argv.slice(2);

const all: Step[] = [
  { name: 'browser', lane: 'astro', run: prepareBrowser },
  { name: 'types', lane: 'astro', run: () => single('astro', 'check', '--minimumSeverity', 'warning') },
  { name: 'format', lane: 'code', run: () => single('prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'words', lane: 'code', run: () => single('node', 'src/cli/check.ts') },
  { name: 'server', lane: 'code', run: () => vitest('server') },
  { name: 'unit', lane: 'code', run: () => vitest('unit') },
  { name: 'content', lane: 'code', run: () => vitest('content') },
  { name: 'lint', lane: 'code', after: 'types', run: () => single('eslint', '--max-warnings', '0', '.') },
  { name: 'editor', lane: 'code', run: () => vitest('editor') },
  { name: 'site', lane: 'astro', run: () => vitest('site') },
  { name: 'online', lane: 'astro', run: () => vitest('online') },
  { name: 'journeys', lane: 'astro', run: () => vitest('browser', only === undefined ? built : {}) },
];
const before = all.find(({ name }) => name === only)?.after;
const steps = all.filter(({ name }) => only === undefined || name === only || name === before);

const lanes = { astro: Promise.resolve(), code: Promise.resolve() };
const ended = new Map<string, Promise<Result>>();
const running = steps.map(({ name, lane, after = '', run }) => {
  const result = Promise.all([lanes[lane], ended.get(after)]).then(() => timed(run));
  ended.set(name, result);
  lanes[lane] = result.then(() => undefined);
  return result;
});

const total = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const [place, { name }] of steps.entries()) {
  const result = (await running[place]) ?? { passed: 0, failed: 1, output: '' };
  const { passed, failed, output, failures: failedTests = [] } = result;
  console.log(`\n== ${name} ==\n${output.trimEnd()}`);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(name, ...failedTests.map((test) => `  ${test}`));
}
rmSync(reports, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed (all of it stands above):\n${failures.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** A step that throws counts as failed; how long each took stands below what it printed. */
async function timed(run: () => Promise<Result>): Promise<Result> {
  const start = Date.now();
  const result = await run().catch((error: unknown) => ({ passed: 0, failed: 1, output: String(error) }));
  return { ...result, output: `${result.output.trimEnd()}\n(${Math.round((Date.now() - start) / 1000)} s)` };
}

/** A browser is looked for first, so that a machine that cannot have one says so at once. */
async function prepareBrowser(): Promise<Result> {
  try {
    return { passed: 1, failed: 0, output: `Browsers: ${findBrowser()}, ${findHeadlessBrowser()}` };
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

async function single(command: string, ...words: string[]): Promise<Result> {
  const { isGood, output } = await runCommand(command, words, {});
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, output };
}

async function vitest(project: string, environment: Record<string, string> = {}): Promise<Result> {
  const file = join(reports, `${project}.json`);
  const words = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { isGood, output } = await runCommand('vitest', ['run', '--project', project, ...words], environment);
  const { numPassedTests: passed, numFailedTests: failed, testResults } = readReport(file);
  const failures = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages: [message = ''] }) => `${fullName}: ${message.split('\n')[0]}`);
  return { passed, failed: isGood && passed > 0 ? failed : Math.max(failed, 1), output, failures };
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, testResults: [] };
  }
}

function runCommand(
  command: string,
  words: string[],
  environment: Record<string, string>,
): Promise<{ isGood: boolean; output: string }> {
  const path = command === 'node' ? process.execPath : join('node_modules', '.bin', command);
  return new Promise((resolve) => {
    const child = spawn(path, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    const parts: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part));
    const end = (isGood: boolean) => resolve({ isGood, output: Buffer.concat(parts).toString() });
    child.once('error', (error) => {
      parts.push(Buffer.from(error.message));
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}
