import { Cancelled } from '#drafting/ask-answers.ts';
import { newPractice } from '#drafting/practice/write-practice.ts';
import { buildDay } from '#lib/build-day.ts';

// A terminal without a width is none that anybody looks at.
const hasTerminal = process.stdin.isTTY && process.stdout.isTTY && process.stdout.columns > 0;

try {
  const place = { shippedDir: 'content', today: buildDay() };
  console.log(await newPractice(process.argv.slice(2), place, hasTerminal ? {} : undefined));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(`${error instanceof Cancelled ? '' : `${error.message}\n`}Nothing was written.`);
  process.exitCode = 1;
}
