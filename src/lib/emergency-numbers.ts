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
 * By country (ISO 3166-1). A country stands here only with a source for both numbers; any other is asked for in
 * practice.yaml. Every line answers day and night.
 */
export const emergencyNumbers: Readonly<Record<string, EmergencyNumbers>> = {
  // 911.gov; 988lifeline.org, "call or text".
  US: {
    number: '911',
    crisisLine: { name: 'The 988 Suicide and Crisis Lifeline', number: '988', takesText: true },
  },
  // Government of Canada, "9-8-8: Suicide Crisis Helpline", November 30, 2023: call or text, every hour of the year.
  CA: {
    number: '911',
    crisisLine: { name: 'The 9-8-8 Suicide Crisis Helpline', number: '988', takesText: true },
  },
  // HSE, "Urgent help": 112 or 999. ComReg assigned 116 123 to Samaritans (Oireachtas, question 505, December 10, 2013).
  IE: { number: '112', crisisLine: { name: 'Samaritans', number: '116 123' } },
  // nhs.uk, "Help for suicidal thoughts": 999; Samaritans, 116 123, day or night.
  GB: { number: '999', crisisLine: { name: 'Samaritans', number: '116 123' } },
  // Directive (EU) 2018/1972, article 109: 112. telefonseelsorge.de: free of charge, day and night.
  DE: { number: '112', crisisLine: { name: 'TelefonSeelsorge', number: '0800 111 0 111' } },
};

/** The numbers of a practice: those that it states, else its country's; undefined where neither is known. */
export function emergencyNumbersOf(practice: {
  country: string;
  emergency?: EmergencyNumbers | undefined;
}): EmergencyNumbers | undefined {
  return practice.emergency ?? emergencyNumbers[practice.country];
}

/** `tel:116123` from `116 123`. */
export const dialLink = (number: string): string => `tel:${number.replaceAll(/[^\d+]/g, '')}`;
