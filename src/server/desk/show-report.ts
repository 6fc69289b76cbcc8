import { editFormPath, translationPath } from '#lib/server-paths.ts';
import { isTranslation } from '#lib/language-folder.ts';
import type { DeskHandler } from '#server/desk/desk-route.ts';
import { htmlResponse } from '#server/responses.ts';
import { fileTitle } from '#check/file-title.ts';
import { levelNames, topics } from '#report/finding.ts';
import type { Report } from '#report/make-report.ts';
import { wordsInForms } from '#report/finding-words.ts';
import { summaryOf } from '#report/report-text.ts';
import { readMissedSearches } from '#store/missed-searches.ts';
import type { DeskReportScreen } from '#view-models/desk-screens.ts';

/** What `npm run report` says of the content, and what readers searched for in vain. */
export const showReport: DeskHandler = async (_, context) => {
  const made = await context.contentReport.current().catch((error: unknown) => {
    context.report(`The report on the content could not be made: ${String(error)}`);
    return 'failed' as const;
  });
  const report = typeof made === 'string' || made === undefined ? undefined : reportView(made);
  const html = await context.render('desk-report', {
    report,
    problem:
      made === 'failed'
        ? 'The report could not be made. Try again later; whoever looks after the machine finds the reason in its log.'
        : made === undefined
          ? 'The content does not lie on this server, so there is no report of it here.'
          : undefined,
    searches: readMissedSearches().slice(0, 50),
  });
  return htmlResponse(html);
};

function reportView(report: Report): DeskReportScreen['report'] {
  return {
    summary: summaryOf(report),
    pages: report.files.map(({ file, title, address, findings }) => ({
      title: title ?? fileTitle(file),
      address,
      // A translation has no form in the editor.
      editPath:
        editFormPath(file) ??
        (isTranslation(file) && file.endsWith('.mdx') ? translationPath(file) : undefined),
      findings: findings.map((finding) => ({
        level: levelNames[finding.level].name,
        topic: topics[finding.topic],
        ...wordsInForms(finding),
      })),
    })),
  };
}
