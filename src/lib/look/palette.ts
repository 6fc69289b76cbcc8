import { type Oklch, contrast, toHex, toOklch } from '#lib/look/oklch.ts';

/** The tokens of src/styles/theme.css that follow the colors of a practice, by day and at night, as `#rrggbb`. */
export type Palette = Record<(typeof paletteTokens)[number], { light: string; dark: string }>;

export const paletteTokens = [
  'page',
  'surface',
  'sunken',
  'rule',
  'edge',
  'ink',
  'ink-soft',
  'brand',
  'on-brand',
  'calm',
  'warm',
  'action',
  'action-strong',
  'on-action',
  'halo',
] as const;

export interface LookColors {
  /** Links, headings of lists, the icon: `#rrggbb`. */
  color?: string | undefined;
  /** Buttons: `#rrggbb`. Left out, it is the first color. */
  accent?: string | undefined;
  tone?: 'calm' | 'bright' | undefined;
}

/** What words need to be read, and borders of fields to be seen. Source: WCAG 2.2, 1.4.3 and 1.4.11. */
export const leastContrast = { words: 4.5, borders: 3 } as const;

/** Colors of the shipped look, for a look that changes only the tone. */
const shipped = { color: '#0f5148', accent: '#f4b53f' };

/** Every color of a look. Each pair of words and background has the contrast that it needs, where `color` passes. */
export function paletteOf({ color, accent, tone = 'calm' }: LookColors): Palette {
  const main = color ?? shipped.color;
  const second = accent ?? color ?? shipped.accent;
  const brand = toOklch(main);
  const paper = toOklch(second);
  const grounds = groundsOf(brand, paper, tone);
  const day = backgrounds.map((name) => grounds[name].light);
  const night = backgrounds.map((name) => grounds[name].dark);
  const nightBrand = firstPassing(brand, 0.81, 0.005, 0.11, night, leastContrast.words);
  return {
    ...grounds,
    rule: { light: tint(paper, 0.885, 0.022), dark: tint(brand, 0.42, 0.035) },
    edge: {
      light: firstPassing(paper, 0.6, -0.005, 0.03, day, leastContrast.borders),
      dark: firstPassing(brand, 0.67, 0.005, 0.035, night, leastContrast.borders),
    },
    ink: { light: tint(brand, 0.27, 0.035), dark: tint(paper, 0.955, 0.012) },
    'ink-soft': { light: tint(brand, 0.4, 0.03), dark: tint(brand, 0.86, 0.016) },
    brand: { light: main, dark: nightBrand },
    'on-brand': { light: '#ffffff', dark: tint(brand, 0.22, 0.03) },
    ...buttons(second, second === main ? nightBrand : nightButton(paper, grounds.page.dark)),
  };
}

/** A color in another lightness, and no stronger than a chroma. */
const tint = (color: Oklch, lightness: number, chroma: number) =>
  toHex({ ...color, lightness, chroma: Math.min(color.chroma, chroma) });

/** Backgrounds that words and links stand on. */
const backgrounds = ['page', 'surface', 'sunken', 'calm', 'warm'] as const;

function groundsOf(brand: Oklch, paper: Oklch, tone: 'calm' | 'bright') {
  const isBright = tone === 'bright';
  return {
    page: { light: isBright ? '#ffffff' : tint(paper, 0.98, 0.009), dark: tint(brand, 0.24, 0.027) },
    surface: { light: '#ffffff', dark: tint(brand, 0.285, 0.032) },
    sunken: {
      light: isBright ? tint(brand, 0.962, 0.02) : tint(paper, 0.95, 0.016),
      dark: tint(brand, 0.2, 0.024),
    },
    calm: {
      light: tint(brand, isBright ? 0.93 : 0.935, isBright ? 0.042 : 0.018),
      dark: tint(brand, 0.335, 0.036),
    },
    warm: { light: tint(paper, 0.94, isBright ? 0.05 : 0.03), dark: tint(paper, 0.31, 0.032) },
  };
}

/** The color of buttons, lighter where it would be lost on a dark page. */
const nightButton = (color: Oklch, page: string) =>
  firstPassing(color, color.lightness, 0.005, color.chroma, [page], leastContrast.borders);

/** Buttons have their color, whatever it is: their words are dark or white. */
function buttons(light: string, night: string) {
  const [day, dark] = [light, night].map((action) => {
    const words = wordsOn(action);
    const away = words === '#ffffff' ? -0.06 : 0.06;
    const { lightness, ...rest } = toOklch(action);
    return {
      action,
      words,
      strong: toHex({ ...rest, lightness: Math.min(1, Math.max(0, lightness + away)) }),
    };
  });
  if (day === undefined || dark === undefined) throw new Error('A button has two colors.');
  return {
    action: { light: day.action, dark: dark.action },
    'action-strong': { light: day.strong, dark: dark.strong },
    'on-action': { light: day.words, dark: dark.words },
    halo: { light: day.action, dark: dark.action },
  };
}

/** Nearly black in the hue of the button, black, or white: the first that can be read. */
function wordsOn(action: string): string {
  const tinted = toHex({ ...toOklch(action), lightness: 0.2, chroma: 0.03 });
  const enough = [tinted, '#ffffff', '#000000'].find(
    (words) => contrast(words, action) >= leastContrast.words,
  );
  return enough ?? '#000000';
}

/** A color that stands out from every background: the first from a lightness on, by steps. */
function firstPassing(
  color: Oklch,
  from: number,
  step: number,
  chroma: number,
  grounds: readonly string[],
  least: number,
): string {
  for (let lightness = from; lightness > 0 && lightness < 1; lightness += step) {
    const hex = tint(color, lightness, chroma);
    if (grounds.every((ground) => contrast(hex, ground) >= least)) return hex;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

interface PaleColor {
  /** Its contrast with the background on which it is hardest to read. */
  ratio: number;
  /** The same hue, dark enough. */
  nearest: string;
}

/** What is wrong with a main color that is too pale for links; undefined where it can be read on every background. */
export function paleColor(colors: LookColors & { color: string }): PaleColor | undefined {
  const least = (color: string) => {
    const palette = paletteOf({ ...colors, color });
    return Math.min(...backgrounds.map((name) => contrast(color, palette[name].light)));
  };
  const ratio = least(colors.color);
  if (ratio >= leastContrast.words) return undefined;
  const color = toOklch(colors.color);
  for (let lightness = color.lightness; lightness > 0; lightness -= 0.0025) {
    const nearest = toHex({ ...color, lightness });
    if (least(nearest) >= leastContrast.words) return { ratio, nearest };
  }
  return { ratio, nearest: '#000000' };
}
