import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadContent } from '#check/load-content.ts';
import type { Problem } from '#check/problem.ts';
import { practiceFile } from '#check/read-practice.ts';
import { languageNames } from '#lib/languages.ts';
import { factsPath } from '#lib/server-paths.ts';
import { contentDir } from '#lib/content-dir.ts';
import { problemsOf } from '#editor/bridge/check-change.ts';
import { contentHash, readContent } from '#editor/bridge/content-folder.ts';
import { inShapeOf } from '#editor/bridge/incoming-bytes.ts';
import { practiceFormat } from '#editor/page-format.ts';
import { fieldLabels } from '#schemas/labels.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import { type FactsForm, mergeTyped, readFactsForm, withChanges } from '#server/desk/change-facts.ts';
import type { DeskHandler, DeskRequest } from '#server/desk/desk-route.ts';
import { type DeskFacts, datedRow, typedOf } from '#server/desk/read-facts.ts';
import { shownLanguages } from '#server/desk/shown-languages.ts';
import { newsOf, saveOutcome, saveWords } from '#server/desk/save-content.ts';
import { htmlResponse, seeOther } from '#server/responses.ts';
import type { FactsScreen } from '#view-models/desk-screens.ts';

const nothingAdded = {
  closedFrom: '',
  closedTo: '',
  closedReason: '',
  wordsFrom: '',
  wordsTo: '',
  words: '',
};

const words = {
  away: 'The content does not lie on this server, so the facts cannot be changed here.',
  unreadable: 'The file of facts cannot be read. Ask whoever changed it outside of the desk.',
  stale:
    'Somebody saved other facts meanwhile. Nothing of yours is lost: below is what you typed, and beside it what stands now. Look it over and save again.',
};

/** The facts as a form. */
export const showFacts: DeskHandler = (incoming, context) =>
  render(incoming, context, { message: newsOf(incoming) });

/**
 * Saves the facts in place, as the editor does: the file keeps its order and its comments, the check comes first, and
 * a form that began with another version of the file is shown again, with all that was typed.
 */
export const saveFacts: DeskHandler = async (incoming, context) => {
  const form = readFactsForm(incoming.form ?? new URLSearchParams());
  const folder = resolve(contentDir());
  const bytes = readFile(folder);
  const facts = bytes === undefined ? undefined : factsIn(bytes);
  if (bytes === undefined || facts === undefined) return render(incoming, context, { form, status: 409 });
  if (contentHash(practiceFile, bytes) !== form.base) {
    const typed = mergeTyped(typedOf(facts), form);
    const message = { text: words.stale, isProblem: true };
    return render(incoming, context, { form: { ...form, typed }, message, status: 409 });
  }
  const text = practiceFormat.toFile(withChanges(facts, form));
  const written = inShapeOf(bytes.toString('utf8'), text);
  if (written.equals(bytes)) return seeOther(`${factsPath}?done=nothing`);
  const outcome = new Map([[practiceFile, written]]);
  const problems = problemsOf(loadContent(folder), outcome);
  if (problems.length > 0) {
    const message = { text: saveWords.refused, isProblem: true };
    return render(incoming, context, { form, errors: errorsOf(problems), message, status: 422 });
  }
  const what = { called: 'The facts', member: incoming.member, what: 'facts-changed', subject: '' } as const;
  if (!(await saveOutcome(context, folder, outcome, what))) {
    const message = { text: saveWords.unwritten, isProblem: true };
    return render(incoming, context, { form, message, status: 503 });
  }
  return seeOther(`${factsPath}?done=saved`);
};

interface Shown {
  form?: FactsForm;
  errors?: Record<string, string>;
  message?: FactsScreen['message'];
  status?: number;
}

async function render(
  { member }: DeskRequest,
  context: CommentsContext,
  { form, errors = {}, message, status = 200 }: Shown,
): Promise<Response> {
  const bytes = readFile(resolve(contentDir()));
  const facts = bytes === undefined ? undefined : factsIn(bytes);
  const now = typedOf(facts ?? {});
  const trouble = bytes === undefined ? words.away : facts === undefined ? words.unreadable : undefined;
  const html = await context.render('facts', {
    mayWrite: member.mayWrite && trouble === undefined,
    ...(form?.typed ?? now),
    closed: (facts?.closed ?? []).map((entry) => datedRow(entry, form?.removed)),
    announcements: (facts?.announcements ?? []).map((entry) => datedRow(entry, form?.removed)),
    adding: form?.adding ?? nothingAdded,
    addingIn: shownLanguages(resolve(contentDir())).map((language) => ({
      language,
      label: fieldLabels[`announcements.${language}`]?.label ?? languageNames[language],
      words: form?.addingIn.get(language) ?? '',
    })),
    errors,
    now: form === undefined ? undefined : now,
    base: bytes === undefined ? '' : contentHash(practiceFile, bytes),
    began: JSON.stringify(now),
    message: trouble === undefined ? message : { text: trouble, isProblem: true },
  });
  return htmlResponse(html, status);
}

const readFile = (folder: string) => (existsSync(folder) ? readContent(folder, practiceFile) : undefined);

function factsIn(bytes: Buffer): (DeskFacts & Record<string, unknown>) | undefined {
  try {
    return practiceFormat.fromFile(bytes.toString('utf8').replaceAll('\r\n', '\n'));
  } catch {
    return undefined;
  }
}

/** The parts of the form, each with what is wrong in it; what belongs to none of them stands above all. */
function errorsOf(problems: readonly Problem[]): Record<string, string> {
  const parts = ['phone', 'hours', 'timeZone', 'closed', 'announcements', 'bookingLink'];
  const errors: Record<string, string> = {};
  for (const { file, field, label, message, inForm } of problems) {
    const part = file === practiceFile ? parts.find((name) => field?.split(',')[0] === name) : undefined;
    const text = `${label === undefined ? '' : `${label}: `}${inForm ?? message}`;
    const place = part ?? 'other';
    errors[place] = errors[place] === undefined ? text : `${errors[place]} ${text}`;
  }
  return errors;
}
