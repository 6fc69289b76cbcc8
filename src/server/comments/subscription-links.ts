import { confirmPath, stopPath } from '#lib/server-paths.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import { subscriptionDays } from '#store/subscriptions.ts';

type Signing = Pick<CommentsContext, 'signer' | 'site'>;

const day = 24 * 60 * 60_000;
/** A link outlives the address that it stands for, so that it can say that all is over. */
const stopLifetime = 2 * subscriptionDays.confirmed * day;
const confirmLifetime = subscriptionDays.unconfirmed * day;

/** Path that stops the mails of a subscription, by its id. */
export const stopPathOf = ({ signer }: Pick<Signing, 'signer'>, id: string): string =>
  `${stopPath}?t=${signer.sign('stop', { id }, stopLifetime)}`;

/** The same as a full address, for a mail. */
export const stopLink = (context: Signing, id: string): string => context.site + stopPathOf(context, id);

/** Full address of the page on which a reader confirms that they want mails. */
export const confirmLink = ({ signer, site }: Signing, id: string): string =>
  `${site}${confirmPath}?t=${signer.sign('confirm', { id }, confirmLifetime)}`;
