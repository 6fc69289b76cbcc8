import { type CANCEL_SYMBOL, confirm, isCancel, multiselect, text } from '@clack/prompts';
import type { ContentFiles } from '#check/content-files.ts';
import { titleIn } from '#check/page-fields.ts';
import { readEntries } from '#check/read-entries.ts';
import { Cancelled, type Terminal } from '#drafting/ask-answers.ts';
import { validatePracticeAnswers } from '#drafting/practice/validate-practice-answers.ts';
import type { PracticeAnswers } from '#schemas/practice-answers.ts';
import { regionProblem } from '#lib/addresses.ts';
import { emergencyNumbers } from '#lib/emergency-numbers.ts';
import { isCountry, phoneExamples, readPhone } from '#lib/phone.ts';
import { weekdays } from '#lib/vocabulary.ts';
import { formWords } from '#schemas/form-words.ts';
import { lookSchema } from '#schemas/look.ts';
import { isTimeZone } from '#schemas/time-zone.ts';

/**
 * Asks for all that a new practice must state, and for what most practices want to.
 * @throws {Cancelled} where somebody gives up
 */
export async function askPractice(shipped: ContentFiles, terminal: Terminal): Promise<PracticeAnswers> {
  const ask = asker(terminal);
  const entries = readEntries(shipped).entries;
  const countryTyped = await ask('In which country is it? Two letters, such as US, CA, IE or DE', (typed) =>
    isCountry(typed.toUpperCase()) ? undefined : 'Two letters, such as US, CA, IE, GB or DE (Germany).',
  );
  const country = countryTyped.toUpperCase();
  const facts = {
    country,
    name: await ask('What is the practice called?', atLeast(2)),
    therapist: await ask('Who gives the massages? The name alone', atLeast(2)),
    phone: await ask(`Which phone number do people call?${example(country)}`, (typed) =>
      readPhone(typed, country) ? undefined : `That is no phone number of this country.${example(country)}`,
    ),
    town: await ask('In which town?', atLeast(2)),
    region: await optional(ask, 'Which state, province or county? (Empty where people write none)', (typed) =>
      regionProblem(typed, country),
    ),
    emergency: emergencyNumbers[country] ? undefined : await askNumbers(ask),
  };
  const therapies = await choose(terminal, 'Which of these does it offer?', entries, 'therapies');
  const conditions = await choose(terminal, 'Which of these shall have a page?', entries, 'conditions');
  const hours = await optional(
    ask,
    'When is it open from Monday to Friday? Such as 09:00-17:30 (Empty where you would rather not say)',
    (typed) => (hourSpan.test(typed) ? undefined : 'Two times such as 09:00-17:30.'),
  );
  const timeZone =
    hours === undefined
      ? undefined
      : await ask('In which time zone? Such as America/Toronto or Europe/Dublin', (typed) =>
          isTimeZone(typed) ? undefined : 'That is no time zone.',
        );
  const bookingLink = await optional(
    ask,
    'Is there an online booking page? (Empty where there is none)',
    (typed) => (typed.startsWith('https://') ? undefined : 'A full address that begins with https://'),
  );
  const look = await askLook(ask);
  const intakeForm = answered(
    await confirm({
      ...terminal,
      message: 'Shall there be a form to print and fill in before the first visit?',
      initialValue: false,
    }),
  );
  const [opens, closes] = (hourSpan.exec(hours ?? '') ?? []).slice(1).map((time) => time.padStart(5, '0'));
  return validatePracticeAnswers({
    ...known(facts),
    therapies,
    conditions,
    intakeForm,
    ...known({ timeZone, bookingLink, look }),
    ...(hours !== undefined && { hours: [{ days: weekdays.slice(0, 5), opens, closes }] }),
  });
}

const hourSpan = /^((?:[01]?\d|2[0-3]):[0-5]\d)\s*-\s*((?:[01]?\d|2[0-3]):[0-5]\d)$/;
const atLeast = (length: number) => (typed: string) =>
  typed.length < length ? `At least ${length} characters.` : undefined;
const example = (country: string) => (phoneExamples[country] ? ` Such as ${phoneExamples[country]}` : '');
const known = (facts: object) =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));

type Problem = (typed: string) => string | undefined;
type Ask = (message: string, problem: Problem) => Promise<string>;

const asker =
  (terminal: Terminal): Ask =>
  async (message, problem) =>
    answered(
      await text({ ...terminal, message, defaultValue: '', validate: (typed = '') => problem(typed.trim()) }),
    ).trim();

async function optional(ask: Ask, message: string, problem: Problem): Promise<string | undefined> {
  return (await ask(message, (typed) => (typed === '' ? undefined : problem(typed)))) || undefined;
}

/** One or two colors; undefined where the site shall look as it comes. */
async function askLook(ask: Ask) {
  const problemOf = (look: object) => {
    const issue = lookSchema.safeParse(look).error?.issues[0];
    return issue && `That ${formWords(issue.message)}.`;
  };
  const color = await optional(
    ask,
    'Which main color? Such as #1f4e8c (Empty where the site shall look as it comes)',
    (typed) => problemOf({ color: typed }),
  );
  if (color === undefined) return undefined;
  const accent = await optional(ask, 'Which color for buttons? (Empty where it is the main color)', (typed) =>
    problemOf({ color, accent: typed }),
  );
  return known({ color, accent });
}

async function askNumbers(ask: Ask) {
  const digits = (typed: string) => (/^\d[\d ]{1,15}$/.test(typed) ? undefined : 'Digits, such as 112.');
  const number = await ask('What do people dial there in danger of life?', digits);
  const line = await optional(
    ask,
    'The number of a crisis line that answers day and night, if there is one',
    digits,
  );
  if (line === undefined) return { number };
  return {
    number,
    crisisLine: { name: await ask('Who answers that crisis line?', atLeast(2)), number: line },
  };
}

async function choose(
  terminal: Terminal,
  message: string,
  entries: ReturnType<typeof readEntries>['entries'],
  collection: string,
): Promise<string[]> {
  const options = entries
    .filter((entry) => entry.collection === collection)
    .map(({ slug, data }) => ({ value: slug, label: titleIn(data) ?? slug }));
  const initialValues = options.map(({ value }) => value);
  return answered(
    await multiselect({ ...terminal, message, options, initialValues, required: true, maxItems: 12 }),
  );
}

function answered<Answer>(answer: Answer | typeof CANCEL_SYMBOL): Answer {
  if (isCancel(answer)) throw new Cancelled();
  return answer;
}
