import { fileURLToPath } from 'node:url';

/** Where the editor's own code is changed, as text, on its way into the bundle. Its version is pinned exactly. */
interface Patch {
  from: RegExp;
  to: string;
}

const patches: readonly Patch[] = [
  // Typefaces on other hosts. The editor brings its own, so these are never requested.
  { from: /url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g, to: 'local("none")' },
  // Where it would look for its own new versions, and for the state of other companies' services.
  { from: /https:\/\/(?:unpkg\.com|www\.githubstatus\.com\/api)\//g, to: '/not-asked/' },
  // The heading of the dialog for a refused save. Trying again later would change nothing.
  {
    from: /There was an error while saving the entry\. Please try again later\./g,
    to: 'It is not saved yet. What you wrote is still here.',
  },
  // The name of a page's file is called what it is for the owner.
  { from: /`Slug`/g, to: '`Address`' },
  { from: /`Edit Slug`/g, to: '`Edit Address`' },
  // What the list of pages shows of each is its name, and no summary.
  { from: /_summary:`Summary`/g, to: '_summary:`Name`' },
  // A link of a text leads to a page of the site as often as elsewhere; page-picker.ts knows the field by this name.
  { from: /(text:`Text`,url:)`URL`/g, to: '$1`Page or address`' },
  { from: /`The slug cannot be empty\.`/g, to: '`The address cannot be empty.`' },
  {
    from: /`The slug cannot contain special characters, including slashes and spaces\.`/g,
    to: '`An address has lower-case letters, digits and hyphens, such as neck-pain.`',
  },
  { from: /`This slug is used for another entry\.`/g, to: '`Another page has this address.`' },
  // Unsaved drafts are stored in a database named after the repository. On the owner's machine there is none.
  {
    from: /(\.repository\?\?\{)(\};if\(\w+\)\{\w+=new \w+\(\w+,`draft-backups`)/g,
    to: '$1databaseName:`not-saved-yet`$2',
  },
  // Drafts of another configuration are deleted. Ours holds the day, and a draft outlasts the night.
  {
    from: /(\.current=await [\w$]+\([\w$]+\([\w$]+\))(\),console\.debug\(`CMS configuration:`)/g,
    to: '$1.replace(/\\d{4}-\\d\\d-\\d\\d/g,``)$2',
  },
  // Markdown is read and written by our own converter: its own loses words, escapes and untouched markup.
  {
    from: /\bt=[\w$]+\(t\),t=[\w$]+\(t\),t=[\w$]+\(t\),new Promise\(\((\w),(\w)\)=>\{e\.update\(\(\)=>\{try\{[\w$]+\(t,n\),/g,
    to: 'new Promise(($1,$2)=>{(($$f)=>$$f())(()=>{try{siteText.showMarkdown(e,t),',
  },
  {
    from: /(\(new CustomEvent\(`Update`,\{detail:\{value:)[\w$]+\([\w$]+\(n\)\.replace\([^)]*\)[^)]*\)\.replace\([^)]*\)\)/g,
    to: '$1siteText.markdownOf(e)',
  },
  // Typed characters are never replaced, except by the two lists that every word processor makes.
  { from: /(\bn&&l\([\w$]+\(s,)o(\)\))/g, to: '$1siteText.typedLists(o)$2' },
  // A part of the text keeps what it was filled in with when it is copied, cut and dragged.
  {
    from: /(static importJSON\(e\)\{return new (\w+)\()\)\.updateFromJSON\(e\)(?=\}exportJSON\(\)\{return\{\.\.\.)/g,
    to: '$1e.props)',
  },
  { from: /(exportJSON\(\)\{return\{)\.\.\.(\w+\(this\.__props\?\?\{\}\)),type:t/g, to: '$1props:$2,type:t' },
  // After a save the form is filled anew. What was typed since the save began stays.
  {
    from: /(let [\w$]+=\{\.\.\.([\w$]+)\},[\w$]+=[\w$]+\?\.\[([\w$]+)\]\?\?[\w$]+,[\w$]+=[\w$]+\(\{draft:([\w$]+),)/g,
    to: 'siteForm.noteSent($4,$3,$2);$1',
  },
  {
    from: /([\w$]+\(\{entryDraft:[\w$]+,[^{}]*,expanderStates:([\w$]+)\.expanderStates\}\))(?=\}catch)/g,
    to: 'siteForm.mergeTyped($2,()=>$1)',
  },
];

/** Our own code that the patches call, by the name that they call it by. */
const ownCode = { siteText: 'rich-text.ts', siteForm: 'saved-form.ts' };

/**
 * A file of the editor's package as we bundle it.
 * @throws {Error} where a place to patch is not in the main file: the package was updated
 */
export function patchPackage(code: string): string {
  if (!code.includes('draft-backups')) return replaceAll(code);
  const missing = patches.find(({ from }) => code.search(from) === -1);
  if (missing !== undefined)
    throw new Error(
      `The editor's package has no ${String(missing.from)} any more. Adapt src/editor/bridge/patch-package.ts.`,
    );
  const imports = Object.entries(ownCode).map(([name, file]) => {
    const path = fileURLToPath(new URL(`../app/${file}`, import.meta.url));
    return `import * as ${name} from ${JSON.stringify(path)};\n`;
  });
  return `${imports.join('')}${replaceAll(code)}`;
}

const replaceAll = (code: string) =>
  patches.reduce((patched, { from, to }) => patched.replaceAll(from, to), code);
