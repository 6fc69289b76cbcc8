import { deskCommentsPath } from '#lib/server-paths.ts';
import { seeOther } from '#server/responses.ts';
import { actionVerbs } from '#server/desk/action-verbs.ts';
import { readChoice } from '#server/desk/choice.ts';
import { deskFilter, filterFields } from '#server/desk/desk-filter.ts';
import type { DeskHandler } from '#server/desk/desk-route.ts';
import { type ManyAction, findComments, mostAtOnce } from '#store/many-comments.ts';

const actions: readonly ManyAction[] = ['approve', 'reject', 'spam', 'erase'];

/** Does one action with all comments that were chosen at the desk, or with all of its list. */
export const decideChosen: DeskHandler = async (incoming, context) => {
  const form = incoming.form ?? new URLSearchParams();
  const action = actions.find((name) => name === form.get('action'));
  const next = (more: Record<string, string>) =>
    seeOther(
      `${deskCommentsPath}?${new URLSearchParams({ ...filterFields(deskFilter(form)), ...more }).toString()}`,
    );
  if (action === undefined || context.signer.read('many', form.get('token')) === undefined)
    return next({ done: 'old' });
  const { store } = await context.openStore();
  const filter = { ...deskFilter(form), until: Number(form.get('until')) || 0 };
  const chosen = form.has('everything')
    ? await findComments(store.database, filter, mostAtOnce)
    : form.getAll('chosen').flatMap(readChoice);
  if (chosen.length === 0) return next({ done: 'none-chosen' });
  const { member } = incoming;
  const done = await store.decideMany(chosen, action, { member, what: actionVerbs[action] });
  const touched = done.filter(({ state }) => action === 'approve' || state === 'published');
  await Promise.all([...new Set(touched.map(({ page }) => page))].map((page) => context.makePublic(page)));
  return next({
    done: `many-${action}`,
    count: String(done.length),
    left: String(chosen.length - done.length),
  });
};
