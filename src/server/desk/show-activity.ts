import { activityPath } from '#lib/server-paths.ts';
import { formatInstant } from '#lib/dates.ts';
import { activityWords } from '#lib/desk/activity-verbs.ts';
import type { DeskHandler } from '#server/desk/desk-route.ts';
import { htmlResponse } from '#server/responses.ts';
import { listActivity } from '#store/activity.ts';

const perPage = 50;

/** What everybody did at the desk, newest first. */
export const showActivity: DeskHandler = async ({ url }, context) => {
  const { store } = await context.openStore();
  const before = /^\d{1,15}$/.exec(url.searchParams.get('before') ?? '')?.[0];
  const acts = await listActivity(store, perPage, before === undefined ? undefined : Number(before));
  const last = acts.at(-1);
  const html = await context.render('activity', {
    acts: acts.map(({ member, what, subject, at }) => ({
      who: member.name,
      words: activityWords[what],
      subject,
      when: formatInstant(at, context.facts.timeZone),
    })),
    olderPath: acts.length < perPage || last === undefined ? undefined : `${activityPath}?before=${last.id}`,
  });
  return htmlResponse(html);
};
