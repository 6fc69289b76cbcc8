import {
  actPath,
  activityPath,
  addPasskeyPath,
  blockedWordsPath,
  changeMemberPath,
  deskCommentsPath,
  deskPath,
  deskReportPath,
  endSessionPath,
  enterPath,
  exportPath,
  factsPath,
  goBackPath,
  historyPath,
  publishPath,
  publishSendPath,
  publishStartPath,
  publishUntranslatedPath,
  invitePath,
  manyPath,
  passkeyChallengePath,
  passkeyEntryPath,
  peoplePath,
  removeMemberPath,
  removePasskeyPath,
  reviewPath,
  signInPath,
  signOutEverywherePath,
  signOutPath,
  translationsPath,
} from '#lib/server-paths.ts';
import type { Route } from '#server/comments-context.ts';
import { act } from '#server/desk/act.ts';
import { decideChosen } from '#server/desk/decide-many.ts';
import { changeMember, endSession, inviteHelper, removeMember } from '#server/desk/change-people.ts';
import { deskRoute } from '#server/desk/desk-route.ts';
import { exportPerson, saveWords, signOutEverywhere } from '#server/desk/desk-settings.ts';
import { enter, signIn, signOut } from '#server/desk/sessions.ts';
import { saveFacts, showFacts } from '#server/desk/facts.ts';
import { addOwnPasskey, enterByPasskey, removeOwnPasskey, sendChallenge } from '#server/desk/own-passkeys.ts';
import { showPeople } from '#server/desk/people.ts';
import { goBack, showHistory } from '#server/desk/publish/show-history.ts';
import { publishUntranslated } from '#server/desk/publish/publish-untranslated.ts';
import { sendAgain, showPublish, startPublish } from '#server/desk/publish/show-publish.ts';
import { showActivity } from '#server/desk/show-activity.ts';
import { showDesk, showReview } from '#server/desk/show-desk.ts';
import { showHome } from '#server/desk/show-home.ts';
import { saveTranslation, showTranslations } from '#server/desk/change-translation.ts';
import { showReport } from '#server/desk/show-report.ts';

/** The addresses of the desk: each with who may. */
export const deskRoutes: Record<string, Route> = {
  [deskPath]: { get: deskRoute(showHome) },
  [deskCommentsPath]: { get: deskRoute(showDesk) },
  [peoplePath]: { get: deskRoute(showPeople) },
  [invitePath]: { post: deskRoute(inviteHelper, 'own') },
  [changeMemberPath]: { post: deskRoute(changeMember, 'own') },
  [removeMemberPath]: { post: deskRoute(removeMember, 'own') },
  [endSessionPath]: { post: deskRoute(endSession) },
  [addPasskeyPath]: { post: deskRoute(addOwnPasskey) },
  [removePasskeyPath]: { post: deskRoute(removeOwnPasskey) },
  [factsPath]: { get: deskRoute(showFacts), post: deskRoute(saveFacts, 'write') },
  [publishPath]: { get: deskRoute(showPublish) },
  [publishStartPath]: { post: deskRoute(startPublish, 'publish') },
  [publishUntranslatedPath]: { post: deskRoute(publishUntranslated, 'publish') },
  [publishSendPath]: { post: deskRoute(sendAgain, 'publish') },
  [historyPath]: { get: deskRoute(showHistory) },
  [goBackPath]: { post: deskRoute(goBack, 'publish') },
  [activityPath]: { get: deskRoute(showActivity) },
  [deskReportPath]: { get: deskRoute(showReport) },
  [translationsPath]: { get: deskRoute(showTranslations), post: deskRoute(saveTranslation, 'write') },
  [signInPath]: { get: signIn, post: signIn },
  [passkeyChallengePath]: { get: sendChallenge },
  [passkeyEntryPath]: { post: enterByPasskey },
  [enterPath]: { get: enter, post: enter },
  [signOutPath]: { post: signOut },
  [reviewPath]: { get: showReview },
  [actPath]: { post: act },
  [manyPath]: { post: deskRoute(decideChosen, 'publish') },
  [blockedWordsPath]: { post: deskRoute(saveWords, 'publish') },
  [exportPath]: { get: deskRoute(exportPerson, 'publish') },
  [signOutEverywherePath]: { post: deskRoute(signOutEverywhere) },
};
