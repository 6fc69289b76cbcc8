import { withBasePath } from '#lib/page-addresses.ts';
import { type ParsedPage, parsePage, rangeOf } from '#lib/parsed-page.ts';
import { underBase } from '#lib/paths.ts';

/**
 * A page of the preview as it is shown below a path of the running site: its addresses lie there, and its scripts are
 * left out. They would ask for the sources of the program, and a page of this site shows everything without them.
 */
export function previewMarkup(html: string, base: string): string {
  const page = parsePage(html);
  const moved = withBasePath(parsePage(withDrawings(withoutScripts(page))), base);
  const styles = `<style>${movedStyles(page.css, base)}</style>`;
  return moved.includes('</head>') ? moved.replace('</head>', () => `${styles}</head>`) : styles + moved;
}

function withoutScripts({ html, elements }: ParsedPage): string {
  const cuts = elements.filter(({ tagName }) => tagName === 'script').map(rangeOf);
  const starts = [0, ...cuts.map(([, end]) => end)];
  return starts.map((start, place) => html.slice(start, cuts[place]?.[0])).join('');
}

/** A script of the site would load the drawings once they come near the screen. */
const withDrawings = (html: string) => html.replaceAll(/(<use\b[^>]*\s)data-href="/g, '$1href="');

const movedStyles = (css: string, base: string) =>
  css.replaceAll(
    /url\((['"]?)(\/(?!\/)[^'")]*)\1\)/g,
    (_, quote: string, path: string) => `url(${quote}${underBase(path, base)}${quote})`,
  );
