/** What can be done at the desk, as the list of activity says it after a name. */
export const activityWords = {
  'signed-in': 'signed in',
  'comment-approved': 'published a comment',
  'comment-answered': 'answered a comment',
  'comment-set-aside': 'set a comment aside',
  'comment-spam': 'marked a comment as spam',
  'comment-erased': 'erased a comment',
  'comments-saved': 'saved a person’s comments as a file',
  'words-changed': 'changed the words that hold a comment back',
  'member-invited': 'invited',
  'member-changed': 'changed what somebody may do',
  'member-removed': 'removed',
  'session-ended': 'ended a session of',
  'signed-out-everywhere': 'signed out on all devices',
  'facts-changed': 'changed the practice’s facts',
  'page-added': 'began a page',
  'page-changed': 'changed a page',
  'page-moved': 'moved a page',
  'page-deleted': 'deleted a page',
  'picture-added': 'added a picture',
  'picture-deleted': 'deleted a picture',
  published: 'published the site',
  'taken-back': 'took a release back',
  'change-discarded': 'discarded a change',
} as const;

export type ActivityVerb = keyof typeof activityWords;
