import { getRssString } from '@astrojs/rss';
import { commentAnchor, commentFeedPath } from '#lib/server-paths.ts';
import { textParagraphs } from '#lib/comments/text-paragraphs.ts';
import { xmlText } from '#lib/comments/xml-text.ts';
import type { SiteFacts } from '#publishing/site-facts.ts';
import type { Comment } from '#schemas/comment.ts';

/** Most comments that the feed holds. */
export const feedLength = 50;

/**
 * A feed of the newest published comments of the site, RSS 2.0. Comments of pages that the site does not have are left
 * out.
 * @param placeOf the part of a page's comments that holds one; else its page
 * @param site full address of the site, where it is known
 */
export async function commentFeed(
  facts: SiteFacts,
  comments: readonly Comment[],
  placeOf: (comment: Comment) => Promise<string | undefined> = ({ page, id }) =>
    Promise.resolve(`${page}#${commentAnchor(id)}`),
  site = facts.website ?? 'http://localhost:4321',
): Promise<string> {
  const titles = new Map(facts.pages.map(({ path, title }) => [path, title]));
  const shown = comments.filter(({ page }) => titles.has(page));
  const links = await Promise.all(shown.map((comment) => placeOf(comment)));
  return getRssString({
    title: xmlText(`${facts.name}: comments`),
    description: xmlText(`What readers say on the pages of ${facts.name}.`),
    site,
    items: shown.map((comment, place) => ({
      title: xmlText(`${comment.name} on ${titles.get(comment.page)}`),
      link: links[place] ?? comment.page,
      pubDate: new Date(comment.created),
      description: xmlText(
        textParagraphs(comment.words)
          .map((lines) => lines.map((pieces) => pieces.map(({ text }) => text).join('')).join('\n'))
          .join('\n\n'),
      ),
    })),
    trailingSlash: false,
    customData: `<language>${facts.locale.toLowerCase()}</language>`,
  });
}

/** Its file in the folder of the built pages. */
export const commentFeedFile = commentFeedPath.slice(1);
