import { checkContent } from '#check/check-content.ts';
import { formatProblems } from '#check/problem.ts';
import { contentDir } from '#lib/content-dir.ts';
import { countOf } from '#lib/list-words.ts';

const { problems, pageCount } = checkContent(contentDir());

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ pageCount, problems }, null, 2));
} else if (problems.length > 0) {
  console.error(formatProblems(problems));
  console.error(
    `\n${countOf(problems.length, 'problem')} in ${countOf(pageCount, 'page')}. Nothing was changed.`,
  );
} else {
  console.log(`${countOf(pageCount, 'page')} and the practice's facts were checked. All good.`);
}
process.exitCode = problems.length > 0 ? 1 : 0;
