import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import type { Mark, Outline } from '#lib/outline.ts';
import { type Section, questionCount, sections } from '#schemas/sections.ts';

/** Holds the order of a page's text against the pattern of its collection. */
export function checkSections(entry: Entry, outline: Outline): Problem[] {
  const at = (line: number | undefined, message: string): Problem => ({
    file: entry.file,
    line: line === undefined ? undefined : line + entry.bodyOffset,
    message,
  });
  return [
    ...checkOrder(sections[entry.collection] ?? [], outline.marks, at),
    ...checkQuestions(outline.marks, at),
    ...checkTwice(outline.marks, at),
  ];
}

type At = (line: number | undefined, message: string) => Problem;

const describe = (section: Section) =>
  'heading' in section ? `"## ${section.heading}"` : `<${section.tag} />`;

function isSection(mark: Mark, section: Section): boolean {
  return 'heading' in section
    ? mark.kind === 'heading' && mark.depth === 2 && mark.text === section.heading
    : mark.kind === 'tag' && mark.name === section.tag;
}

function checkOrder(pattern: readonly Section[], marks: readonly Mark[], at: At): Problem[] {
  const places = pattern.map((section) => marks.findIndex((mark) => isSection(mark, section)));
  const inOrder = longestRise(places);
  return pattern.flatMap((section, number) => {
    const index = places[number] ?? -1;
    const previous = pattern[number - 1];
    const belongs = `It belongs ${previous === undefined ? 'at the start of the text' : `after ${describe(previous)}`}.`;
    if (index === -1) return [at(undefined, `${describe(section)} is missing. ${belongs}`)];
    const isMisplaced = !inOrder.includes(number);
    return [
      ...(isMisplaced
        ? [at(marks[index]?.line, `${describe(section)} stands in the wrong place. ${belongs}`)]
        : []),
      ...('heading' in section ? checkNeeds(section, marks, index, at) : []),
    ];
  });
}

/** Which of `places` stand in order already, as many as possible, so that the fewest sections must move. */
function longestRise(places: readonly number[]): number[] {
  const best: number[][] = [];
  for (const [number, place] of places.entries()) {
    if (place === -1) continue;
    const before = best.filter((rise) => (places[rise.at(-1) ?? -1] ?? -1) < place);
    best.push([...longest(before), number]);
  }
  return longest(best);
}

function longest(lists: readonly number[][]): number[] {
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}

function checkNeeds(
  section: { heading: string; needs?: readonly string[] },
  marks: readonly Mark[],
  start: number,
  at: At,
) {
  const end = marks.findIndex((mark, index) => index > start && mark.kind === 'heading' && mark.depth === 2);
  const inside = marks.slice(start + 1, end === -1 ? undefined : end);
  return (section.needs ?? [])
    .filter((name) => !inside.some((mark) => mark.kind === 'tag' && mark.name === name))
    .map((name) => at(marks[start]?.line, `<${name}> is missing below "## ${section.heading}".`));
}

function checkQuestions(marks: readonly Mark[], at: At): Problem[] {
  const start = marks.findIndex((mark) => mark.kind === 'heading' && mark.text === 'Questions people ask');
  if (start === -1) return [];
  const questions = marks.slice(start + 1).filter((mark) => mark.kind === 'heading' && mark.depth === 3);
  const { min, max } = questionCount;
  if (questions.length >= min && questions.length <= max) return [];
  const message = `"## Questions people ask" has ${questions.length} questions. Write ${min} to ${max}, each as a "###" heading.`;
  return [at(marks[start]?.line, message)];
}

const onceOnly = ['Emergency', 'DoctorFirst', 'Book', 'Evidence', 'Differences', 'Suits', 'Aftercare'];

function checkTwice(marks: readonly Mark[], at: At): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'tag' || !onceOnly.includes(mark.name)) continue;
    if (seen.has(mark.name))
      problems.push(at(mark.line, `<${mark.name}> stands twice on this page. Keep one.`));
    seen.add(mark.name);
  }
  return problems;
}
