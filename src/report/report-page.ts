import { basename } from 'node:path';
import { type Finding, type Level, levelNames, levels, topics } from '#report/finding.ts';
import type { FileReport, Report } from '#report/make-report.ts';
import { summaryOf } from '#report/report-text.ts';
import { formatDay } from '#lib/dates.ts';
import { escapeHtml } from '#lib/escape-html.ts';
import { countOf } from '#lib/list-words.ts';
import { standAlonePage } from '#report/stand-alone-page.ts';

/** A report as a page. */
export function reportPage(report: Report): string {
  return standAlonePage({
    title: `Content report, ${formatDay(report.today)}`,
    heading: 'Content report',
    above: formatDay(report.today),
    lead: summaryOf(report),
    content: `<main>
${report.files.length === 0 ? nothingToFix : `${levelFilter(report)}\n${report.files.map(fileCard).join('\n')}`}
</main>
<footer>
<p>${linksNote(report)}</p>
<p>Looked at: what the check refuses, words that claim too much, reviews and sources by date, sentences and reading age, pictures and their words, pages that nothing leads to, drafts, and the searches in <code>content/searches.yaml</code>.</p>
</footer>`,
  });
}

const nothingToFix = `<section class="calm"><h2>All is well</h2><p>Nothing here needs mending today. Come back in a month, or after you change a page.</p></section>`;

function levelFilter({ counts }: Report): string {
  const choice = (id: string, name: string, count: number, isChosen = false) =>
    `<label class="${id}"><input type="radio" name="show" id="show-${id}"${isChosen ? ' checked' : ''}> ${name} <b>${count}</b></label>`;
  const all = levels.reduce((sum, level) => sum + counts[level], 0);
  const each = levels.map((level) => choice(level, levelNames[level].name, counts[level]));
  return `<fieldset><legend>Show</legend>${[choice('all', 'All', all, true), ...each].join('')}</fieldset>
<dl class="meanings">${levels.map((level) => `<div><dt>${badge(level)}</dt><dd>${levelNames[level].meaning}</dd></div>`).join('')}</dl>`;
}

function fileCard({ file, title, address, findings }: FileReport): string {
  const present = levels.filter((level) => findings.some((finding) => finding.level === level));
  return `<section class="card ${present.map((level) => `has-${level}`).join(' ')}">
<h2>${escapeHtml(title ?? basename(file))}</h2>
<p class="place"><code>${escapeHtml(file)}</code>${address === undefined ? '' : ` <span>${escapeHtml(address)}</span>`}</p>
<ul>
${findings.map(findingItem).join('\n')}
</ul>
</section>`;
}

function findingItem({ level, topic, line, message, fix }: Finding): string {
  const place = line === undefined ? '' : ` <span class="line">line ${line}</span>`;
  const fixItem = fix === '' ? '' : `\n<p class="fix">${escapeHtml(fix)}</p>`;
  return `<li class="${level}"><p class="kind">${badge(level)} ${escapeHtml(topics[topic])}${place}</p>
<p>${escapeHtml(message)}</p>${fixItem}</li>`;
}

const badge = (level: Level) => `<span class="badge ${level}">${levelNames[level].name}</span>`;

function linksNote({ requested }: Report): string {
  return requested === undefined
    ? 'Links to other sites were not tried. To try them, with a connection to the internet: <code>npm run report -- --links</code>'
    : `${countOf(requested, 'address', 'addresses')} on other sites were tried.`;
}
