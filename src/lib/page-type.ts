/** What the page of an entry calls itself in its data for search engines (schema.org). */
export const pageTypes = {
  conditions: 'MedicalWebPage',
  therapies: 'MedicalWebPage',
  articles: 'BlogPosting',
} as const;
