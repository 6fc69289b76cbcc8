import type { Readable, Writable } from 'node:stream';
import { type CANCEL_SYMBOL, confirm, isCancel, multiselect, select, text } from '@clack/prompts';
import { type Answers, type DraftKind, type KnownPage, folders } from '#drafting/draft-answers.ts';
import type { ParsedArguments } from '#drafting/parse-arguments.ts';
import { answersOf, medicalNameProblem, slugProblem, titleProblem } from '#drafting/validate-answers.ts';
import { entryPath } from '#lib/paths.ts';
import { slugOf } from '#lib/slug-of.ts';
import { areaName, bodyAreas } from '#lib/vocabulary.ts';

/** Where questions are asked and answered; the terminal, unless a test gives others. */
export interface Terminal {
  input?: Readable;
  output?: Writable;
}

/** The owner pressed Ctrl+C or Escape. */
export class Cancelled extends Error {}

/**
 * Asks for everything that `parsed` lacks.
 * @throws {Cancelled} where the owner gives up; nothing has been written then
 */
export async function askAnswers(
  parsed: ParsedArguments,
  known: readonly KnownPage[],
  terminal: Terminal = {},
): Promise<Answers> {
  const kind = parsed.kind ?? (await askKind(terminal));
  const title = parsed.title ?? (await askTitle(kind, known, terminal));
  const details = await askers[kind](parsed, known, terminal);
  const slug = parsed.slug ?? (await askSlug(kind, title, known, terminal));
  return answersOf({ ...parsed, ...details, kind, title, slug });
}

const kindNames: Record<DraftKind, string> = {
  condition: 'A condition: what somebody has or feels',
  therapy: 'A therapy: a way you work',
  article: 'An article: a longer read',
  page: 'A page about the practice',
};

async function askKind(terminal: Terminal): Promise<DraftKind> {
  const options = (Object.keys(kindNames) as DraftKind[]).map((value) => ({
    value,
    label: kindNames[value],
  }));
  return answered(await select<DraftKind>({ ...terminal, message: 'What would you like to add?', options }));
}

async function askTitle(kind: DraftKind, known: readonly KnownPage[], terminal: Terminal): Promise<string> {
  const message = kind === 'condition' ? 'What do people call it, in plain words?' : 'What is it called?';
  const validate = (title = '') => titleProblem(kind, title.trim(), known);
  return answered(await text({ ...terminal, message, validate })).trim();
}

async function askSlug(
  kind: DraftKind,
  title: string,
  known: readonly KnownPage[],
  terminal: Terminal,
): Promise<string> {
  const initialValue = slugOf(title);
  const message = `Its address will end in this. Press Enter to keep it (${entryPath(folders[kind], initialValue)})`;
  const validate = (slug = '') => slugProblem(kind, slug, known);
  return answered(await text({ ...terminal, message, initialValue, validate }));
}

type AskDetails = (
  parsed: ParsedArguments,
  known: readonly KnownPage[],
  terminal: Terminal,
) => Promise<ParsedArguments>;

const askers: Record<DraftKind, AskDetails> = {
  condition: async (parsed, known, terminal) => ({
    medicalName: parsed.medicalName ?? (await askMedicalName(terminal)),
    isSymptom: parsed.isSymptom ?? (await askSymptom(terminal)),
    areas: parsed.areas ?? (await askAreas(terminal)),
    therapies:
      parsed.therapies ??
      (await askRelations('Which therapies do you use for it?', 'therapies', true, known, terminal)),
  }),
  therapy: () => Promise.resolve({}),
  article: async (parsed, known, terminal) => ({
    conditions:
      parsed.conditions ??
      (await askRelations('Which conditions is it about, if any?', 'conditions', false, known, terminal)),
    therapies:
      parsed.therapies ??
      (await askRelations('Which therapies is it about, if any?', 'therapies', false, known, terminal)),
  }),
  page: async (parsed, _, terminal) => ({
    menu:
      parsed.menu ??
      answered(
        await select({
          ...terminal,
          message: 'Where should the menu show it?',
          options: [
            { value: 'foot' as const, label: 'At the foot of every page' },
            { value: 'top' as const, label: 'At the top of every page' },
            { value: 'none' as const, label: 'Nowhere: other pages link to it' },
          ],
        }),
      ),
  }),
};

async function askMedicalName(terminal: Terminal): Promise<string> {
  const message = 'What do doctors call it? (Leave it empty where that is the same)';
  const validate = (name = '') => medicalNameProblem(name.trim());
  return (
    answered<string | undefined>(await text({ ...terminal, message, validate, defaultValue: '' })) ?? ''
  ).trim();
}

async function askSymptom(terminal: Terminal): Promise<boolean> {
  const message = 'Is it a sign that many illnesses can have, like dizziness?';
  return answered(await confirm({ ...terminal, message, initialValue: false }));
}

async function askAreas(terminal: Terminal) {
  const options = bodyAreas.map((value) => ({ value, label: areaName(value) }));
  const message = 'Where is it felt?';
  return answered(await multiselect({ ...terminal, message, options, required: true, maxItems: 9 }));
}

async function askRelations(
  question: string,
  collection: 'therapies' | 'conditions',
  required: boolean,
  known: readonly KnownPage[],
  terminal: Terminal,
): Promise<string[]> {
  const options = known
    .filter((page) => page.collection === collection)
    .map(({ slug, title }) => ({ value: slug, label: title }));
  if (options.length === 0 && required) throw new Error(noTherapy);
  if (options.length === 0) return [];
  return answered(await multiselect({ ...terminal, message: question, options, required, maxItems: 9 }));
}

const noTherapy = 'There is no therapy yet, and a condition needs one. Add it first: npm run new -- therapy';

function answered<Answer>(answer: Answer | typeof CANCEL_SYMBOL): Answer {
  if (isCancel(answer)) throw new Cancelled();
  return answer;
}
