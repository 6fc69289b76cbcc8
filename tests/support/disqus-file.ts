/** A post as a test needs it; the rest is as Disqus writes it. */
interface Post {
  id: number;
  thread?: number;
  parent?: number;
  message?: string;
  name?: string;
  created?: string;
  extra?: string;
}

/** A file as Disqus exports it, with made-up comments. */
export function disqusFile(threads: Record<number, string>, posts: readonly Post[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<category dsq:id="1"><forum>kneads</forum><title>General</title><isDefault>true</isDefault></category>
${Object.entries(threads)
  .map(
    ([id, link]) => `<thread dsq:id="${id}"><id /><forum>kneads</forum><category dsq:id="1" />
<link>${link}</link><title>A page</title><message /><createdAt>2019-01-01T10:00:00Z</createdAt>
<author><name>Owner</name><isAnonymous>false</isAnonymous><username>owner</username></author>
<isClosed>false</isClosed><isDeleted>false</isDeleted></thread>`,
  )
  .join('\n')}
${posts.map(postXml).join('\n')}
</disqus>
`;
}

function postXml({ id, thread = 1, parent, name = 'Ruth', extra = '', ...post }: Post): string {
  const { message = '<p>It helped.</p>', created = `2019-05-04T12:00:${String(id % 60).padStart(2, '0')}Z` } =
    post;
  return `<post dsq:id="${id}"><id /><message><![CDATA[${message}]]></message><createdAt>${created}</createdAt>
${/isDeleted/.test(extra) ? '' : '<isDeleted>false</isDeleted>'}${/isSpam/.test(extra) ? '' : '<isSpam>false</isSpam>'}${extra}
<author><name>${name}</name><isAnonymous>true</isAnonymous></author>
<thread dsq:id="${thread}" />${parent === undefined ? '' : `<parent dsq:id="${parent}" />`}</post>`;
}
