import { Cancelled } from '#drafting/ask-answers.ts';
import { newPage } from '#drafting/new-page.ts';
import { buildDay } from '#lib/build-day.ts';
import { contentDir } from '#lib/content-dir.ts';

// A terminal without a width is none that anybody looks at.
const hasTerminal = process.stdin.isTTY && process.stdout.isTTY && process.stdout.columns > 0;

try {
  const place = { contentDir: contentDir(), today: buildDay() };
  console.log(await newPage(process.argv.slice(2), place, hasTerminal ? {} : undefined));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(`${error instanceof Cancelled ? '' : `${error.message}\n`}Nothing was written.`);
  process.exitCode = 1;
}
