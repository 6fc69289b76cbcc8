import type { CheckedForm } from '#check/checked-form.ts';
import { type Difference, compareForms } from '#check/compare-forms.ts';
import { formatMessage } from '#check/format-message.ts';
import type { Problem } from '#check/problem.ts';
import { type Entry, isDraft } from '#check/read-entries.ts';
import { type SectionFacts, textParts } from '#check/translation-parts.ts';
import { originalHash, originalOf } from '#check/translation-state.ts';
import { didYouMean } from '#lib/suggest.ts';

/** The form of an entry as its schema leaves it, or undefined where something in it is wrong. */
type FormOf = (entry: Entry) => CheckedForm | undefined;

/**
 * Facts in which a translation differs from its original: warning signs, labels, sources, days, figures, tags,
 * lists and links. A draft is compared once it is none.
 */
export function checkTranslation(translation: Entry, originals: readonly Entry[], formOf: FormOf): Problem[] {
  const original = originalOf(translation, originals);
  if (original === undefined) return [withoutOriginal(translation, originals)];
  if (isDraft(translation)) return [];
  const [here, there] = [formOf(translation), formOf(original)];
  const found = [
    ...(isDraft(original) ? [draftOriginal(translation, original)] : []),
    ...(here === undefined || there === undefined
      ? []
      : compareForms(here, there).map((difference) => formProblem(translation, original, difference))),
    ...compareTexts(translation, original),
  ];
  const advice = adviceFor(here?.translation, original);
  return found.map((problem) => ({ ...problem, message: problem.message + advice, about: 'translation' }));
}

function withoutOriginal({ file, collection, slug }: Entry, originals: readonly Entry[]): Problem {
  const known = originals.filter((entry) => entry.collection === collection).map((entry) => entry.slug);
  const message = `this translation has no original: there is no content/${collection}/${slug}.mdx.${didYouMean(slug, known)} Give it the name of the file that it translates.`;
  return { file, message, about: 'translation' };
}

const draftOriginal = ({ file }: Entry, original: Entry): Problem => ({
  file,
  message: `its original, ${original.file}, is a draft, so visitors would see the translation alone. Write "draft: true" here too, or publish the original.`,
});

/** What to do where the original was changed: somebody who does not speak the language needs a way out. */
function adviceFor(translation: { of: string } | undefined, original: Entry): string {
  if (translation === undefined || translation.of === originalHash(original)) return '';
  return ' The original has changed since it was translated. Carry the change over, or write "draft: true" in this file until somebody can: visitors then get the original.';
}

function formProblem({ file, fieldLines }: Entry, original: Entry, difference: Difference): Problem {
  const { field } = difference;
  const [name = ''] = field.split(', ');
  return { file, line: fieldLines[name], field, ...differenceWords(difference, original.file) };
}

/** In which a translation differs, in words. */
export function differenceWords({ kind, here, there }: Difference, original: string) {
  switch (kind) {
    case 'missing':
      return formatMessage`is missing here, and ${original} has it. Translate it.`;
    case 'added':
      return formatMessage`stands here, and ${original} does not have it. Take it out, or add it there too.`;
    case 'count':
      return formatMessage`has ${here} here and ${there} in ${original}. Both need the same, in the same order.`;
    case 'figures':
      return formatMessage`has ${figures(here)}, and ${original} has ${figures(there)}. Make them agree.`;
    case 'fact':
      return formatMessage`is "${here}" here and "${there}" in ${original}. A translation has the facts of its original: make them agree.`;
  }
}

const figures = (listed: string) => (listed === '' ? 'no figures' : `the figures ${listed}`);

function compareTexts(translation: Entry, original: Entry): Problem[] {
  const texts = [translation, original].map(({ body }) => partsOf(body));
  const [here, there] = texts;
  // What does not compile is reported where it stands.
  if (here === undefined || there === undefined) return [];
  const at = (line: number | undefined, message: string): Problem => ({
    file: translation.file,
    line: line === undefined ? undefined : line + translation.bodyOffset,
    message,
  });
  const levels = (parts: readonly SectionFacts[]) => parts.map(({ depth }) => depth).join(' ');
  if (levels(here) !== levels(there)) {
    const place = there.findIndex(({ depth }, index) => here[index]?.depth !== depth);
    const missing = place === -1 ? undefined : there[place]?.heading;
    const extra = missing === undefined ? here[there.length] : here[place];
    return [
      at(
        extra?.line,
        missing === undefined
          ? `"${extra?.heading}" is a heading more than ${original.file} has. Take it out, or add it there too.`
          : `the headings differ from those of ${original.file}: "${missing}" of the original is missing, or of another size. Both texts need the same headings in the same order.`,
      ),
    ];
  }
  return here.flatMap((part, place) => {
    const other = there[place];
    return other === undefined
      ? []
      : compareParts(part, other, original.file).map((words) => at(part.line, words));
  });
}

function compareParts(here: SectionFacts, there: SectionFacts, original: string): string[] {
  const where = here.heading === '' ? 'above the first heading' : `below "${here.heading}"`;
  const differ = (
    what: keyof SectionFacts & ('blocks' | 'inline' | 'figures'),
    sentence: (mine: string, theirs: string) => string,
  ) => {
    if (here[what].join('|') === there[what].join('|')) return [];
    return [`${where} ${sentence(onlyIn(here[what], there[what]), onlyIn(there[what], here[what]))}`];
  };
  return [
    ...differ(
      'blocks',
      (mine, theirs) =>
        `there is ${mine || 'the same in another order'}, and in ${original} ${theirs || 'the same'}. Tags and lists need the same items in the same order.`,
    ),
    ...differ(
      'inline',
      (mine, theirs) =>
        `the text has ${mine || 'nothing'} where ${original} has ${theirs || 'nothing'}. Sources, links and tags have to agree.`,
    ),
    ...differ(
      'figures',
      (mine, theirs) =>
        `the text has ${figures(mine)} where ${original} has ${figures(theirs)}. Make them agree.`,
    ),
  ];
}

/** What one list has more than the other. */
function onlyIn(list: readonly string[], other: readonly string[]): string {
  const rest = [...other];
  return list
    .filter((item) => {
      const place = rest.indexOf(item);
      if (place !== -1) rest.splice(place, 1);
      return place === -1;
    })
    .join(', ');
}

function partsOf(body: string): SectionFacts[] | undefined {
  try {
    return textParts(body);
  } catch {
    return undefined;
  }
}
