/** A line for people in a crisis of their own, which answers at any hour. */
export interface CrisisLine {
  /** Who answers, such as `Samaritans`. */
  name: string;
  /** As people write it. */
  number: string;
  /** Whether it answers text messages to the same number. */
  takesText?: boolean | undefined;
}

/** Where a country calls for help. */
export interface EmergencyNumbers {
  /** Dialled in danger of life: three digits in most countries. */
  number: string;
  crisisLine?: CrisisLine | undefined;
}

/**
 * By country (ISO 3166-1). A country stands here only with a source for both numbers; any other must stand in
 * practice.yaml. Every line answers day and night.
 */
export const emergencyNumbers: Readonly<Record<string, EmergencyNumbers>> = {
  // health.wyo.gov, "988 Suicide & Crisis Lifeline": call or text, 24/7; 911 in immediate danger.
  US: {
    number: '911',
    crisisLine: { name: 'The 988 Suicide and Crisis Lifeline', number: '988', takesText: true },
  },
  // cmhasaskatoon.ca, "9-8-8": call or text, 24/7. richmondhilluc.ca, "988 hotline launched": 911 for emergencies.
  CA: {
    number: '911',
    crisisLine: { name: 'The 9-8-8 Suicide Crisis Helpline', number: '988', takesText: true },
  },
  // HSE in the Carlow Nationalist, September 10, 2020: 999 or 112. oireachtas.ie, question 505 of December 10, 2013:
  // 116 123 is that of Samaritans, 24 hours.
  IE: { number: '112', crisisLine: { name: 'Samaritans', number: '116 123' } },
  // mentalhealth.org.uk, "Suicidal thoughts": 999; Samaritans, 116 123, 24 hours a day.
  GB: { number: '999', crisisLine: { name: 'Samaritans', number: '116 123' } },
  // ekmd.de, "Notrufe": 112; TelefonSeelsorge. domradio.de, glossary: free of charge, day and night.
  DE: { number: '112', crisisLine: { name: 'TelefonSeelsorge', number: '0800 111 0 111' } },
};

/** The numbers of a practice: those that it states, else its country's; undefined where neither is known. */
export function emergencyNumbersOf(practice: {
  country: string;
  emergency?: EmergencyNumbers | undefined;
}): EmergencyNumbers | undefined {
  return practice.emergency ?? emergencyNumbers[practice.country];
}

/** Where a hospital takes people in at once, in the words of the country. Both begin with a vowel, as "an" before them needs. */
export const emergencyDepartmentIn = (country: string): string =>
  ['US', 'CA'].includes(country) ? 'emergency room' : 'emergency department';
