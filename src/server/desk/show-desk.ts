import { deskCommentsPath, deskPath } from '#lib/server-paths.ts';
import { htmlResponse } from '#server/responses.ts';
import type { RequestHandler, CommentsContext } from '#server/comments-context.ts';
import { deskCard } from '#server/desk/desk-cards.ts';
import { doneMessage } from '#server/desk/desk-messages.ts';
import type { DeskHandler } from '#server/desk/desk-route.ts';
import { sessionOf } from '#server/desk/sessions.ts';
import { deskFilter, filterFields } from '#server/desk/desk-filter.ts';
import { readBlockedWords } from '#store/blocked-words.ts';
import { countComments, findComments, mostAtOnce } from '#store/many-comments.ts';

const perPage = 20;

/** All comments in one state, newest first, with what can be done with each. */
export const showDesk: DeskHandler = async (incoming, context) => {
  const { mayPublish } = incoming.member;
  const { searchParams } = incoming.url;
  const filter = deskFilter(searchParams);
  const { store } = await context.openStore();
  const comments = await findComments(store.database, filter, perPage, placeIn(searchParams.get('after')));
  const last = comments.at(-1);
  const total = await countComments(store.database, filter);
  const fields = filterFields(filter);
  const html = await context.render('desk', {
    tab: filter.list,
    search: filter.list === undefined ? { name: filter.name, text: filter.text, total } : undefined,
    counts: await store.counts(),
    many:
      total < 2 || !mayPublish
        ? undefined
        : {
            total,
            most: mostAtOnce,
            fields: {
              ...fields,
              until: String(context.now()),
              token: context.signer.sign('many', {}, 24 * 60 * 60_000),
            },
          },
    blockedWords: await readBlockedWords(store.database),
    cards: await Promise.all(
      comments.map((comment) => deskCard(comment, context, mayPublish ? 'desk' : 'reading')),
    ),
    mayDecide: mayPublish,
    replies: context.facts.replies,
    message: await doneMessage(searchParams, context),
    olderPath:
      comments.length < perPage || last === undefined
        ? undefined
        : `${deskCommentsPath}?${new URLSearchParams({ ...fields, after: `${last.created}-${last.id}` }).toString()}`,
  });
  return htmlResponse(html);
};

/** Where an earlier list ended, from the address's query. */
function placeIn(text: string | null): { created: number; id: string } | undefined {
  const [, created, id] = /^(\d{1,15})-([a-z0-9-]{1,40})$/.exec(text ?? '') ?? [];
  return created === undefined || id === undefined ? undefined : { created: Number(created), id };
}

/** One comment, behind the link of a mail. */
export const showReview: RequestHandler = async (incoming, context) => {
  const claims = context.signer.read('review', incoming.url.searchParams.get('t'));
  const { store } = await context.openStore();
  const comment = claims === undefined ? undefined : await store.get(String(claims['id']));
  if (comment === undefined || comment.state === 'removed' || comment.revision !== claims?.['revision'])
    return htmlResponse(await renderDecided(context), 404);
  const html = await context.render('review', {
    card: await deskCard(comment, context, 'mail'),
    replies: context.facts.replies,
    isSignedIn: (await sessionOf(incoming, context)) !== undefined,
  });
  return htmlResponse(html);
};

function renderDecided({ render }: CommentsContext): Promise<string> {
  return render('notice', {
    title: 'There is nothing to decide here',
    paragraphs: [
      'This comment was decided, changed or withdrawn since the mail was sent, or the link is too old.',
      'The desk shows everything as it is now.',
    ],
    link: { text: 'To the desk', path: deskPath },
  });
}
