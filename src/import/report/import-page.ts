import { escapeHtml } from '#lib/escape-html.ts';
import type { ImportReport, ReportItem } from '#import/report/import-report.ts';
import {
  type ReportPart,
  kindOf,
  linesOf,
  noteNames,
  partsOf,
  pictureLine,
  placeOf,
  summaryOf,
} from '#import/report/report-parts.ts';
import { standAlonePage } from '#report/stand-alone-page.ts';

/** The report as one self-contained page: no script, no file beside it, no request to anybody. */
export function importPage(report: ImportReport): string {
  const { site, items } = report;
  const drafts = items.filter(({ outcome, type }) => outcome === 'taken' && type !== 'attachment');
  const pictures = items.filter(({ outcome, type }) => outcome === 'taken' && type === 'attachment');
  const parts = partsOf(report);
  const taken: ReportPart = {
    title: 'Pictures taken',
    about: 'Each lies beside the page that shows it.',
    lines: pictures.map(pictureLine),
  };
  return standAlonePage({
    title: `Import of ${site.title || 'an old site'}`,
    above: site.address,
    lead: summaryOf(report),
    styles: own,
    content: `<main>
<nav aria-label="Parts of this report"><ul>
<li><a href="#drafts">Drafts</a></li>
${parts.map(({ title }) => `<li><a href="#${anchorOf(title)}">${title}</a></li>`).join('\n')}
</ul></nav>
<h2 id="drafts">Drafts</h2>
${drafts.map(draftCard).join('\n')}
${[taken, ...parts]
  .filter(({ lines }) => lines.length > 0)
  .map(partSection)
  .join('\n')}
</main>`,
  });
}

const anchorOf = (title: string) => title.toLowerCase().replaceAll(' ', '-');

function draftCard(item: ReportItem): string {
  const lines = linesOf(item);
  const address = /^https?:/.test(item.address)
    ? `<a href="${escapeHtml(item.address)}" rel="noreferrer">${escapeHtml(item.address)}</a>`
    : escapeHtml(placeOf(item));
  return `<section class="card">
<h3>${escapeHtml(item.title || 'Without a title')}</h3>
<p class="place"><code>${escapeHtml(item.file ?? '')}</code> <span>${kindOf(item)}: ${address}</span></p>
<ul>
${lines.length === 0 ? '<li class="fine"><p>Taken as it was.</p></li>' : lines.map(noteItem).join('\n')}
</ul>
</section>`;
}

const levels = { look: 'now', changed: 'later', left: 'soon' } as const;

const noteItem = ({ kind, text }: ReturnType<typeof linesOf>[number]) =>
  `<li class="${levels[kind]}"><p class="kind"><span class="badge ${levels[kind]}">${noteNames[kind]}</span></p>\n<p>${escapeHtml(text)}</p></li>`;

const partSection = ({ title, about, lines }: ReportPart) => `<section class="card">
<h2 id="${anchorOf(title)}">${title}</h2>
<p>${escapeHtml(about)}</p>
<details${lines.length > 30 ? '' : ' open'}><summary>${lines.length} ${lines.length === 1 ? 'line' : 'lines'}</summary>
<ul class="plain">
${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}
</ul>
</details>
</section>`;

const own = `
nav ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; list-style: none; padding: 0; margin-block: 1.5rem 2rem; }
nav li { border: 0; padding: 0; margin: 0; }
a { color: var(--brand); overflow-wrap: anywhere; }
.place span { min-inline-size: 0; }
.card h2, .card h3 { font-size: 1.25rem; }
.card ul.plain { list-style: disc; padding-inline-start: 1.25rem; margin-block-start: 0.75rem; }
.card ul.plain li { border: 0; padding: 0.15rem 0; margin: 0; overflow-wrap: anywhere; }
.card details { margin-block-start: 0.75rem; }
.card summary { cursor: pointer; min-block-size: 2.75rem; align-content: center; }
`;
