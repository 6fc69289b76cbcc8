/** Everything that a page says to browsers and search engines about itself. */
export interface HeadView {
  title: string;
  description: string;
  /** Address inside the site; undefined on the page for addresses that do not exist. */
  path: string | undefined;
  isIndexed: boolean;
  kind: 'website' | 'article';
}

interface Subject {
  title: string;
  summary: string;
}

/** An indexed page of the site. */
export function headView(subject: Subject, path: string, kind: HeadView['kind'] = 'article'): HeadView {
  return { title: subject.title, description: subject.summary, path, isIndexed: true, kind };
}

/** A page that search engines should leave out: search, and addresses that do not exist. */
export function unlistedHead(subject: Subject, path?: string): HeadView {
  return { title: subject.title, description: subject.summary, path, isIndexed: false, kind: 'website' };
}
