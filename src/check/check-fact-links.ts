import { type Addresses, linkProblem } from '#check/check-links.ts';
import type { Problem } from '#check/problem.ts';
import { practiceFile } from '#check/read-practice.ts';
import type { Practice } from '#schemas/practice.ts';

/** What practice.yaml links to, announcements and gift certificates, are pages that visitors see. */
export function checkFactLinks(
  { announcements, giftCertificates }: Practice,
  { known, drafts }: Addresses,
): Problem[] {
  const links = [
    ...announcements.map(({ link }, index) => [`announcements, item ${index + 1}, link`, link] as const),
    ['giftCertificates, link', giftCertificates?.link] as const,
  ];
  return links.flatMap(([field, link]) => {
    const words = link === undefined ? undefined : linkProblem(link, known, drafts);
    return words === undefined ? [] : [{ file: practiceFile, field, ...words }];
  });
}
