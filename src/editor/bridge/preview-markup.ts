import { withBasePath } from '#lib/page-addresses.ts';
import { type ParsedPage, parsePage, rangeOf } from '#lib/parsed-page.ts';
import { underBase } from '#lib/paths.ts';

/**
 * A page of the preview as it is shown below a path of the running site: its addresses lie there, and its scripts are
 * left out. They would ask for the sources of the program, and a page of this site shows everything without them.
 */
export function previewMarkup(html: string, base: string): string {
  const page = parsePage(html);
  const moved = withBasePath(parsePage(withDrawings(without(['script'], page))), base);
  return withStyles(moved, movedStyles(page.css, base));
}

/** A page as it is with scripts, for a frame in which none runs; without the comments of readers. */
export function stillMarkup(html: string): string {
  const page = parsePage(html);
  return withStyles(withDrawings(without(['script', 'noscript', 'comment-region'], page)), page.css);
}

const withStyles = (html: string, css: string) => {
  const styles = `<style>${css}</style>`;
  return html.includes('</head>') ? html.replace('</head>', () => `${styles}</head>`) : styles + html;
};

function without(names: readonly string[], { html, elements }: ParsedPage): string {
  const cuts = elements.filter(({ tagName }) => names.includes(tagName)).map(rangeOf);
  const outer = cuts.filter(([start], place) => start >= (cuts[place - 1]?.[1] ?? 0));
  const starts = [0, ...outer.map(([, end]) => end)];
  return starts.map((start, place) => html.slice(start, outer[place]?.[0])).join('');
}

/** A script of the site would load the drawings once they come near the screen. */
const withDrawings = (html: string) => html.replaceAll(/(<use\b[^>]*\s)data-href="/g, '$1href="');

const movedStyles = (css: string, base: string) =>
  css.replaceAll(
    /url\((['"]?)(\/(?!\/)[^'")]*)\1\)/g,
    (_, quote: string, path: string) => `url(${quote}${underBase(path, base)}${quote})`,
  );
