/**
 * How long builds take and how much memory they hold, beside a bare Astro and MDX project with the same texts that is
 * made and built in the same run. Sizes are numbers of conditions: `npm run bench:build -- 100 1000 10000`.
 * Never part of the tests: a loaded machine would fail them.
 */
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeBareProject } from './bare-project.ts';
import { writeGeneratedContent } from './generated-content.ts';
import { type Measured, measureCommand } from './measure-command.ts';

const sizes = process.argv.slice(2).map(Number);
const folder = 'dist/bench';
const astro = resolve('node_modules/astro/bin/astro.mjs');
const goals = { first: 2.5, memory: 1.25, warm: 0.6, growth: 12 };

interface Row {
  size: number;
  bare: Measured;
  first: Measured;
  warm: Measured;
}

async function measure(size: number): Promise<Row> {
  const content = `${folder}/content-${size}`;
  writeGeneratedContent(content, size);
  const bareFolder = `${folder}/bare-${size}`;
  writeBareProject(bareFolder, resolve(content));
  const bare = await measureCommand(process.execPath, [astro, 'build', '--root', bareFolder], process.env);
  console.log(`${size}: bare ${figures(bare)}`);

  const outDir = `${folder}/site-${size}`;
  for (const old of [outDir, `node_modules/.astro/${content.replaceAll(/[^\w-]+/g, '_')}`])
    rmSync(old, { recursive: true, force: true });
  const settings = { ...process.env, CONTENT_DIR: content, OUT_DIR: outDir };
  const build = () => measureCommand(process.execPath, [astro, 'build'], settings);
  const first = await build();
  console.log(`${size}: first ${figures(first)}\n${stepsIn(first)}`);
  const edited = join(content, 'conditions/sciatica.mdx');
  appendFileSync(edited, '\nOne more sentence.\n');
  if (!readFileSync(edited, 'utf8').endsWith('sentence.\n')) throw new Error('The edit is missing.');
  const warm = await build();
  console.log(`${size}: after one edit ${figures(warm)}\n${stepsIn(warm)}`);
  return { size, bare, first, warm };
}

function table(measured: readonly Row[]): string {
  const lines = measured.map(({ size, bare, first, warm }) => [
    String(size),
    figures(bare),
    figures(first),
    figures(warm),
    against(first.seconds / bare.seconds, goals.first),
    against(first.megabytes / bare.megabytes, goals.memory),
    against(warm.seconds / bare.seconds, goals.warm),
  ]);
  const heads = ['conditions', 'bare', 'first', 'after one edit', 'first/bare', 'memory/bare', 'edit/bare'];
  const text = [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
  const growths = measured.slice(1).map(({ size, first }, place) => {
    const before = measured[place];
    if (before === undefined) return '';
    const goal = size / before.size === 10 ? goals.growth : undefined;
    return `first build from ${before.size} to ${size}: ${against(first.seconds / before.first.seconds, goal)} the time`;
  });
  return [...text, '', ...growths].join('\n');
}

const against = (ratio: number, goal: number | undefined) =>
  `${ratio.toFixed(2)}x${goal === undefined ? '' : ` (goal ${goal}${ratio <= goal ? '' : ', missed'})`}`;

const figures = ({ seconds, megabytes }: Measured) => `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`;

/** What the build logs of its steps. */
function stepsIn({ output }: Measured): string {
  return output
    .split('\n')
    .filter((line) => /Completed in|\[vite\]|finish-site/.test(line))
    .map((line) => `  ${line.trim()}`)
    .join('\n');
}

const rows: Row[] = [];
for (const size of sizes.length > 0 ? sizes : [100, 1000]) rows.push(await measure(size));
console.log(`\n${table(rows)}`);
