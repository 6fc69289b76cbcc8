import { escapeHtml } from '#lib/escape-html.ts';

/** Settings in which plugins keep words that readers saw. */
const headings = /^(?:title|heading|headline|sectiontitle)$/i;
const words =
  /^(?:text|content|description|quote|label|caption|subtitle|answer|question|value|html|editor|body)$/i;
const buttons = /^(?:link|url|href|buttonurl|buttonlink)$/i;
const pictures = /^(?:mediaurl|imageurl|img|image|src)$/i;
const address = /^(?:https?:)?\/\//i;

type Settings = Readonly<Record<string, unknown>>;

/**
 * The words in a plugin's settings as HTML: Kadence and Divi 5 keep them in a block's attributes, Elementor in a
 * custom field. Empty where there are none.
 */
export function settingsHtml(settings: unknown, depth = 0): string {
  if (depth > 20 || typeof settings !== 'object' || settings === null) return '';
  if (Array.isArray(settings)) return settings.map((item) => settingsHtml(item, depth + 1)).join('');
  const named = settings as Settings;
  const link = Object.entries(named).find(
    ([key, value]) => buttons.test(key) && typeof value === 'string' && value !== '',
  )?.[1] as string | undefined;
  return Object.entries(named)
    .map(([key, value]) =>
      typeof value === 'string' ? wordsHtml(key, value, link) : settingsHtml(value, depth + 1),
    )
    .join('');
}

function wordsHtml(key: string, value: string, link: string | undefined): string {
  if (pictures.test(key) && address.test(value) && /\.(?:jpe?g|png|gif|webp|avif)/i.test(value))
    return `<img src="${escapeHtml(value)}" alt="">`;
  if (!headings.test(key) && !words.test(key)) return '';
  if (/<[a-z][^>]*>/i.test(value)) return value;
  // Sizes, colours and names of styles are no words.
  if (!/\p{L}{2}/u.test(value) || /^(?:#|var\(|rgb|\d)/.test(value) || address.test(value)) return '';
  if (headings.test(key)) return `<h3>${escapeHtml(value)}</h3>`;
  const text = escapeHtml(value);
  return link === undefined ? `<p>${text}</p>` : `<p><a href="${escapeHtml(link)}">${text}</a></p>`;
}
