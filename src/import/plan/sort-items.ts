import type { WxrComment, WxrItem } from '#import/wxr/wxr-item.ts';

export type ImportCollection = 'articles' | 'pages';

/** What becomes of an item, before anything of its text is known. */
export type Sorting =
  | { taken: ImportCollection; why?: string }
  /** A picture or file, which goes with the page that shows it. */
  | { taken: 'file' }
  | { taken: false; why: string };

/** Rows in which WordPress and its plugins keep settings. */
const settings =
  /^(?:revision|custom_css|customize_changeset|oembed_cache|user_request|wp_template|wp_template_part|wp_global_styles|wp_navigation|wp_font_|acf-|elementor_|et_|scheduled-action|shop_order|shop_coupon|jp_|feedback|flamingo_|wpcf7_|wpforms|nf_sub|mc4wp|ml-slider|rank_math|kadence_|tdb_|fusion_|vc_|spucpt|popup|amp_)/;

/** True for a comment that somebody wrote; links from other sites are none. */
export const isComment = ({ type }: WxrComment): boolean =>
  type === '' || type === 'comment' || type === 'review';

/** What the owner of the old site threw away. */
const left = ['spam', 'trash', 'post-trashed'];

/** @param others kinds of the old site's own that are taken as articles */
export function sortItem(item: WxrItem, others: readonly string[]): Sorting {
  const { type, status } = item;
  if (type === 'attachment') return { taken: 'file' };
  if (type === 'nav_menu_item')
    return { taken: false, why: 'It is an entry of a menu. Each page says itself where the menu shows it.' };
  if (type === 'wp_block')
    return {
      taken: false,
      why: 'It is a block that pages share. Its words stand in each page that uses it.',
    };
  const isOther = others.includes(type);
  if (type !== 'post' && type !== 'page' && !isOther) return { taken: false, why: whyNot(type) };
  if (status === 'trash') return { taken: false, why: 'It lay in the trash.' };
  if (status === 'auto-draft' || status === 'inherit')
    return { taken: false, why: 'WordPress made it by itself, and nobody saved it.' };
  if (type !== 'page') return { taken: 'articles' };
  const hasComments = item.comments.some((comment) => isComment(comment) && !left.includes(comment.approved));
  return hasComments
    ? {
        taken: 'articles',
        why: 'It was a page. It became an article, since only those show the comments it has.',
      }
    : { taken: 'pages' };
}

function whyNot(type: string): string {
  if (type === '') return 'The file does not say what it is.';
  if (settings.test(type)) return 'It holds settings of WordPress or a plugin, and nothing to read.';
  return `It is of the kind "${type}", which is no post and no page. To take these as articles: --types ${type}`;
}
