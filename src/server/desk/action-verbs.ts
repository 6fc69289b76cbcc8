import type { ActivityVerb } from '#lib/desk/activity-verbs.ts';
import type { DeskAction } from '#view-models/screens.ts';

/** What the list of activity calls each decision about a comment. */
export const actionVerbs: Record<DeskAction, ActivityVerb> = {
  approve: 'comment-approved',
  reply: 'comment-answered',
  reject: 'comment-set-aside',
  spam: 'comment-spam',
  erase: 'comment-erased',
};
