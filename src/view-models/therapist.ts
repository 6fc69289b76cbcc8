import { licenseText } from '#lib/license-text.ts';
import type { Practice } from '#schemas/practice.ts';

/** What is known of the therapist, for the author's page. Nothing is filled in. */
export interface TherapistView {
  name: string;
  title: string;
  /** Certificates and the license, each as it is written. */
  papers: readonly string[];
}

export function therapistView({ therapist, license }: Practice): TherapistView {
  return {
    name: therapist.name,
    title: therapist.title,
    papers: [...therapist.credentials, ...(license ? [licenseText(license)] : [])],
  };
}
