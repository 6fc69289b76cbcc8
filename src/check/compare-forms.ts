import { figuresIn } from '#check/translation-parts.ts';

/** One point in which the form of a translation disagrees with that of its original. */
export interface Difference {
  /** Such as `redFlags, emergency`. */
  field: string;
  /** What is the case here, then in the original: a value, or a count with what is counted. */
  kind: 'fact' | 'missing' | 'added' | 'count' | 'figures';
  here: string;
  there: string;
}

/** Fields that a translation has in its own words. Every other one is a fact, and the same in all languages. */
const translatedFields = new Set([
  ...[
    'title',
    'medicalName',
    'summary',
    'seeFirst',
    'verdict',
    'call',
    'shortAnswer',
    'canHelp',
    'cannotHelp',
  ],
  ...['lead', 'menuTitle', 'commentSections', 'pressure', 'clothing', 'suits', 'notFor'],
  ...['evidence, says', 'therapies, note', 'differences, from', 'differences, difference'],
  ...['aftercare, normal', 'aftercare, call', 'picture, alt'],
  ...['redFlags, emergency', 'redFlags, today', 'redFlags, doctorFirst', 'redFlags, none'],
  ...['emergency', 'today'],
  ...['description', 'therapist, title', 'serviceArea', 'payment, accepted', 'known', 'access'],
  ...['giftCertificates, words'],
]);

/** Fields that belong to each language alone. */
const ownFields = new Set([
  ...[
    'translation',
    'draft',
    'updated',
    'alsoCalled',
    'misspellings',
    'phrases',
    'picture, file',
    'pictures',
  ],
]);

/** Every point in which the facts of two forms differ, in the order of the fields. */
export function compareForms(here: unknown, there: unknown, path: readonly string[] = []): Difference[] {
  const name = path.filter((step) => !step.startsWith('item ')).join(', ');
  const field = path.join(', ');
  if (ownFields.has(name)) return [];
  const isTranslated = translatedFields.has(name);
  if (there === undefined && here !== undefined)
    return [{ field, kind: 'added', here: shown(here), there: '' }];
  if (here === undefined && there !== undefined)
    return [{ field, kind: 'missing', here: '', there: shown(there) }];
  if (Array.isArray(here) && Array.isArray(there)) {
    if (here.length !== there.length)
      return [{ field, kind: 'count', here: String(here.length), there: String(there.length) }];
    return here.flatMap((item, place) => compareForms(item, there[place], [...path, `item ${place + 1}`]));
  }
  if (isRecord(here) && isRecord(there))
    return [...new Set([...Object.keys(there), ...Object.keys(here)])].flatMap((key) =>
      compareForms(here[key], there[key], [...path, key]),
    );
  if (isTranslated && typeof here === 'string' && typeof there === 'string') {
    const [own, original] = [figuresIn(here), figuresIn(there)];
    if (own.join(' ') === original.join(' ')) return [];
    return [{ field, kind: 'figures', here: own.join(', '), there: original.join(', ') }];
  }
  return here === there ? [] : [{ field, kind: 'fact', here: shown(here), there: shown(there) }];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
