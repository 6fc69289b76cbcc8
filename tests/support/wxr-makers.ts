/** One item of a made-up export. What is left out is what a published post of 2019 has. */
export interface MadeItem {
  id?: string | number;
  type?: string;
  status?: string;
  title?: string;
  slug?: string;
  link?: string;
  date?: string;
  modified?: string;
  content?: string;
  excerpt?: string;
  parent?: string | number;
  password?: string;
  commentStatus?: string;
  attachmentUrl?: string;
  categories?: { taxonomy: string; slug: string; name: string }[];
  meta?: Record<string, string>;
  comments?: MadeComment[];
}

interface MadeComment {
  id?: number;
  author?: string;
  email?: string;
  content?: string;
  approved?: string;
  type?: string;
  parent?: number;
  userId?: number;
  date?: string;
}

const oldSite = 'https://old.test';

/** As WordPress does it: the end of a CDATA section is split over two. */
const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

export function wxrItem(item: MadeItem): string {
  const { id = 1, type = 'post', title = 'A post', slug = 'a-post', content = '', meta = {} } = item;
  const { date = '2019-05-04 10:00:00', modified = date, comments = [], categories = [] } = item;
  return `<item>
<title>${cdata(title)}</title>
<link>${item.link ?? `${oldSite}/2019/05/${slug}/`}</link>
<pubDate></pubDate>
<dc:creator>${cdata('owner')}</dc:creator>
<content:encoded>${cdata(content)}</content:encoded>
<excerpt:encoded>${cdata(item.excerpt ?? '')}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${date}</wp:post_date>
<wp:post_modified>${modified}</wp:post_modified>
<wp:comment_status>${item.commentStatus ?? 'open'}</wp:comment_status>
<wp:post_name>${cdata(slug)}</wp:post_name>
<wp:status>${item.status ?? 'publish'}</wp:status>
<wp:post_parent>${item.parent ?? 0}</wp:post_parent>
<wp:post_type>${type}</wp:post_type>
<wp:post_password>${cdata(item.password ?? '')}</wp:post_password>
${item.attachmentUrl === undefined ? '' : `<wp:attachment_url>${item.attachmentUrl}</wp:attachment_url>`}
${categories.map(({ taxonomy, slug: nicename, name }) => `<category domain="${taxonomy}" nicename="${nicename}">${cdata(name)}</category>`).join('\n')}
${Object.entries(meta)
  .map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  )
  .join('\n')}
${comments.map(wxrComment).join('\n')}
</item>`;
}

function wxrComment(comment: MadeComment): string {
  const { id = 1, author = 'Reader', content = 'Thank you.', date = '2019-06-01 08:00:00' } = comment;
  return `<wp:comment>
<wp:comment_id>${id}</wp:comment_id>
<wp:comment_author>${cdata(author)}</wp:comment_author>
<wp:comment_author_email>${comment.email ?? 'reader@private.test'}</wp:comment_author_email>
<wp:comment_author_url>https://reader.private.test</wp:comment_author_url>
<wp:comment_author_IP>203.0.113.9</wp:comment_author_IP>
<wp:comment_date>${date}</wp:comment_date>
<wp:comment_date_gmt>${date}</wp:comment_date_gmt>
<wp:comment_content>${cdata(content)}</wp:comment_content>
<wp:comment_approved>${comment.approved ?? '1'}</wp:comment_approved>
<wp:comment_type>${comment.type ?? ''}</wp:comment_type>
<wp:comment_parent>${comment.parent ?? 0}</wp:comment_parent>
<wp:comment_user_id>${comment.userId ?? 0}</wp:comment_user_id>
<wp:commentmeta><wp:meta_key>a</wp:meta_key><wp:meta_value>a:1:{i:0;s:1:"b";}</wp:meta_value></wp:commentmeta>
</wp:comment>`;
}

export const wxrHead = (version = '1.2', more = '') => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/${version}/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/${version}/">
<channel>
<title>The old practice</title>
<link>${oldSite}</link>
<wp:wxr_version>${version}</wp:wxr_version>
<wp:base_blog_url>${oldSite}</wp:base_blog_url>
${more}`;

export const wxrEnd = '</channel>\n</rss>\n';

/** A whole export. */
export const wxr = (items: readonly MadeItem[], more = ''): string =>
  [wxrHead('1.2', more), ...items.map(wxrItem), wxrEnd].join('\n');
