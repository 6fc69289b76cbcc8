import { type Problem, formatField } from '#check/problem.ts';
import type { Answer } from '#report/ask-addresses.ts';
import { type Finding, type Level, levels, topics } from '#report/finding.ts';
import { datesFindings } from '#report/rules/dates.ts';
import { orphansFindings } from '#report/rules/orphans.ts';
import { outsideLinksFindings, outsideLinks } from '#report/rules/outside-links.ts';
import { unansweredSearchesFindings } from '#report/rules/unanswered-searches.ts';
import { picturesFindings } from '#report/rules/pictures.ts';
import { readingFindings } from '#report/rules/reading.ts';
import { once } from '#lib/once.ts';
import { searchIndexOf } from '#report/name-search.ts';
import { searchesFindings } from '#report/rules/searches.ts';
import { sourceListFindings } from '#report/rules/sources.ts';
import { translationsFindings } from '#report/rules/translated-content.ts';
import { wordsFindings } from '#report/rules/words.ts';
import type { Content } from '#report/read-content.ts';
import { withoutMark } from '#lib/guidance.ts';
import { countOf } from '#lib/list-words.ts';

/** What there is to fix in one file, worst first. */
export interface FileReport {
  file: string;
  /** Title of the page, where it is one that could be read. */
  title: string | undefined;
  /** Address on the site, for pages that visitors see. */
  address: string | undefined;
  findings: Finding[];
}

export interface Report {
  /** Day for which it was made, `YYYY-MM-DD`. */
  today: string;
  pageCount: number;
  /** Files with something to fix, the one with the worst first. */
  files: FileReport[];
  counts: Record<Level, number>;
  /** How many addresses of other sites were asked; undefined where nobody wanted it. */
  requested: number | undefined;
}

/**
 * Everything worth fixing in the content.
 * @param today day of the report, `YYYY-MM-DD`
 * @param answers of outside links, where they were requested
 */
export function makeReport(content: Content, today: string, answers?: ReadonlyMap<string, Answer>): Report {
  const findings = [...contentFindings(content, today), ...answersFindings(content, answers)];
  const files = [...Map.groupBy(findings, ({ file }) => file)]
    .map(([file, found]) => ({ file, ...pageAt(content, file), findings: found.toSorted(worstFirst) }))
    .toSorted((a, b) => worstFile(a, b) || a.file.localeCompare(b.file));
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return {
    today,
    pageCount: content.pageCount,
    files,
    counts: { now: count('now'), soon: count('soon'), later: count('later') },
    requested: answers?.size,
  };
}

function contentFindings(content: Content, today: string): Finding[] {
  const { pages, pictures, searches, practice } = content;
  const published = pages.filter(({ form }) => !form.draft);
  const knowledge = {
    served: practice?.serviceArea,
    towns: practice?.nearbyTowns,
    examples: content.examples,
  };
  const index = once(() => searchIndexOf(published, knowledge));
  return [
    ...mistakes(content),
    ...published.flatMap((page) => [
      ...wordsFindings(page),
      ...datesFindings(page, today),
      ...sourceListFindings(page),
      ...readingFindings(page),
    ]),
    ...picturesFindings(pages, pictures),
    ...orphansFindings(pages, content.practice),
    ...searchesFindings(index, published, searches),
    ...unansweredSearchesFindings(index, searches, content.missedSearches),
    ...translationsFindings(content.translations),
    ...unfinished(content),
  ];
}

const answersFindings = (content: Content, answers: ReadonlyMap<string, Answer> | undefined) =>
  answers === undefined ? [] : outsideLinksFindings(outsideLinks(content), answers);

/** What the check refuses. Its words hold the fix. */
function mistakes({ problems }: Content): Finding[] {
  return problems.map((problem) => ({
    ...{ level: 'now', topic: 'mistake', file: problem.file, line: problem.line, fix: '' },
    message: [formatField(problem), problem.message].filter(Boolean).join(' '),
    inForm: { message: inFormOf(problem) },
  }));
}

function inFormOf({ label, field, message, inForm }: Problem): string {
  const name = label ?? field;
  return name === undefined ? (inForm ?? message) : `“${name}” ${inForm ?? message}`;
}

function unfinished({ drafts }: Content): Finding[] {
  return drafts.map(({ file, unwritten }) => {
    const [first] = unwritten;
    return {
      ...{ level: 'later', topic: 'draft', file, line: first?.line },
      message:
        first === undefined
          ? 'This draft holds no more guidance. Visitors do not see it.'
          : `This draft has ${countOf(unwritten.length, 'place')} still to write. The next: ${withoutMark(first.message)}`,
      fix:
        first === undefined
          ? 'Set its days and take out "draft: true" when you are content with it.'
          : 'Write in your own words where the file says so.',
      inForm: {
        fix:
          first === undefined
            ? 'Set its days and switch “Draft” off when you are content with it.'
            : 'Write in your own words where the form says so.',
      },
    };
  });
}

function pageAt({ pages }: Content, file: string): Pick<FileReport, 'title' | 'address'> {
  const page = pages.find((known) => known.file === file);
  return { title: page?.form.title, address: page?.form.draft === false ? page.address : undefined };
}

const topicNames = Object.keys(topics);

function worstFirst(a: Finding, b: Finding): number {
  return (
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    topicNames.indexOf(a.topic) - topicNames.indexOf(b.topic) ||
    (a.line ?? 0) - (b.line ?? 0)
  );
}

function worstFile({ findings: a }: FileReport, { findings: b }: FileReport): number {
  for (const level of levels) {
    const difference = countAt(b, level) - countAt(a, level);
    if (difference !== 0) return difference;
  }
  return 0;
}

const countAt = (findings: readonly Finding[], level: Level) =>
  findings.filter((finding) => finding.level === level).length;
