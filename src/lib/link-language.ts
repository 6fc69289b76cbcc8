import { commentsPath } from '#lib/server-paths.ts';
import { type Language, defaultLanguage, pathIn } from '#lib/languages.ts';

const link = /<a\s(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const label = /\saria-label="([^"]*)"/i;
const address = /\shref="(\/[^"#?]*)([^"]*)"/i;

/**
 * The page of a language whose links lead to pages of that language, and where there are none to the originals, which
 * each such link says. Everybody writes the original's address: what is translated next is then linked by itself.
 * @param isTranslated whether a page of the first language has this path in `language` too
 * @param note what a link says that leads to the original
 */
export function withLinksIn(
  html: string,
  language: Language,
  isTranslated: (path: string) => boolean,
  note: string,
): string {
  if (language === defaultLanguage) return html;
  let result = '';
  let from = 0;
  for (const { 0: tag, index } of html.matchAll(link)) {
    const [attribute, path = '', rest = ''] = address.exec(tag) ?? [];
    if (attribute === undefined || /\shreflang=/i.test(tag) || !path.endsWith('/')) continue;
    // What the server renders for one visitor has the language of the page that it is about.
    if (path.startsWith(pathIn(language, '/')) || path.startsWith(commentsPath)) continue;
    if (isTranslated(path)) {
      const moved = ` href="${pathIn(language, path)}${rest}"`;
      result += html.slice(from, index) + tag.replace(attribute, () => moved);
      from = index + tag.length;
      continue;
    }
    const end = html.indexOf('</a>', index);
    if (end === -1) continue;
    const marked = tag.replace(attribute, () => `${attribute} hreflang="${defaultLanguage}"`);
    if (label.test(tag)) {
      // A drawing can hold no note; a screen reader reads the label instead of what is inside anyway.
      const noted = marked.replace(label, (_, words: string) => ` aria-label="${words} (${note})"`);
      result += html.slice(from, index) + noted;
      from = index + tag.length;
      continue;
    }
    const inside = html.slice(index + tag.length, end);
    // The words of the link may be in the language of the original.
    const lang = /\slang=/i.test(tag) ? ` lang="${language}"` : '';
    result += `${html.slice(from, index)}${marked}${inside} <small${lang}>(${note})</small>`;
    from = end;
  }
  return result + html.slice(from);
}
