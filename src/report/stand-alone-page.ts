import { readFileSync } from 'node:fs';
import { escapeHtml } from '#lib/escape-html.ts';

/** What a report shows as a page. */
interface StandAlonePage {
  title: string;
  /** Its heading, where that is not the title. */
  heading?: string;
  /** The line above the heading, such as a day. */
  above: string;
  lead: string;
  /** CSS of its own. */
  styles?: string;
  /** HTML of all that stands below the heading. */
  content: string;
}

/** A page that stands alone: no script, no file beside it, nothing asked of anybody. */
export function standAlonePage(page: StandAlonePage): string {
  const { title, heading = title, above, lead, styles = '', content } = page;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${tokens()}${looks()}${styles}</style>
</head>
<body>
<header>
<p class="day">${escapeHtml(above)}</p>
<h1>${escapeHtml(heading)}</h1>
<p class="lead">${escapeHtml(lead)}</p>
</header>
${content}
</body>
</html>
`;
}

/** The colours and sizes of the site, so that a report looks like it, in the dark as well. */
function tokens(): string {
  const theme = readFileSync(new URL('../styles/theme.css', import.meta.url), 'utf8');
  return theme.slice(0, theme.indexOf('/* Young Serif'));
}

/** The style sheets of a report. */
const looks = () =>
  ['report.css', 'report-cards.css']
    .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
    .join('\n');
