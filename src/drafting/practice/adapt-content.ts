import { parseDocument } from 'yaml';
import { checkContent } from '#check/check-content.ts';
import { type ContentFiles, textOf } from '#check/content-files.ts';
import { titleIn } from '#check/page-fields.ts';
import { type Entry, readEntries, splitFrontmatter } from '#check/read-entries.ts';
import { examplesFile } from '#check/read-searches.ts';
import { adaptBody } from '#drafting/practice/adapt-body.ts';
import { adaptExamples } from '#drafting/practice/adapt-examples.ts';
import { type FormRules, adaptForm } from '#drafting/practice/adapt-form.ts';
import type { FirstPractice } from '#drafting/practice/first-practice.ts';
import { type LocalHelp, withLocalHelp } from '#drafting/practice/local-help.ts';
import type { PracticeAnswers } from '#schemas/practice-answers.ts';
import { placeOf, practiceFacts, therapyWords } from '#drafting/practice/practice-facts.ts';
import { aboutPage, intakePage, payingPage } from '#drafting/practice/written-pages.ts';
import { entryPath, fixedPaths } from '#lib/paths.ts';
import { didYouMean } from '#lib/suggest.ts';

interface Adapted {
  /** Texts by their path inside of the content folder. */
  files: Map<string, string>;
  /** Shipped conditions and articles that do not fit, and do not come along. */
  leftOut: string[];
}

interface Settings {
  answers: PracticeAnswers;
  first: FirstPractice;
  help: LocalHelp;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** The shipped content as another practice needs it. */
export function adaptContent(shipped: ContentFiles, settings: Settings): Adapted {
  const entries = readEntries(shipped).entries;
  const leftOut = localFiles(shipped, settings);
  for (;;) {
    const chosen = chooseEntries(entries, settings.answers).filter(({ file }) => !leftOut.includes(file));
    const files = adaptChosen(chosen, shipped, settings);
    const unfit = unfitFiles(files, settings.today);
    if (unfit.length === 0) return { files, leftOut };
    leftOut.push(...unfit);
  }
}

/** Conditions and articles of which too little is left. A therapy and the practice's own pages must fit. */
function unfitFiles(files: ReadonlyMap<string, string>, today: string): string[] {
  const { problems } = checkContent(contentFiles(files), today);
  return [...new Set(problems.map(({ file }) => file))].filter(isOptional);
}

/** Those that name the first practice's place: law and custom of it may stand anywhere in them. */
const localFiles = (shipped: ContentFiles, { first }: Settings): string[] =>
  [...shipped.keys()].filter(
    (file) => isOptional(file) && first.names(splitFrontmatter(textOf(shipped, file) ?? '')?.body ?? ''),
  );

const isOptional = (file: string) => /^content\/(?:conditions|articles)\//.test(file);

/** The files as the check knows them. */
export const contentFiles = (files: ReadonlyMap<string, string>): ContentFiles =>
  new Map([...files].map(([name, text]) => [`content/${name}`, text]));

/** The entries that were chosen, and the articles about them. */
function chooseEntries(entries: readonly Entry[], answers: PracticeAnswers): Entry[] {
  const of = (collection: string) => entries.filter((entry) => entry.collection === collection);
  refuseUnknown('therapies', answers.therapies, of('therapies'));
  if (answers.conditions) refuseUnknown('conditions', answers.conditions, of('conditions'));
  const therapies = answers.therapies.flatMap((slug) =>
    of('therapies').filter((entry) => entry.slug === slug),
  );
  const conditions = of('conditions').filter(
    (entry) =>
      (answers.conditions?.includes(entry.slug) ?? true) &&
      listIn(entry, ['therapies']).some((pair) =>
        answers.therapies.includes((pair as { therapy?: string }).therapy ?? ''),
      ),
  );
  const slugs = [...therapies, ...conditions].map(({ slug }) => slug);
  const articles = of('articles').filter((entry) => {
    const about = [...listIn(entry, ['about', 'therapies']), ...listIn(entry, ['about', 'conditions'])];
    return about.length === 0 || about.some((slug) => slugs.includes(String(slug)));
  });
  return [...therapies, ...conditions, ...articles, ...of('pages')];
}

function refuseUnknown(list: string, slugs: readonly string[], known: readonly Entry[]): void {
  const names = known.map(({ slug }) => slug);
  const wrong = slugs.find((slug) => !names.includes(slug));
  if (wrong !== undefined)
    throw new Error(
      `"${list}" names "${wrong}", which does not come with this software.${didYouMean(wrong, names)} There are: ${names.join(', ')}.`,
    );
}

function adaptChosen(chosen: readonly Entry[], shipped: ContentFiles, settings: Settings) {
  const { answers, first, help, today } = settings;
  const paths = new Set<string>([
    ...fixedPaths,
    ...chosen.map(({ collection, slug }) => entryPath(collection, slug)),
  ]);
  const slugsOf = (name: string) =>
    new Set(chosen.filter(({ collection }) => collection === name).map(({ slug }) => slug));
  const rules = { first, help, therapies: slugsOf('therapies'), conditions: slugsOf('conditions') };
  const titles = chosen
    .filter(({ collection }) => collection === 'therapies')
    .map(({ data, slug }) => titleIn(data) ?? slug);
  const files = new Map<string, string>([['practice.yaml', practiceFacts(answers, titles)]]);
  const isLocal = (text: string) =>
    first.isLocal(text) || (answers.bookingLink !== undefined && text === '## Booking online');
  for (const { file } of chosen) {
    const text = textOf(shipped, file) ?? '';
    files.set(nameOf(file), adaptPage(text, rules, { isLocal, hasPage: (path) => paths.has(path) }));
  }
  const examples = textOf(shipped, examplesFile);
  if (examples !== undefined)
    files.set(
      'search-examples.yaml',
      adaptExamples(examples, new Set(chosen.map(({ slug }) => slug)), first),
    );
  const areas = textOf(shipped, 'content/body-areas.yaml');
  if (areas !== undefined) files.set('body-areas.yaml', withLocalHelp(areas, help));
  files.set('pages/paying.mdx', payingPage(today));
  files.set('pages/about.mdx', aboutPage(answers, today));
  if (answers.intakeForm) files.set('pages/intake.mdx', intakePage(today));
  const home = files.get('pages/home.mdx');
  if (home !== undefined)
    files.set('pages/home.mdx', withField(home, 'summary', homeSummary(answers, titles)));
  return files;
}

function homeSummary(answers: PracticeAnswers, titles: readonly string[]): string {
  const summary = `Massage in ${placeOf(answers)}: ${therapyWords(titles)}. Call to talk it over first, and read what research shows.`;
  return summary.length <= 160
    ? summary
    : `Massage for pain in ${placeOf(answers)}. Call to talk it over first, and read what research shows.`;
}

function adaptPage(text: string, rules: FormRules, bodyRules: Parameters<typeof adaptBody>[1]): string {
  const { frontmatter, body } = splitFrontmatter(text) ?? { frontmatter: '', body: text };
  const form = parseDocument(frontmatter);
  adaptForm(form, rules);
  const adapted = withLocalHelp(adaptBody(body.trim(), bodyRules), rules.help);
  return `---\n${form.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${adapted}\n`;
}

function withField(text: string, name: string, value: string): string {
  const { frontmatter, body } = splitFrontmatter(text) ?? { frontmatter: '', body: text };
  const form = parseDocument(frontmatter);
  form.set(name, value);
  return `---\n${form.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n${body}`;
}

function listIn({ data }: Entry, path: readonly string[]): unknown[] {
  const found = path.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | null | undefined)?.[name],
    data,
  );
  return Array.isArray(found) ? found : [];
}

const nameOf = (file: string) => file.replace(/^content\//, '');
