import { plainLine } from '#lib/comments/plain-text.ts';
import { type OtherLanguage, otherLanguages } from '#lib/languages.ts';
import { weekdays } from '#lib/vocabulary.ts';
import { type Dated, type DeskFacts, type Typed, hoursOf, keyOf, typedOf } from '#server/desk/read-facts.ts';
import type { FactsScreen, HoursRow } from '#view-models/desk-screens.ts';

const longest = 300;
/** Most spans of opening hours on one day that the form sends. */
const mostRows = 40;

/** What a form of facts sent. */
export interface FactsForm {
  base: string;
  /** The values with which the form began, so that only what was changed is changed. */
  began: Typed | undefined;
  typed: Typed;
  adding: FactsScreen['adding'];
  /** The words of an announcement in other languages. */
  addingIn: ReadonlyMap<OtherLanguage, string>;
  /** Keys of closed days and announcements to take away. */
  removed: ReadonlySet<string>;
}

export function readFactsForm(form: URLSearchParams): FactsForm {
  const line = (name: string) => plainLine(form.get(name) ?? '').slice(0, longest);
  const [opens, closes] = [form.getAll('opens[]'), form.getAll('closes[]')];
  const hours = form
    .getAll('day[]')
    .slice(0, mostRows)
    .map((day, row): HoursRow => ({ day, opens: timeOf(opens[row]), closes: timeOf(closes[row]) }))
    .filter(({ day }) => (weekdays as readonly string[]).includes(day));
  return {
    base: line('base'),
    began: readBegan(form.get('began')),
    typed: { phone: line('phone'), bookingLink: line('bookingLink'), timeZone: line('timeZone'), hours },
    adding: {
      closedFrom: line('closedFrom'),
      closedTo: line('closedTo'),
      closedReason: line('closedReason'),
      wordsFrom: line('wordsFrom'),
      wordsTo: line('wordsTo'),
      words: line('words'),
    },
    addingIn: new Map(otherLanguages.map((language) => [language, line(`words-${language}`)])),
    removed: new Set(form.getAll('remove[]')),
  };
}

/** Old browsers send seconds too. */
const timeOf = (text = ''): string =>
  plainLine(text)
    .slice(0, longest)
    .replace(/^(\d\d:\d\d):\d\d$/, '$1');

function readBegan(text: string | null): Typed | undefined {
  try {
    const began = JSON.parse(text ?? '') as Partial<Typed> | null;
    return { phone: '', bookingLink: '', timeZone: '', hours: [], ...began };
  } catch {
    return undefined;
  }
}

type TypedField = 'phone' | 'bookingLink' | 'timeZone' | 'hours';

/** What was typed over what stands now: a field that was left alone has what another window made of it. */
export function mergeTyped(now: Typed, { began, typed }: FactsForm): Typed {
  if (began === undefined) return typed;
  const same = (field: TypedField) => JSON.stringify(began[field]) === JSON.stringify(typed[field]);
  return {
    phone: same('phone') ? now.phone : typed.phone,
    bookingLink: same('bookingLink') ? now.bookingLink : typed.bookingLink,
    timeZone: same('timeZone') ? now.timeZone : typed.timeZone,
    hours: same('hours') ? now.hours : typed.hours,
  };
}

/** The facts with what a form changed; everything else as it was. */
export function withChanges<Facts extends DeskFacts>(facts: Facts, form: FactsForm): Facts {
  const now = typedOf(facts);
  const { typed, adding, addingIn, removed } = form;
  const isChanged = (field: TypedField) => JSON.stringify(now[field]) !== JSON.stringify(typed[field]);
  const left = (entries: Dated[] | undefined) =>
    (entries ?? []).filter((entry) => !removed.has(keyOf(entry)));
  const closed = [...left(facts.closed), ...addedDay(adding)];
  const announcements = [...left(facts.announcements), ...addedWords(adding, addingIn)];
  return withoutUnset({
    ...facts,
    phone: isChanged('phone') ? typed.phone : facts.phone,
    bookingLink: isChanged('bookingLink') ? typed.bookingLink || undefined : facts.bookingLink,
    timeZone: isChanged('timeZone') ? typed.timeZone || undefined : facts.timeZone,
    hours: isChanged('hours') ? hoursOf(typed.hours) : facts.hours,
    closed: closed.length === 0 && facts.closed === undefined ? undefined : closed,
    announcements:
      announcements.length === 0 && facts.announcements === undefined ? undefined : announcements,
  });
}

function addedDay({ closedFrom, closedTo, closedReason }: FactsForm['adding']): Dated[] {
  if (closedFrom === '' && closedTo === '' && closedReason === '') return [];
  return [
    {
      from: closedFrom,
      ...(closedTo !== '' && closedTo !== closedFrom && { to: closedTo }),
      ...(closedReason !== '' && { reason: closedReason }),
    },
  ];
}

function addedWords(
  { wordsFrom, wordsTo, words }: FactsForm['adding'],
  addingIn: FactsForm['addingIn'],
): Dated[] {
  const translated = Object.fromEntries([...addingIn].filter(([, text]) => text !== ''));
  const typed = [wordsFrom, wordsTo, words, ...Object.values(translated)];
  if (typed.every((text) => text === '')) return [];
  const to = wordsTo !== '' && wordsTo !== wordsFrom && { to: wordsTo };
  return [{ from: wordsFrom, ...to, words, ...translated }];
}

const withoutUnset = <Facts extends object>(facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts;
