import { type Answers, type DraftKind, type KnownPage, folders } from '#drafting/draft-answers.ts';
import type { ParsedArguments } from '#drafting/parse-arguments.ts';
import { joinWords } from '#lib/list-words.ts';
import { entryPath, reservedSlugs } from '#lib/paths.ts';
import { slugOf } from '#lib/slug-of.ts';
import { didYouMean } from '#lib/suggest.ts';
import { line, slug as slugSchema } from '#schemas/fields.ts';

const longest: Record<DraftKind, number> = { condition: 60, therapy: 60, article: 90, page: 90 };

/** What is wrong with a name for a new page, or undefined. */
export function titleProblem(
  kind: DraftKind,
  title: string,
  known: readonly KnownPage[],
): string | undefined {
  const read = line(3, longest[kind]).safeParse(title);
  if (!read.success) return `The name ${read.error.issues[0]?.message}.`;
  const other = known.find((page) => page.title.trim().toLowerCase() === title.toLowerCase());
  if (other !== undefined)
    return `A page has the name "${other.title}" already: ${other.collection}/${other.slug}.mdx.`;
  return undefined;
}

/** What is wrong with a file name for a new page, or undefined. */
export function slugProblem(kind: DraftKind, slug: string, known: readonly KnownPage[]): string | undefined {
  if (!slugSchema.safeParse(slug).success)
    return 'Write lower-case words joined by hyphens, such as tennis-elbow.';
  if (kind === 'page' && reservedSlugs.some((reserved) => reserved === slug))
    return `The site itself uses the address /${slug}/. Choose another.`;
  const other = known.find((page) => page.collection === folders[kind] && page.slug === slug);
  return other === undefined
    ? undefined
    : `The page ${entryPath(folders[kind], slug)} exists already: "${other.title}".`;
}

/** What is wrong with a medical name, or undefined. It may be left out. */
export function medicalNameProblem(name: string): string | undefined {
  const read = line(3, 80).safeParse(name);
  return name === '' || read.success ? undefined : `The medical name ${read.error.issues[0]?.message}.`;
}

/** What is wrong with the pages that a new one names, or undefined. */
function relationProblem(
  collection: 'therapies' | 'conditions',
  slugs: readonly string[],
  known: readonly KnownPage[],
): string | undefined {
  const names = known.filter((page) => page.collection === collection).map(({ slug }) => slug);
  const stranger = slugs.find((slug) => !names.includes(slug));
  if (stranger === undefined) return undefined;
  return `There is no ${collection === 'therapies' ? 'therapy' : 'condition'} "${stranger}".${didYouMean(stranger, names)}`;
}

/**
 * The answers out of what was parsed, with nobody to ask.
 * @throws {Error} that lists everything that is missing or wrong
 */
export function validateAnswers(parsed: ParsedArguments, known: readonly KnownPage[]): Answers {
  const { kind, title } = parsed;
  if (kind === undefined || title === undefined)
    throw new Error(`Say what to add and its name, such as: ${example}`);
  const slug = parsed.slug ?? slugOf(title);
  const missing = kind === 'condition' ? missingOf(parsed) : [];
  const wrong = [
    titleProblem(kind, title, known),
    slugProblem(kind, slug, known),
    medicalNameProblem(parsed.medicalName ?? ''),
    relationProblem('therapies', parsed.therapies ?? [], known),
    relationProblem('conditions', parsed.conditions ?? [], known),
    missing.length > 0 ? `A condition also needs ${joinWords(missing)}. An example: ${example}` : undefined,
  ].filter((problem) => problem !== undefined);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return answersOf({ ...parsed, kind, title, slug });
}

const example = 'npm run new -- condition "Tennis elbow" --areas arm,hand --therapies therapeutic-massage';

const missingOf = ({ areas = [], therapies = [] }: ParsedArguments) => [
  ...(areas.length === 0 ? ['--areas (where it is felt)'] : []),
  ...(therapies.length === 0 ? ['--therapies (what you use for it)'] : []),
];

/** Puts parts that are all known together. */
export function answersOf(
  parsed: ParsedArguments & { kind: DraftKind; title: string; slug: string },
): Answers {
  const { kind, title, slug, therapies = [], conditions = [] } = parsed;
  switch (kind) {
    case 'condition':
      return {
        ...{ kind, title, slug, therapies },
        medicalName: parsed.medicalName || undefined,
        isSymptom: parsed.isSymptom ?? false,
        areas: parsed.areas ?? [],
      };
    case 'therapy':
      return { kind, title, slug };
    case 'article':
      return { kind, title, slug, therapies, conditions };
    case 'page':
      return { kind, title, slug, menu: parsed.menu ?? 'foot' };
  }
}
