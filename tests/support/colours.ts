const notTokens =
  /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|var\(--[a-z]+-\d{2,3}\)/gi;
const namedColour =
  /(?<![-\w])(?:color|background|fill|stroke|border|outline|shadow|accent)[-\w]*:\s*[^;]*?(?<![-\w#.])(?:white|black|red|green|blue|gr[ae]y|orange|yellow)(?![-\w])/gi;
const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const attribute = /\b(?:class|style|class:list|fill|stroke)=("[^"]*"|'[^']*'|\{[^}]*\})/g;

/** Colours in an `.astro` file's styles and attributes that are no token with a meaning, as they are written. */
export function looseColours(text: string): string[] {
  const values = [...text.matchAll(styleElement)].flatMap(([, css = '']) => declarations(css));
  const attributes = [...text.matchAll(attribute)].map(([, value = '']) => value);
  return [...values, ...attributes].flatMap((part) => [
    ...[...part.matchAll(notTokens)].map(([found]) => found),
    ...[...part.matchAll(namedColour)].map(([found]) => found),
  ]);
}

/** `property: value` parts of CSS, without the selectors, in which `#abc` is a name. */
function declarations(css: string): string[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/[-\w]+:[^;{}]+(?=[;}])/g)].map(([declaration]) => declaration);
}
