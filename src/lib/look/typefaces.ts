const serif = "'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', Georgia, serif";
const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

export interface Typeface {
  /** What a browser shows until its file is there, or ever. */
  stack: string;
  /** Name and file in src/assets/fonts/; left out where the reader's machine has it. */
  file?: { family: string; name: string };
}

/** Typefaces of headings that a practice can choose. Text is always in the one that the reader's machine reads best. */
export const typefaces = {
  'young-serif': { stack: serif, file: { family: 'Young Serif', name: 'young-serif.woff2' } },
  lora: { stack: serif, file: { family: 'Lora', name: 'lora.woff2' } },
  nunito: { stack: sans, file: { family: 'Nunito', name: 'nunito.woff2' } },
  serif: { stack: serif },
  sans: { stack: sans },
} satisfies Record<string, Typeface>;

export type TypefaceName = keyof typeof typefaces;

/** In the order of the list to choose from. */
export const typefaceNames = Object.keys(typefaces) as TypefaceName[];

export const shippedTypeface = 'young-serif';

export const typefaceOf = (name: TypefaceName = shippedTypeface): Typeface => typefaces[name];
