import { type Finding, levelNames, levels, topics } from '#report/finding.ts';
import type { FileReport, Report } from '#report/make-report.ts';
import { formatDay } from '#lib/dates.ts';
import { countOf, joinWords } from '#lib/list-words.ts';

/**
 * A report for the terminal, worst first.
 * @param columns characters in a line
 */
export function reportText(report: Report, columns = 96): string {
  const head = [`Content report for ${formatDay(report.today)}. ${summaryOf(report)}`];
  const files = report.files.map((file) => fileText(file, columns));
  return `${[...head, ...files].join('\n\n')}\n`;
}

/** How many pages were checked, and how many findings are urgent or due soon. */
export function summaryOf({ pageCount, counts, files }: Report): string {
  const looked = `${countOf(pageCount, 'page was', 'pages were')} looked at`;
  if (files.length === 0) return `${looked}, and there is nothing to mend.`;
  const present = levels.filter((level) => counts[level] > 0);
  const parts = present.map((level, place) => {
    const name = levelNames[level].name.toLowerCase();
    return place === 0 ? `${countOf(counts[level], 'thing')} to mend ${name}` : `${counts[level]} ${name}`;
  });
  return `${looked}: ${joinWords(parts)}.`;
}

function fileText({ file, title, findings }: FileReport, columns: number): string {
  const head = title === undefined ? file : `${title} (${file})`;
  return [head, ...findings.map((finding) => findingText(finding, columns))].join('\n');
}

function findingText({ level, topic, line, message, fix }: Finding, columns: number): string {
  const place = line === undefined ? '' : `, line ${line}`;
  const text = `${topics[topic]}${place}: ${message}`;
  const lines = wrap(text, columns - 8);
  const fixLines =
    fix === '' ? [] : wrap(fix, columns - 10).map((text, index) => `${index === 0 ? '> ' : '  '}${text}`);
  return [...lines, ...fixLines]
    .map((text, index) => `  ${(index === 0 ? level : '').padEnd(6)}${text}`)
    .join('\n');
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1] ?? '';
    if (last !== '' && last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
