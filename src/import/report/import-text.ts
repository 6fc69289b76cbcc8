import type { ImportReport } from '#import/report/import-report.ts';
import {
  kindOf,
  linesOf,
  noteNames,
  partsOf,
  pictureLine,
  placeOf,
  summaryOf,
} from '#import/report/report-parts.ts';

/** The report as text: every item with its old place, its new file and what became of it. */
export function importText(report: ImportReport): string {
  const { site, files, items } = report;
  const taken = items.filter(({ outcome, type }) => outcome === 'taken' && type !== 'attachment');
  const pictures = items.filter(({ outcome, type }) => outcome === 'taken' && type === 'attachment');
  return `${[
    `Import of ${site.title || 'an old site'} (${site.address || 'without an address'}), from ${files.join(', ')}`,
    summaryOf(report),
    ...taken.map((item) =>
      [
        `${item.file ?? ''}\n  ${kindOf(item)}: ${item.title || 'without a title'} (${placeOf(item)})`,
        ...linesOf(item).map(({ kind, text }) => `  ${noteNames[kind]}: ${text}`),
      ].join('\n'),
    ),
    ...(pictures.length === 0
      ? []
      : [['Pictures taken', ...pictures.map((item) => `  ${pictureLine(item)}`)].join('\n')]),
    ...partsOf(report).map(({ title, about, lines }) =>
      [title, about, ...lines.map((line) => `  ${line}`)].join('\n'),
    ),
  ].join('\n\n')}\n`;
}
