import { words } from '#i18n/interface-words.ts';
import { type Language, defaultLanguage, pathIn } from '#lib/languages.ts';
import { letterPath, listPath } from '#lib/paths.ts';
import type { SiteContent } from '#schemas/entries.ts';
import { type LetterView, letterAnchor, namesAToZ } from '#view-models/a-to-z.ts';
import { type ListPageView, listPage, sublistPage } from '#view-models/list-page.ts';
import { type JumpLink, longestList } from '#view-models/list-parts.ts';
import { type NameBranch, nameBranches } from '#view-models/name-branches.ts';

type NamedEntries = Parameters<typeof namesAToZ>[0] & Pick<SiteContent, 'language'>;

/** Names from A to Z on one page, or one page of names that take several. */
export interface NamesView {
  /** To every letter, on this page or on pages of their own. */
  jumps: readonly JumpLink[];
  /** To pages with the names that begin with these letters. */
  narrower: readonly JumpLink[];
  letters: readonly LetterView[];
}

interface NamesPageView extends ListPageView {
  path: string;
  names: NamesView;
}

/** All names on one page; where there are too many entries for one, what leads to the pages of the letters. */
export function namesView(entries: NamedEntries): NamesView {
  const letters = namesAToZ(entries);
  return isLong(entries)
    ? { jumps: letters.map(({ letter }) => letterJump(letter, entries.language)), narrower: [], letters: [] }
    : {
        jumps: letters.map(({ letter, anchor }) => ({ text: letter, href: `#${anchor}` })),
        narrower: [],
        letters,
      };
}

/** The page of all conditions by any name, and those of the letters where there are too many for one page. */
export function namesPages(site: SiteContent): NamesPageView[] {
  const { conditions, therapies, practice, language } = site;
  const path = pathIn(language ?? defaultLanguage, listPath('conditions'));
  const top = listPage('conditions', site);
  if (!isLong({ conditions, therapies })) return [{ ...top, path, names: namesView({ conditions }) }];
  const letters = namesAToZ({ conditions, therapies });
  const jumpsAt = (letter: string) =>
    letters.map((other) => ({ ...letterJump(other.letter, language), isCurrent: other.letter === letter }));
  const pages = letters.flatMap(({ letter, names }) =>
    nameBranches(names, letter).map((branch) => {
      const part = { path: branchPath(letter, branch, language), number: 1, count: 1 };
      // Names begin with other letters in another language.
      const own = { practice, language };
      return {
        ...sublistPage('conditions', own, part, letterWords(branch.label, language)),
        path: part.path,
        names: {
          jumps: jumpsAt(letter),
          narrower: branch.narrower.map((below) => ({
            text: below.label,
            href: branchPath(letter, below, language),
          })),
          letters:
            branch.names.length === 0
              ? []
              : [{ letter: branch.label, anchor: letterAnchor(letter), names: branch.names }],
        },
      };
    }),
  );
  return [{ ...top, path, names: namesView({ conditions, therapies, language }) }, ...pages];
}

const isLong = ({ conditions = [], therapies = [] }: NamedEntries) =>
  conditions.length + therapies.length > longestList;

const letterSlug = (letter: string) => letterAnchor(letter).replace('letter-', '');
const letterJump = (letter: string, language: Language = defaultLanguage) => ({
  text: letter,
  href: pathIn(language, letterPath(letterSlug(letter))),
});

/** `/conditions/letter/s/`, and `/conditions/letter/sc/` below it. */
function branchPath(
  letter: string,
  { start }: Pick<NameBranch, 'start'>,
  language: Language = defaultLanguage,
): string {
  const slug = letterSlug(letter);
  const below = slug === 'other' ? `other-${start}` : start;
  return pathIn(language, letterPath(start === '' ? slug : below));
}

function letterWords(label: string, language?: Language) {
  const { title, lead, summary } = words(language).lists.letter;
  return { crumb: label, title: title(label), lead, summary: summary(label) };
}
