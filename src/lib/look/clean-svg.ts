import sax from 'sax';
import { escapeHtml } from '#lib/escape-html.ts';

/** What a drawing is made of. Scripts, links, animations, foreign markup and metadata of programs are not among it. */
const drawingElements = new Set(
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop pattern clipPath mask marker style image'.split(
    ' ',
  ),
);
const referenceNames = new Set(['href', 'xlink:href', 'src']);
/** A picture inside of the drawing, or a part of the drawing itself. */
const ownReference = /^(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/i;
/** What would have a browser load something, or run it. */
const outside =
  /\\|@import|@font-face|expression\s*\(|javascript:|image-set\s*\(|src\s*\(|url\(\s*(?!\s*['"]?#)/i;

interface CleanSvg {
  text: string;
  /** In pixels, as the drawing states them, or in units of its viewBox. */
  width: number;
  height: number;
}

/**
 * A drawing without anything that runs or that loads from elsewhere: only known elements are written anew, with
 * attributes that refer to nothing outside. Entities of the file's own are never expanded.
 * @returns undefined where the text is no SVG, or states no size
 */
export function cleanSvg(text: string): CleanSvg | undefined {
  const parser = sax.parser(true);
  const output: string[] = [];
  let size: { width: number; height: number } | undefined;
  let depth = 0;
  /** Depth of the element that is left out, with all in it. */
  let leftOut = Infinity;
  let style: string | undefined;
  const faults: Error[] = [];
  parser.onerror = (fault) => {
    faults.push(fault);
    parser.error = null as unknown as Error;
  };
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (depth > leftOut) return;
    if (!drawingElements.has(name) || (depth === 1) !== (name === 'svg')) {
      leftOut = depth;
      return;
    }
    const written = attributes as Record<string, string>;
    if (depth === 1) size = sizeOf(written);
    if (name === 'style') style = '';
    const safe = Object.entries(written).filter(([key, value]) => isSafe(key, value));
    const root = depth === 1 ? namespaces : '';
    output.push(`<${name}${root}${safe.map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join('')}>`);
  };
  parser.ontext = (part) => addText(part);
  parser.oncdata = (part) => addText(part);
  parser.onclosetag = (name) => {
    if (style !== undefined && depth < leftOut && name === 'style') {
      output.push(outside.test(style) ? '' : escapeHtml(style));
      style = undefined;
    }
    if (depth < leftOut) output.push(`</${name}>`);
    if (depth === leftOut) leftOut = Infinity;
    depth -= 1;
  };
  const addText = (part: string) => {
    if (depth >= leftOut || depth === 0) return;
    if (style === undefined) output.push(escapeHtml(part.trim() === '' ? '' : part));
    else style += part;
  };
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return faults.length > 0 || size === undefined ? undefined : { text: output.join(''), ...size };
}

const namespaces = ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

function isSafe(name: string, value: string): boolean {
  if (
    /^(?:on|xmlns)/i.test(name) ||
    (name.includes(':') && !referenceNames.has(name) && name !== 'xml:space')
  )
    return false;
  return referenceNames.has(name) ? ownReference.test(value.trim()) : !outside.test(value);
}

function sizeOf({ width, height, viewBox = '' }: Record<string, string>) {
  const [, , boxWidth, boxHeight] = viewBox.split(/[\s,]+/).map(Number);
  const inPixels = (text: string | undefined) =>
    /^[\d.]+(?:px)?$/.test(text ?? '') ? Number.parseFloat(text ?? '') : undefined;
  const size = {
    width: (boxWidth || inPixels(width)) ?? 0,
    height: (boxHeight || inPixels(height)) ?? 0,
  };
  return size.width > 0 && size.height > 0 ? size : undefined;
}
