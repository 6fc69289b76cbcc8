import { listPath } from '#lib/paths.ts';
import type { SiteContent } from '#schemas/entries.ts';
import { type LetterView, letterAnchor, namesAToZ } from '#view-models/a-to-z.ts';
import { type ListPageView, listPage, sublistPage } from '#view-models/list-page.ts';
import { type JumpLink, longestList } from '#view-models/list-parts.ts';
import { type NameBranch, nameBranches } from '#view-models/name-branches.ts';

type NamedEntries = Parameters<typeof namesAToZ>[0];

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
    ? { jumps: letters.map(({ letter }) => letterJump(letter)), narrower: [], letters: [] }
    : {
        jumps: letters.map(({ letter, anchor }) => ({ text: letter, href: `#${anchor}` })),
        narrower: [],
        letters,
      };
}

/** The page of all conditions by any name, and those of the letters where there are too many for one page. */
export function namesPages({ conditions, therapies, practice }: SiteContent): NamesPageView[] {
  const path = listPath('conditions');
  const top = listPage('conditions', practice);
  if (!isLong({ conditions, therapies })) return [{ ...top, path, names: namesView({ conditions }) }];
  const letters = namesAToZ({ conditions, therapies });
  const jumpsAt = (letter: string) =>
    letters.map((other) => ({ ...letterJump(other.letter), isCurrent: other.letter === letter }));
  const pages = letters.flatMap(({ letter, names }) =>
    nameBranches(names, letter).map((branch) => {
      const part = { path: branchPath(letter, branch), number: 1, count: 1 };
      return {
        ...sublistPage('conditions', practice, part, letterWords(branch.label)),
        path: part.path,
        names: {
          jumps: jumpsAt(letter),
          narrower: branch.narrower.map((below) => ({ text: below.label, href: branchPath(letter, below) })),
          letters:
            branch.names.length === 0
              ? []
              : [{ letter: branch.label, anchor: letterAnchor(letter), names: branch.names }],
        },
      };
    }),
  );
  return [{ ...top, path, names: namesView({ conditions, therapies }) }, ...pages];
}

const isLong = ({ conditions = [], therapies = [] }: NamedEntries) =>
  conditions.length + therapies.length > longestList;

/** `/conditions/letter/s/`, and `/conditions/letter/sc/` below it. */
const letterPath = (slug: string) => `${listPath('conditions')}letter/${slug}/`;
const letterSlug = (letter: string) => letterAnchor(letter).replace('letter-', '');
const letterJump = (letter: string) => ({ text: letter, href: letterPath(letterSlug(letter)) });

function branchPath(letter: string, { start }: Pick<NameBranch, 'start'>): string {
  const slug = letterSlug(letter);
  if (start === '') return letterPath(slug);
  return letterPath(slug === 'other' ? `other-${start}` : start);
}

const letterWords = (label: string) => ({
  crumb: label,
  title: `Names that begin with ${label}`,
  lead: 'Conditions and therapies by any name you know them by.',
  summary: `Every name on this site that begins with ${label}, and the condition or therapy that it leads to.`,
});
