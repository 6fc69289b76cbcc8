import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { pictureWarnings } from '#check/picture-warnings.ts';
import { formatProblems } from '#check/problem.ts';
import { contentDir } from '#lib/content-dir.ts';
import { countOf } from '#lib/list-words.ts';

const files = loadContent(contentDir());
const { problems, pageCount, drafts, behind, unlearned } = checkContent(files);
const warnings = [...behind, ...unlearned, ...(await pictureWarnings(files))];

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ pageCount, problems, drafts, warnings }, null, 2));
} else if (problems.length > 0) {
  console.error(formatProblems(problems));
  console.error(
    `\n${countOf(problems.length, 'problem')} in ${countOf(pageCount, 'page')}. Nothing was changed.`,
  );
} else {
  console.log(`${countOf(pageCount, 'page')} and the practice's facts were checked. All good.`);
  for (const { file, unwritten } of drafts) {
    const rest = unwritten.length === 0 ? '' : `, with ${countOf(unwritten.length, 'place')} still to write`;
    console.log(`${file} is a draft${rest}. Visitors do not see it.`);
  }
}
if (!process.argv.includes('--json'))
  for (const { file, message } of warnings) console.log(`Worth knowing: ${file}: ${message}`);
process.exitCode = problems.length > 0 ? 1 : 0;
