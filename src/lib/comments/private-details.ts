/**
 * What a reader may not mean to make public. Rough on purpose: it leads to a friendly word while somebody types and
 * never stops them, so a miss or a false alarm costs little.
 */
const signs: readonly [what: string, pattern: RegExp][] = [
  ['an e-mail address', /[^\s@]@[^\s@]+\.[a-z]{2}/i],
  [
    'a phone number',
    new RegExp(
      [
        String.raw`\d{3}[\s.)-]{1,2}\d{3}[\s.-]?\d{4}|(?<![\d-])\d{10}(?!\d)|\b\d{3}[.-]\d{4}\b|\+\d[\d ().-]{8}`,
        // Of other countries: from abroad, with a leading zero, in Spain, and in Mexico.
        String.raw`(?<!\d)00[1-9]\d[\d ().-]{7}|(?<!\d)0\d{1,4}(?:[ .-]\d{2,4}){2,4}(?!\d)`,
        String.raw`(?<!\d)[6-9]\d{2}(?:[ .-]\d{3}[ .-]\d{3}|(?:[ .-]\d{2}){3})(?!\d)|(?<!\d)\d{2}[ -]\d{4}[ -]\d{4}(?!\d)`,
      ].join('|'),
    ),
  ],
  [
    'a street address',
    // Names of streets begin with a capital, which distinguishes them from "20 minutes down the street".
    new RegExp(
      [
        String.raw`\b\d{1,5} (?:[NSEW]\.? )?(?:\p{Lu}[\p{L}\d']* |\d+(?:st|nd|rd|th) ){1,3}(?:[Ss]t(?:reet)?|[Aa]ve(?:nue)?|[Rr](?:oa)?d|[Bb](?:oulevard|lvd)|[Ll](?:ane|n)|[Dd]r(?:ive)?|[Cc](?:our)?t)\b`,
        String.raw`\b(?:[Cc]alle|[Aa]venida|[Aa]vda\.?|[Cc]arrera|[Pp]aseo) \p{Lu}[^\n.!?]{1,40}?[ ,](?:n[.º°o]* ?)?\d{1,5}\b`,
        String.raw`\b\p{Lu}\p{L}{2,}(?:straße|strasse|gasse|platz|straat|gracht) \d{1,4}\b`,
        // French puts the number first; Italian and Portuguese put it last.
        String.raw`\b\d{1,4}(?: bis| ter)?,? (?:rue|avenue|boulevard|place|chemin|impasse) (?:d[eu]s? |de la |de l'|d')?\p{Lu}`,
        String.raw`\b(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Rr]ua|[Tt]ravessa) (?:\p{Ll}{1,5} )?\p{Lu}\p{L}+(?: \p{L}+){0,3},? (?:n[.º°o]* ?)?\d{1,4}\b`,
      ].join('|'),
      'u',
    ),
  ],
  [
    'a date of birth',
    /\b(?:born|birth ?da(?:y|te)|date of birth|d\.?o\.?b)\b.{0,20}\d|\b(?:nac[ií] (?:el|en)|fecha de nacimiento)\b.{0,20}\d/i,
  ],
  [
    'details about your health',
    new RegExp(
      [
        String.raw`\b(?:i|i'm|i've|my|me)\b[^.!?\n]{0,40}\b(?:diagnos|prescri|medication|antidepressant)`,
        String.raw`\bmy (?:doctor|gp|dentist|surgeon|physician|specialist|neurologist)\b[^.!?\n]{0,30}\b(?:put me on|found|(?:says?|said|told me) (?:that )?i)\b`,
        String.raw`\bmy (?:mri|x-?rays?|biopsy|surgery|operation|meds|test results|cancer|diabetes|depression|anxiety|pregnancy)\b`,
        String.raw`\bi (?:have|had|got|suffer from) (?:been )?(?:a )?(?:cancer|tumou?r|diabetes|depression|anxiety|fibromyalgia|arthritis|hiv|ms|stroke|heart attack|miscarriage|surgery)\b`,
        String.raw`\bi(?:'m| am| was) (?:pregnant|hiv|on meds|on antibiotics|disabled)\b`,
        String.raw`\b(?:me|mis?)\b[^.!?\n]{0,40}\b(?:diagnostic|recet[aóo]|medicamento|antidepresiv)`,
        String.raw`\bmi (?:m[eé]dic[oa]|doctora?|dentista|cirujan[oa])\b[^.!?\n]{0,30}\b(?:dijo|dice|encontr)`,
        String.raw`\bmi (?:resonancia|biopsia|operaci[oó]n|cirug[ií]a|c[aá]ncer|diabetes|depresi[oó]n|ansiedad|embarazo)(?!\p{L})`,
        String.raw`\b(?:tengo|tuve|padezco|sufro de|sufro) (?:una? )?(?:c[aá]ncer|tumor|diabetes|depresi[oó]n|ansiedad|fibromialgia|artritis|vih|infarto)(?!\p{L})`,
        String.raw`\bestoy (?:embarazada|tomando (?:antibi[oó]ticos|medicamentos))\b`,
      ].join('|'),
      'iu',
    ),
  ],
];

/** What `text` seems to reveal about its writer, in words that fit after "holds". */
export function privateDetails(text: string): string[] {
  const plain = text.replaceAll('\u2019', "'");
  return signs.filter(([, pattern]) => pattern.test(plain)).map(([what]) => what);
}
