import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Finding, type Level, levelNames, levels, topics } from '#report/finding.ts';
import type { FileReport, Report } from '#report/make-report.ts';
import { summaryOf } from '#report/report-text.ts';
import { formatDay } from '#lib/dates.ts';
import { countOf } from '#lib/list-words.ts';

/** A report as a page that stands alone: no script, no file beside it, nothing asked of anybody. */
export function reportPage(report: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Content report, ${formatDay(report.today)}</title>
<style>${tokens()}${looks()}</style>
</head>
<body>
<header>
<p class="day">${formatDay(report.today)}</p>
<h1>Content report</h1>
<p class="lead">${escape(summaryOf(report))}</p>
</header>
<main>
${report.files.length === 0 ? nothingToMend : `${levelFilter(report)}\n${report.files.map(fileCard).join('\n')}`}
</main>
<footer>
<p>${linksNote(report)}</p>
<p>Looked at: what the check refuses, words that claim too much, reviews and sources by date, sentences and reading age, pictures and their words, pages that nothing leads to, drafts, and the searches in <code>content/searches.yaml</code>.</p>
</footer>
</body>
</html>
`;
}

const nothingToMend = `<section class="calm"><h2>All is well</h2><p>Nothing here needs mending today. Come back in a month, or after you change a page.</p></section>`;

function levelFilter({ counts }: Report): string {
  const choice = (id: string, name: string, count: number, isChosen = false) =>
    `<label class="${id}"><input type="radio" name="show" id="show-${id}"${isChosen ? ' checked' : ''}> ${name} <b>${count}</b></label>`;
  const all = levels.reduce((sum, level) => sum + counts[level], 0);
  const each = levels.map((level) => choice(level, levelNames[level].name, counts[level]));
  return `<fieldset><legend>Show</legend>${[choice('all', 'All', all, true), ...each].join('')}</fieldset>
<dl class="meanings">${levels.map((level) => `<div><dt>${badge(level)}</dt><dd>${levelNames[level].says}</dd></div>`).join('')}</dl>`;
}

function fileCard({ file, title, address, findings }: FileReport): string {
  const present = levels.filter((level) => findings.some((finding) => finding.level === level));
  return `<section class="card ${present.map((level) => `has-${level}`).join(' ')}">
<h2>${escape(title ?? basename(file))}</h2>
<p class="place"><code>${escape(file)}</code>${address === undefined ? '' : ` <span>${escape(address)}</span>`}</p>
<ul>
${findings.map(findingItem).join('\n')}
</ul>
</section>`;
}

function findingItem({ level, topic, line, message, fix }: Finding): string {
  const place = line === undefined ? '' : ` <span class="line">line ${line}</span>`;
  const fixItem = fix === '' ? '' : `\n<p class="fix">${escape(fix)}</p>`;
  return `<li class="${level}"><p class="kind">${badge(level)} ${escape(topics[topic])}${place}</p>
<p>${escape(message)}</p>${fixItem}</li>`;
}

const badge = (level: Level) => `<span class="badge ${level}">${levelNames[level].name}</span>`;

function linksNote({ asked }: Report): string {
  return asked === undefined
    ? 'Links to other sites were not tried. To try them, with a connection to the internet: <code>npm run report -- --links</code>'
    : `${countOf(asked, 'address', 'addresses')} on other sites were tried.`;
}

/** Text made safe to stand in HTML. Words to type, in quotes, are left as they are. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The colours and sizes of the site, so that the report looks like it, in the dark as well. */
export function tokens(): string {
  const theme = readFileSync(new URL('../styles/theme.css', import.meta.url), 'utf8');
  return theme.slice(0, theme.indexOf('/* Young Serif'));
}

/** The style sheets of a report. */
export const looks = () =>
  ['report.css', 'report-cards.css']
    .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
    .join('\n');
