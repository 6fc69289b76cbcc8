import { checkBody } from '#check/check-body.ts';
import { checkCommentSections } from '#check/check-comment-sections.ts';
import { type FieldCheck, fieldCheck, slugsOf } from '#check/check-fields.ts';
import { checkDates } from '#check/check-dates.ts';
import { checkFactLinks } from '#check/check-fact-links.ts';
import { checkHelpNumbers } from '#check/check-help-numbers.ts';
import { checkNeededPages } from '#check/check-needed-pages.ts';
import { checkPracticeWords, wordsLeftOut } from '#check/check-practice-words.ts';
import { checkPlaces } from '#check/check-places.ts';
import { checkPrices } from '#check/check-prices.ts';
import { checkPrivacyPage } from '#check/check-privacy-page.ts';
import { checkRedirects } from '#check/check-redirects.ts';
import type { Addresses } from '#check/check-links.ts';
import { checkRelations } from '#check/check-relations.ts';
import { checkReviewers } from '#check/check-reviewers.ts';
import { checkTherapists } from '#check/check-therapists.ts';
import { checkSections } from '#check/check-sections.ts';
import { checkSharedWords, sharedWordsFile } from '#check/check-shared-words.ts';
import { checkTranslation } from '#check/check-translations.ts';
import { checkUniqueness } from '#check/check-uniqueness.ts';
import { type Draft, checkGuidance, findDrafts } from '#check/find-guidance.ts';
import type { ContentFiles } from '#check/content-files.ts';
import { labelField } from '#check/label-field.ts';
import type { Problem } from '#check/problem.ts';
import { checkTranslatedSigns } from '#check/check-translated-signs.ts';
import { readBodySigns } from '#check/read-body-signs.ts';
import { type Entry, isDraft, readEntries } from '#check/read-entries.ts';
import { readPractice } from '#check/read-practice.ts';
import { examplesFile, readSearches } from '#check/read-searches.ts';
import { translationsBehind } from '#check/translated-files.ts';
import { unknownExamples } from '#check/unknown-examples.ts';
import { toDay } from '#lib/dates.ts';
import { otherLanguages } from '#lib/languages.ts';
import { bodyPath, entryPath, fixedPaths } from '#lib/paths.ts';
import { bodyAreas } from '#lib/vocabulary.ts';

export interface ContentCheck {
  problems: Problem[];
  /** The pages whose form can be read, without their translations. */
  entries: Entry[];
  /** The translations whose form can be read. */
  translations: Entry[];
  /** How many pages were checked. */
  pageCount: number;
  /** Pages that visitors do not see yet, and what has to be written in them. Nothing of it is a problem. */
  drafts: Draft[];
  /** Translations whose original has changed since, and what they leave out. Nothing of it is a problem. */
  behind: Problem[];
  /** Pages that examples of searches name and that are not there. Nothing of it is a problem. */
  unlearned: Problem[];
}

/** Everything wrong in the content, all files at once, in the order of the files. */
export function checkContent(files: ContentFiles, today = toDay(new Date())): ContentCheck {
  const reading = readEntries(files);
  const { entries, unread, problems } = reading;
  const pages = [...entries, ...unread];
  const checkFields = fieldCheck(slugsOf(pages), files);
  const addresses: Addresses = {
    known: new Set([...fixedPaths, ...pages.map(addressOf), ...bodyAddresses(entries)]),
    drafts: new Set(entries.filter(isDraft).map(addressOf)),
  };
  const practice = readPractice(files);
  const examples = readSearches(files, examplesFile);
  const translations = otherLanguages.map((language) => readEntries(files, language));
  const checkAll = ({ entries: pages }: { entries: readonly Entry[] }) => [
    ...checkUniqueness(pages),
    ...pages.flatMap((entry) => checkEntry(entry, checkFields, addresses, files)),
    ...pages.flatMap((entry) => checkDates(entry, today)),
  ];
  const found = [
    ...checkPlaces(files),
    ...practice.problems,
    ...checkPracticeWords(files, practice.facts),
    ...checkNeededPages(reading),
    ...checkPrivacyPage(reading, practice.data),
    ...problems,
    ...checkAll(reading),
    ...checkSharedWords(entries, files),
    ...translations.flatMap((language) => [
      ...language.problems,
      ...checkAll(language),
      ...checkSharedWords(language.entries, files).filter(({ file }) => file !== sharedWordsFile),
      ...language.entries.flatMap((entry) =>
        checkTranslation(entry, entries, (page) => checkFields(page).data),
      ),
    ]),
    ...readSearches(files).problems,
    ...examples.problems,
    ...readBodySigns(files).problems,
    ...checkTranslatedSigns(files),
    ...(practice.facts === undefined
      ? []
      : [
          ...checkFactLinks(practice.facts, addresses),
          ...checkReviewers(reading, practice.facts),
          ...checkTherapists(reading, practice.facts),
          ...checkHelpNumbers(files, practice.facts),
          ...checkPrices(entries, practice.facts),
        ]),
    ...checkRedirects(files, addresses),
  ];
  const translated = translations.flatMap(({ entries: readable }) => readable);
  const unreadCount = translations.flatMap(({ unread: unreadable }) => unreadable).length;
  return {
    problems: found
      .map(withLabel)
      .toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0)),
    entries,
    translations: translated,
    pageCount: pages.length + translated.length + unreadCount,
    drafts: findDrafts([...entries, ...translated]),
    behind: [...translationsBehind(files), ...wordsLeftOut(files)].map(withLabel),
    unlearned: unknownExamples(examples.searches, entries),
  };
}

function withLabel(problem: Problem): Problem {
  const { file, field } = problem;
  const label = field === undefined ? undefined : labelField(file, field);
  return label === undefined ? problem : { ...problem, label };
}

/** The pages of the parts of the body: the chest always, and each that a condition is felt in. */
function bodyAddresses(entries: readonly Entry[]): string[] {
  const felt = entries
    .filter((entry) => entry.collection === 'conditions' && !isDraft(entry))
    .flatMap(({ data }) => (data as { bodyAreas?: unknown } | null)?.bodyAreas ?? []);
  return bodyAreas.filter((area) => area === 'chest' || felt.includes(area)).map(bodyPath);
}

const addressOf = ({ collection, slug }: Pick<Entry, 'collection' | 'slug'>) => entryPath(collection, slug);

function checkEntry(
  entry: Entry,
  checkFields: FieldCheck,
  addresses: Addresses,
  files: ContentFiles,
): Problem[] {
  const fields = checkFields(entry);
  const { problems, outline } = checkBody(entry, files);
  const found = [...fields.problems, ...checkGuidance(entry), ...checkCommentSections(entry), ...problems];
  if (outline === undefined) return found;
  const relations = fields.data === undefined ? [] : checkRelations(entry, fields.data, outline, addresses);
  return [...found, ...checkSections(entry, outline), ...relations];
}
