import { randomUUID } from 'node:crypto';
import { receiptPath } from '#lib/server-paths.ts';
import { suspicionOf } from '#lib/comments/suspicion.ts';
import { jsonResponse, seeOther, wantsJson } from '#server/responses.ts';
import type { RequestContext, CommentsContext } from '#server/comments-context.ts';
import { timeTaken } from '#server/comments/form-token.ts';
import { languageOf } from '#lib/languages.ts';
import { problemsIn } from '#server/comments/problems.ts';
import { formWithErrors } from '#server/comments/form-page.ts';
import { type FormProblem, type ReadComment, readComment } from '#server/comments/read-comment.ts';
import { receiptToken } from '#server/comments/receipt.ts';
import { readBlockedWords } from '#store/blocked-words.ts';
import type { Assessment, Limit, Received } from '#store/receive-comment.ts';

/** A reader may write so often; one network counts as one reader. */
const postLimits: readonly Limit[] = [
  { kind: 'post', window: 10 * 60_000, most: 5 },
  { kind: 'post-day', window: 24 * 60 * 60_000, most: 20 },
];

type Taken = { kind: 'accepted' | 'known'; token: string } | FormProblem;

/** Takes in a reader's comment: a receipt, or the form again with what is wrong and all that was written. */
export async function takeComment(incoming: RequestContext, context: CommentsContext): Promise<Response> {
  const taken = await take(incoming, context);
  if (!('token' in taken)) return formWithErrors(incoming, context, taken);
  const receipt = `${receiptPath}?t=${taken.token}`;
  return wantsJson(incoming.request) ? jsonResponse({ receipt }) : seeOther(receipt);
}

async function take(incoming: RequestContext, context: CommentsContext): Promise<Taken> {
  const read = readComment(incoming, context);
  if (!('comment' in read)) return read;
  const problems = problemsIn(languageOf(read.comment.page));
  try {
    const received = await receive(incoming, read, context);
    switch (received.kind) {
      case 'limited':
        return { status: 429, problem: problems.tooMany(received.wait), wait: received.wait };
      case 'decided':
        return { status: 409, problem: problems.decided };
      case 'orphan':
        return { status: 409, problem: problems.orphan, isOrphan: true };
      case 'accepted':
        context.notifyOwner();
    }
    return { kind: received.kind, token: receiptToken(context.signer, received.comment.id) };
  } catch (error) {
    return { status: 503, problem: problems.store(error), cause: error };
  }
}

async function receive(
  { form, network }: RequestContext,
  { comment: data, isNameClose }: ReadComment,
  context: CommentsContext,
): Promise<Received> {
  const { store, senders } = await context.openStore();
  const now = context.now();
  const blockedWords = await readBlockedWords(store.database);
  const assess = (recent: number): Assessment => {
    const { isSuspect, reasons } = suspicionOf({
      ...data,
      isTrapped: (form?.get('homepage') ?? '') !== '',
      taken: timeTaken(context.signer, form?.get('formToken') ?? null, now),
      recent,
      blockedWords,
      isNameClose,
    });
    return { state: isSuspect ? 'spam' : 'pending', reasons };
  };
  return store.receive(
    {
      ...data,
      parent: data.parent,
      email: data.email,
      requestId: data.requestId,
      id: makeId(),
      sender: await senders.codeOf(network),
    },
    postLimits,
    assess,
  );
}

/** The 80 bits of a UUID that are random throughout: Node makes those of many UUIDs at once. */
function makeId(): string {
  const uuid = randomUUID();
  return uuid.slice(0, 8) + uuid.slice(-12);
}
