import type { WxrAuthor, WxrComment, WxrItem, WxrTerm } from '#import/wxr/wxr-item.ts';

/** Fields of an element by their usual names. */
export type Fields = ReadonlyMap<string, string>;

const of = (fields: Fields, ...names: string[]): string => {
  for (const name of names) {
    const value = fields.get(name)?.trim();
    if (value) return value;
  }
  return '';
};

export const newItem = (line: number): WxrItem => ({
  line,
  id: '',
  type: '',
  status: '',
  title: '',
  link: '',
  slug: '',
  creator: '',
  content: '',
  excerpt: '',
  date: '',
  dateGmt: '',
  modified: '',
  pubDate: '',
  parent: '',
  password: '',
  commentStatus: '',
  isSticky: false,
  attachmentUrl: '',
  categories: [],
  meta: new Map(),
  comments: [],
  tooLong: [],
});

type TextField = {
  [Name in keyof WxrItem]: WxrItem[Name] extends string ? Name : never;
}[keyof WxrItem];

const itemFields: Record<string, TextField> = {
  'wp:post_id': 'id',
  'wp:post_type': 'type',
  'wp:status': 'status',
  title: 'title',
  link: 'link',
  'wp:post_name': 'slug',
  'dc:creator': 'creator',
  'content:encoded': 'content',
  'excerpt:encoded': 'excerpt',
  'wp:post_date': 'date',
  'wp:post_date_gmt': 'dateGmt',
  'wp:post_modified': 'modified',
  pubdate: 'pubDate',
  'wp:post_parent': 'parent',
  'wp:post_password': 'password',
  'wp:comment_status': 'commentStatus',
  'wp:attachment_url': 'attachmentUrl',
};

/** Sets a field of an item; the first of two that are not empty is taken. Gives false for one that is not read. */
export function setItemField(item: WxrItem, name: string, value: string): boolean {
  if (name === 'wp:is_sticky') {
    item.isSticky = value.trim() === '1';
    return true;
  }
  const field = itemFields[name];
  if (field === undefined) return false;
  const text = field === 'content' || field === 'excerpt' ? value : value.trim();
  if (item[field] === '') item[field] = text;
  return true;
}

export const authorOf = (fields: Fields): WxrAuthor => ({
  id: of(fields, 'wp:author_id'),
  login: of(fields, 'wp:author_login'),
  email: of(fields, 'wp:author_email').toLowerCase(),
  name: of(fields, 'wp:author_display_name', 'wp:author_login'),
});

/** @param element `wp:category`, `wp:tag` or `wp:term` */
export function termOf(element: string, fields: Fields): WxrTerm {
  const taxonomy =
    element === 'wp:category'
      ? 'category'
      : element === 'wp:tag'
        ? 'post_tag'
        : of(fields, 'wp:term_taxonomy') || 'term';
  return {
    id: of(fields, 'wp:term_id', 'wp:cat_id'),
    taxonomy,
    slug: of(fields, 'wp:category_nicename', 'wp:tag_slug', 'wp:term_slug'),
    name: of(fields, 'wp:cat_name', 'wp:tag_name', 'wp:term_name'),
    parent: of(fields, 'wp:category_parent', 'wp:term_parent'),
  };
}

export const commentOf = (fields: Fields): WxrComment => ({
  id: of(fields, 'wp:comment_id'),
  author: of(fields, 'wp:comment_author'),
  email: of(fields, 'wp:comment_author_email').toLowerCase(),
  userId: of(fields, 'wp:comment_user_id'),
  date: of(fields, 'wp:comment_date'),
  dateGmt: of(fields, 'wp:comment_date_gmt'),
  content: fields.get('wp:comment_content') ?? '',
  approved: of(fields, 'wp:comment_approved'),
  type: of(fields, 'wp:comment_type'),
  parent: of(fields, 'wp:comment_parent'),
});
