import { getRssString } from '@astrojs/rss';
import { commentAnchor, commentFeedPath } from '#lib/comments/comment-paths.ts';
import { textParagraphs } from '#lib/comments/text-paragraphs.ts';
import type { SiteFacts } from '#publishing/site-facts.ts';
import type { Comment } from '#schemas/comment.ts';

/** Most comments that the feed holds. */
export const feedLength = 50;

/** A feed of the newest published comments of the site, RSS 2.0. */
export function commentFeed(facts: SiteFacts, comments: readonly Comment[]): Promise<string> {
  const titles = new Map(facts.pages.map(({ path, title }) => [path, title]));
  return getRssString({
    title: `${facts.name}: comments`,
    description: `What readers say on the pages of ${facts.name}.`,
    site: facts.website ?? 'http://localhost:4321',
    items: comments.map((comment) => ({
      title: `${comment.name} on ${titles.get(comment.page) ?? comment.page}`,
      link: `${comment.page}#${commentAnchor(comment.id)}`,
      pubDate: new Date(comment.created),
      description: textParagraphs(comment.words)
        .map((lines) => lines.map((pieces) => pieces.map(({ text }) => text).join('')).join('\n'))
        .join('\n\n'),
    })),
    trailingSlash: false,
    customData: `<language>en-us</language>`,
  });
}

/** Its file in the folder of the built pages. */
export const commentFeedFile = commentFeedPath.slice(1);
