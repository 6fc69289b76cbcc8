import { dataUrl, entryPath } from '#lib/paths.ts';
import type { Practice } from '#schemas/practice.ts';

/** A node that stands elsewhere, on this page or another, under its lasting name. */
interface NodeReference {
  '@id': string;
}

type Known = Pick<Practice, 'website' | 'therapist'>;

export const businessId = ({ website }: Known) => dataUrl('/#business', website);
export const websiteId = ({ website }: Known) => dataUrl('/#website', website);

/** `/#bilky` for Bilky; `/#therapist` for a name without Latin letters. */
export function therapistId({ website, therapist }: Known): string {
  const name = therapist.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return dataUrl(`/#${name.replaceAll(/^-|-$/g, '') || 'therapist'}`, website);
}

/** Another therapist, by the page about them. */
export const otherTherapistId = (page: string, { website }: Pick<Known, 'website'>): string =>
  dataUrl(`${entryPath('pages', page)}#therapist`, website);

/** The page itself, and what stands on it. */
export function pageNodeId(path: string, { website }: Pick<Practice, 'website'>, name = 'page'): string {
  return dataUrl(`${path}#${name}`, website);
}

export const referTo = (id: string): NodeReference => ({ '@id': id });
