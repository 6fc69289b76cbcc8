/**
 * What a reader may not mean to make public. Rough on purpose: it leads to a friendly word while somebody types and
 * never stops them, so a miss or a false alarm costs little.
 */
const signs: readonly [what: string, pattern: RegExp][] = [
  ['an e-mail address', /[^\s@]@[^\s@]+\.[a-z]{2}/i],
  [
    'a phone number',
    /\d{3}[\s.)-]{1,2}\d{3}[\s.-]?\d{4}|(?<![\d-])\d{10}(?!\d)|\b\d{3}[.-]\d{4}\b|\+\d[\d ().-]{8}/,
  ],
  ['a date of birth', /\b(?:born|birth ?da(?:y|te)|date of birth|d\.?o\.?b)\b.{0,20}\d/i],
  [
    'details about your health',
    new RegExp(
      [
        String.raw`\b(?:i|i'm|i've|my|me)\b[^.!?\n]{0,40}\b(?:diagnos|prescri|medication|antidepressant)`,
        String.raw`\bmy (?:doctor|gp|dentist|surgeon|physician|specialist|neurologist)\b[^.!?\n]{0,30}\b(?:put me on|found|(?:says?|said|told me) (?:that )?i)\b`,
        String.raw`\bmy (?:mri|x-?rays?|biopsy|surgery|operation|meds|test results|cancer|diabetes|depression|anxiety|pregnancy)\b`,
        String.raw`\bi (?:have|had|got|suffer from) (?:been )?(?:a )?(?:cancer|tumou?r|diabetes|depression|anxiety|fibromyalgia|arthritis|hiv|ms|stroke|heart attack|miscarriage|surgery)\b`,
        String.raw`\bi(?:'m| am| was) (?:pregnant|hiv|on meds|on antibiotics|disabled)\b`,
      ].join('|'),
      'i',
    ),
  ],
];

/** What `text` seems to tell of its writer, in words that fit after "holds". */
export function privateDetails(text: string): string[] {
  const plain = text.replaceAll('\u2019', "'");
  return signs.filter(([, pattern]) => pattern.test(plain)).map(([what]) => what);
}

/** A friendly word about it, or nothing. */
export function privacyWarning(text: string): string {
  const found = privateDetails(text).join(' and ');
  return found && `This seems to hold ${found}. Comments are public: you may want to leave that out.`;
}
