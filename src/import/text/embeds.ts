import { type MarkNode, type OwnNode, markOf, paragraphOf } from '#import/text/mdast-nodes.ts';
import { type Notes, markFor, quoteOf } from '#import/text/notes.ts';

/** What is found on a site, by the end of its name. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, 'Video on YouTube'],
  [/(?:^|\.)vimeo\.com$/, 'Video on Vimeo'],
  [/(?:^|\.)(?:wordpress\.tv|videopress\.com)$/, 'Video on WordPress.tv'],
  [/(?:^|\.)dailymotion\.com$/, 'Video on Dailymotion'],
  [/(?:^|\.)(?:facebook\.com|fb\.watch)$/, 'Post on Facebook'],
  [/(?:^|\.)instagram\.com$/, 'Post on Instagram'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'Post on Twitter'],
  [/(?:^|\.)soundcloud\.com$/, 'Recording on SoundCloud'],
  [/(?:^|\.)spotify\.com$/, 'Recording on Spotify'],
];

/** Something that came from another site becomes a link to it: the page of a practice loads nothing from there. */
export function embedLink(address: string, notes: Notes): OwnNode {
  const url = URL.parse(address.startsWith('//') ? `https:${address}` : address.trim());
  if (url === null || !/^https?:$/.test(url.protocol))
    return markOf(markFor('something of another site stood here, without an address. Take this line out.'));
  url.protocol = 'https:';
  const kind = kindOf(url);
  notes.add('changed', 'What came from another site is a link to it now:', pageOf(url));
  return paragraphOf({
    type: 'link',
    url: pageOf(url),
    title: null,
    children: [{ type: 'text', value: kind }],
  });
}

function kindOf(url: URL): string {
  const host = url.hostname.replace(/^www\./, '');
  if (/(?:^|\.)google\.[a-z.]+$/.test(host) && url.pathname.startsWith('/maps')) return 'Map on Google Maps';
  return kinds.find(([pattern]) => pattern.test(host))?.[1] ?? `Page on ${host}`;
}

/** The page on which a player's film is. */
function pageOf(url: URL): string {
  const id = /\/embed\/([\w-]+)/.exec(url.pathname)?.[1];
  if (/youtube(?:-nocookie)?\.com$/.test(url.hostname) && id !== undefined)
    return `https://www.youtube.com/watch?v=${id}`;
  const film = /^\/video\/(\d+)/.exec(url.pathname)?.[1];
  if (url.hostname === 'player.vimeo.com' && film !== undefined) return `https://vimeo.com/${film}`;
  return url.href;
}

/** A film or recording of the old site's own. This site shows none, so it is listed with its address. */
export function fileMark(address: string, kind: string, notes: Notes): MarkNode {
  const what = kind === 'audio' ? 'a recording' : 'a film';
  const where = address === '' ? 'without an address' : address;
  notes.add('look', `This text had ${what}: ${where}. This site shows pictures alone.`);
  return markOf(
    markFor(
      `${what} stood here (${address === '' ? where : quoteOf(address)}). Put it up elsewhere and link to it, or take this line out.`,
    ),
  );
}
