import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ContentFiles } from '#check/content-files.ts';
import { loadContent } from '#check/load-content.ts';
import { withOriginalHash } from '#check/mark-current.ts';
import { titleIn } from '#check/page-fields.ts';
import { formatProblem } from '#check/problem.ts';
import { isDraft, readEntries } from '#check/read-entries.ts';
import { type TranslatedFile, translatedFiles } from '#check/translated-files.ts';
import { contentDir } from '#lib/content-dir.ts';
import { translationPath } from '#lib/server-paths.ts';
import { problemsOf } from '#editor/bridge/check-change.ts';
import { contentHash, readContent } from '#editor/bridge/content-folder.ts';
import { inShapeOf } from '#editor/bridge/incoming-bytes.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import type { DeskHandler, DeskRequest } from '#server/desk/desk-route.ts';
import { newsOf, saveOutcome, saveWords } from '#server/desk/save-content.ts';
import { htmlResponse, seeOther } from '#server/responses.ts';
import type { TranslationForm, TranslationsScreen } from '#view-models/desk-screens.ts';

const words = {
  away: 'The content does not lie on this server, so translations cannot be changed here.',
  unknown: 'This translation is not there any more.',
  stale:
    'Somebody saved this translation or its original meanwhile. Nothing of yours is lost: below is what you typed, and under it the translation as it stands now. Look it over and save again.',
};

/** The translations and the state of each, or one of them as a form. */
export const showTranslations: DeskHandler = (incoming, context) => {
  const file = incoming.url.searchParams.get('file') ?? undefined;
  return render(incoming, context, readFiles(), { file, message: newsOf(incoming) });
};

/**
 * Saves a translation as it was typed, with the hash of its original where somebody says that it has all of it: the
 * check comes first, and a form that began with another version of either file is shown again, with all that was typed.
 */
export const saveTranslation: DeskHandler = async (incoming, context) => {
  const form = incoming.form ?? new URLSearchParams();
  const [file, typed] = [form.get('file') ?? '', (form.get('text') ?? '').replaceAll(/\r\n?/g, '\n')];
  const isCurrent = form.has('current');
  const files = readFiles();
  const again = (status: number, text: string, errors: readonly string[] = []) =>
    render(incoming, context, files, {
      ...{ file, typed, isCurrent, errors, status },
      message: { text, isProblem: true },
    });
  const folder = resolve(contentDir());
  const translation = translationOf(files, file);
  const bytes = translation && readContent(folder, file);
  if (translation === undefined || bytes === undefined) return again(409, words.unknown);
  if (versionOf(translation, bytes) !== form.get('base')) return again(409, words.stale);
  let written: Buffer;
  try {
    const text = isCurrent ? withOriginalHash(typed, translation.hash) : typed;
    written = inShapeOf(bytes.toString('utf8'), text);
  } catch (error) {
    return again(422, saveWords.refused, [error instanceof Error ? error.message : String(error)]);
  }
  const path = translationPath(file);
  if (written.equals(bytes)) return seeOther(`${path}&done=nothing`);
  const outcome = new Map([[file, written]]);
  const problems = problemsOf(files, outcome);
  // What stands in the field is the file itself, so its own names and lines are meant, not those of a form.
  if (problems.length > 0) return again(422, saveWords.refused, problems.map(formatProblem));
  const { member } = incoming;
  const what = { called: 'A translation', member, what: 'page-changed', subject: file } as const;
  if (!(await saveOutcome(context, folder, outcome, what))) return again(503, saveWords.unwritten);
  return seeOther(`${path}&done=saved`);
};

interface Shown extends Partial<Pick<TranslationForm, 'errors' | 'isCurrent'>> {
  file?: string | undefined;
  /** What was typed, where the form came back. */
  typed?: string;
  message?: TranslationsScreen['message'];
  status?: number;
}

async function render(
  { member }: DeskRequest,
  context: CommentsContext,
  files: ContentFiles,
  { file, typed, errors = [], isCurrent = false, message, status = 200 }: Shown,
): Promise<Response> {
  const folder = resolve(contentDir());
  const translation = translationOf(files, file);
  const bytes = translation && readContent(folder, translation.file);
  const stored = bytes?.toString('utf8') ?? '';
  const form: TranslationForm | undefined =
    translation === undefined || bytes === undefined
      ? undefined
      : {
          ...{ file: translation.file, title: translation.title, state: stateOf(translation) },
          original: translation.text.trim(),
          text: typed ?? stored.trim(),
          now: typed === undefined || typed.trim() === stored.trim() ? undefined : stored.trim(),
          ...{ base: versionOf(translation, bytes), isCurrent, errors },
        };
  const isLost = file !== undefined && form === undefined;
  const trouble = files.size === 0 ? words.away : isLost ? words.unknown : undefined;
  const html = await context.render('translations', {
    mayWrite: member.mayWrite,
    ...(form === undefined ? listOf(files) : { translated: [], untranslated: [] }),
    form,
    // What was typed for a page that is gone is not lost with it.
    typed: form === undefined ? typed : undefined,
    message: trouble === undefined ? message : { text: trouble, isProblem: true },
  });
  return htmlResponse(html, isLost && status === 200 ? 404 : status);
}

/** All files of the content; none where it does not lie on this server. */
function readFiles(): ContentFiles {
  const folder = resolve(contentDir());
  return existsSync(folder) ? loadContent(folder) : new Map();
}

function listOf(files: ContentFiles): Pick<TranslationsScreen, 'translated' | 'untranslated'> {
  const translations = translatedFiles(files);
  const known = new Set(translations.map(({ original }) => original));
  return {
    translated: translations.map((translation) => ({
      title: translation.title,
      path: translationPath(translation.file),
      state: stateOf(translation),
    })),
    untranslated: readEntries(files)
      .entries.filter((entry) => !known.has(entry.file) && !isDraft(entry))
      .map(({ data }) => titleIn(data) ?? ''),
  };
}

const translationOf = (files: ContentFiles, file: string | undefined) =>
  translatedFiles(files).find((translation) => translation.file === file);

const stateOf = ({ isDraft: isOff, isBehind }: TranslatedFile) =>
  isOff ? 'draft' : isBehind ? 'behind' : 'current';

/** Names a translation and its original as they were when a form began. */
const versionOf = ({ file, hash }: TranslatedFile, bytes: Buffer): string =>
  `${contentHash(file, bytes)} ${hash}`;
