import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import {
  type Words,
  either,
  fieldCalled,
  headingCalled,
  formatMessage,
  tagCalled,
} from '#check/format-message.ts';
import type { Mark, Outline } from '#lib/outline.ts';
import { type Section, headingIn, questionCount, questionsHeading, sectionsIn } from '#schemas/sections.ts';

/** Holds the order of a page's text against the pattern of its collection. */
export function checkSections(entry: Entry, outline: Outline): Problem[] {
  const at = (line: number | undefined, words: Words): Problem => ({
    file: entry.file,
    line: line === undefined ? undefined : line + entry.bodyOffset,
    ...words,
  });
  return [
    ...checkOrder(sectionsIn(entry.collection, entry.language), outline.marks, at),
    ...checkQuestions(headingIn(questionsHeading, entry.language), outline.marks, at),
    ...checkTwice(entry, outline.marks, at),
  ];
}

type At = (line: number | undefined, words: Words) => Problem;

const describe = (section: Section) =>
  'heading' in section ? headingCalled(section.heading) : tagCalled(section.tag, `<${section.tag} />`);

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
    const belongs =
      previous === undefined
        ? formatMessage`It belongs at the start of the text.`
        : formatMessage`It belongs after ${describe(previous)}.`;
    if (index === -1) return [at(undefined, formatMessage`${describe(section)} is missing. ${belongs}`)];
    const isMisplaced = !inOrder.includes(number) && !isDoubled(marks, section);
    return [
      ...(isMisplaced
        ? [at(marks[index]?.line, formatMessage`${describe(section)} stands in the wrong place. ${belongs}`)]
        : []),
      ...('heading' in section ? checkNeeds(section, marks, index, at) : []),
    ];
  });
}

/** A tag that is there twice is reported as repeated: which of the two is misplaced cannot be known. */
const isDoubled = (marks: readonly Mark[], section: Section) =>
  'tag' in section && marks.filter((mark) => isSection(mark, section)).length > 1;

/** Which of `places` are in order already, as many as possible, so that the fewest sections must move. */
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
    .map((name) =>
      at(
        marks[start]?.line,
        formatMessage`${tagCalled(name)} is missing below ${headingCalled(section.heading)}.`,
      ),
    );
}

function checkQuestions(heading: string, marks: readonly Mark[], at: At): Problem[] {
  const start = marks.findIndex((mark) => mark.kind === 'heading' && mark.text === heading);
  if (start === -1) return [];
  const questions = marks.slice(start + 1).filter((mark) => mark.kind === 'heading' && mark.depth === 3);
  const { min, max } = questionCount;
  if (questions.length >= min && questions.length <= max) return [];
  const words = formatMessage`${headingCalled(heading)} has ${questions.length} questions. Write ${min} to ${max}, each as a ${either('"###" heading', 'Heading 3')}.`;
  return [at(marks[start]?.line, words)];
}

const onceOnly = ['Emergency', 'DoctorFirst', 'Book', 'Evidence', 'Differences', 'Suits', 'Aftercare'];

function checkTwice(entry: Entry, marks: readonly Mark[], at: At): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'tag' || !onceOnly.includes(mark.name)) continue;
    if (seen.has(mark.name)) problems.push(at(mark.line, standsTwice(entry, mark.name)));
    seen.add(mark.name);
  }
  return problems;
}

function standsTwice({ data, file }: Entry, name: string): Words {
  const { redFlags } = (data ?? {}) as { redFlags?: { doctorFirst?: unknown[] } | null };
  if (name !== 'DoctorFirst' || (redFlags?.doctorFirst ?? []).length === 0)
    return formatMessage`${tagCalled(name)} stands twice on this page. Keep one.`;
  const field = fieldCalled(file, 'redFlags, doctorFirst', '"doctorFirst" under "redFlags"');
  return formatMessage`${tagCalled(name)} is a second one. This page shows that card by itself, from the field ${field}. Add the sign there, and take the card with words of its own out of the text.`;
}
