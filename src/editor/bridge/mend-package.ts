/** Where the editor's own code is changed, as text, on its way into the bundle. Its version is pinned exactly. */
interface Mend {
  from: RegExp;
  to: string;
}

const mends: readonly Mend[] = [
  // Typefaces on other hosts. The editor brings its own, so these are never to be asked for.
  { from: /url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g, to: 'local("none")' },
  // Where it would look for its own new versions, and for the state of other companies' services.
  { from: /https:\/\/(?:unpkg\.com|www\.githubstatus\.com\/api)\//g, to: '/not-asked/' },
  // The head of the dialog that tells why something was not saved. Trying again later would change nothing.
  {
    from: /There was an error while saving the entry\. Please try again later\./g,
    to: 'It is not saved yet. What you wrote is still here.',
  },
  // It keeps what is not saved yet in a database named after the repository. On the owner's machine there is none.
  {
    from: /(\.repository\?\?\{)(\};if\(\w+\)\{\w+=new \w+\(\w+,`draft-backups`)/g,
    to: '$1databaseName:`not-saved-yet`$2',
  },
  // It throws away what was kept under other settings. Ours hold the day, and words outlast the night.
  {
    from: /(\.current=await [\w$]+\([\w$]+\([\w$]+\))(\),console\.debug\(`CMS configuration:`)/g,
    to: '$1.replace(/\\d{4}-\\d\\d-\\d\\d/g,``)$2',
  },
];

/** A file of the editor's package as we bundle it. */
export function mendPackage(code: string): string {
  return mends.reduce((mended, { from, to }) => mended.replaceAll(from, to), code);
}
