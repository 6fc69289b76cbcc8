import { readContent } from '#editor/bridge/content-folder.ts';
import { type OtherLanguage, otherLanguages } from '#lib/languages.ts';
import { pageChange } from '#release/describe-changes.ts';

/** The languages of the site beside the first: each begins with its front page. */
export const shownLanguages = (folder: string): OtherLanguage[] =>
  otherLanguages.filter((language) => {
    const path = `${language}/pages/home.mdx`;
    const after = readContent(folder, `content/${path}`)?.toString('utf8');
    return after !== undefined && pageChange({ path, before: undefined, after }).kind !== 'draft';
  });
