import { nameClaim } from '#lib/comments/name-claims.ts';
import { toDayIn } from '#lib/dates.ts';
import { type CommentForm, commentForm } from '#schemas/comment.ts';
import type { CommentsContext, RequestContext } from '#server/comments-context.ts';
import { type Language, languageOf } from '#lib/languages.ts';
import { fieldProblem, problemsIn } from '#server/comments/problems.ts';
import { isFromHere } from '#server/origins.ts';
import { isOpenOn } from '#view-models/comments.ts';

/** Why a comment was not taken, and the response's status. */
export interface FormProblem {
  status: number;
  /** About the whole. */
  problem?: string;
  /** About a field. */
  errors?: Record<string, string>;
  /** Milliseconds to wait. */
  wait?: number;
  /** What it answers is gone, so it is no answer any more. */
  isOrphan?: boolean;
  cause?: unknown;
}

export interface ReadComment {
  comment: CommentForm;
  /** The name may be taken for one of the practice's. */
  isNameClose: boolean;
}

/** What a reader sent, about a page that takes comments; or why it cannot be taken. */
export function readComment(
  { request, form }: RequestContext,
  context: CommentsContext,
): ReadComment | FormProblem {
  const language = languageOf(form?.get('page') ?? '');
  const problems = problemsIn(language);
  if (!isFromHere(request, context.origins, false)) return { status: 403, problem: problems.elsewhere };
  const read = commentForm.safeParse(Object.fromEntries(form ?? []));
  if (!read.success) return refused(read.error.issues, language);
  const page = context.findPage(read.data.page);
  if (page === undefined || !isOpenOn(page, today(context)))
    return { status: page === undefined ? 404 : 403, problem: problems.closed };
  const claim = nameClaim(read.data.name, context.facts);
  if (claim === 'impostor') return { status: 422, errors: { name: problems.impostor } };
  return { comment: { ...read.data, page: page.path }, isNameClose: claim === 'close' };
}

function refused(
  issues: readonly { path: PropertyKey[]; message: string }[],
  language: Language,
): FormProblem {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[String(path[0])] ??= fieldProblem(message, language);
  const { page, ...shown } = errors;
  return { status: 422, errors: shown, ...(page === undefined ? {} : { problem: page }) };
}

const today = ({ now, facts }: CommentsContext) => toDayIn(now(), facts.timeZone);
