/** What is known of a comment besides its words. */
export interface Signs {
  name: string;
  words: string;
  /** The field that no person sees was filled in. */
  isTrapped: boolean;
  /** Milliseconds between giving out the form and its coming back; undefined where that is not known. */
  taken: number | undefined;
  /** Comments of all readers in the last ten minutes. */
  recent: number;
  /** The name may be taken for one of the practice's. */
  isNameClose?: boolean;
  /** The owner's own words, in lower case. */
  blockedWords?: readonly string[];
}

interface Suspicion {
  isSuspect: boolean;
  /** In words for the owner. */
  reasons: string[];
}

/** A comment is suspected from this sum of weights on. */
const suspectFrom = 1;

/** Shortest time in milliseconds in which a person fills in the form. */
export const leastTime = 3_000;
/** So many comments of all readers in ten minutes are nothing unusual; what comes above that waits quietly. */
export const manyRecent = 60;

const trades =
  /\b(casinos?|gambling|betting|slots?|poker|viagra|cialis|levitra|pharmacy|cbd|kratom|vapes?|crypto\w*|bitcoins?|forex|loans?|payday|investors?|escorts?|porn\w*|sexy?|dating|hookups?|backlinks?|seo|guest post\w*|web traffic|rank(ing)? (higher|on google)|replicas?|rolex|louis vuitton|essay writ\w*|whatsapp|telegram|onlyfans|free money|earn (money|\$\d+)|work from home|click here|buy now|best price)\b/giu;
const markup = /<a\s|\[url|\[link|href\s*=|<script|<img/iu;
const address = /(?:https?:\/\/|www\.)\S+/giu;
const domain = /\b[a-z0-9-]+\.(com|net|org|info|biz|ru|cn|xyz|top|shop|online|site|io|co)\b/iu;

/**
 * How likely a comment is spam, and why. Signs add up; none alone but a trap, markup or many links is enough, so
 * that a plain question of a reader is never put aside for one mistake.
 */
export function suspicionOf(signs: Signs): Suspicion {
  const found = [...wordSigns(signs), ...waySigns(signs)];
  const sum = found.reduce((total, { weight }) => total + weight, 0);
  return {
    isSuspect: sum >= suspectFrom,
    reasons: found.map(({ reason }) => reason),
  };
}

interface Sign {
  weight: number;
  reason: string;
}

function wordSigns({ name, words, blockedWords = [] }: Signs): Sign[] {
  const signs: Sign[] = blockedWords
    .filter((word) => holdsWord(`${name} ${words}`, word))
    .map((word) => ({ weight: 1, reason: `It says "${word}", which is on your list.` }));
  const links = words.match(address)?.length ?? 0;
  if (links === 1) signs.push({ weight: 0.4, reason: 'It has a link.' });
  if (links > 1) signs.push({ weight: links > 2 ? 1.2 : 0.8, reason: `It has ${links} links.` });
  if (links === 0 && domain.test(words)) signs.push({ weight: 0.3, reason: 'It names a web address.' });
  if (markup.test(words)) signs.push({ weight: 1, reason: 'It holds code for links.' });
  const sold = [...new Set([...words.matchAll(trades)].map(([word]) => word.toLowerCase()))].slice(0, 4);
  if (sold.length > 0)
    signs.push({
      weight: 0.55 * sold.length,
      reason: `It says ${sold.map((word) => `"${word}"`).join(', ')}.`,
    });
  if (domain.test(name) || address.test(name))
    signs.push({ weight: 1, reason: 'The name is a web address.' });
  address.lastIndex = 0;
  const characters = words.match(/\p{L}/gu) ?? [];
  const capitals = words.match(/\p{Lu}/gu) ?? [];
  if (characters.length > 30 && capitals.length > characters.length * 0.7)
    signs.push({ weight: 0.3, reason: 'It is written in capitals.' });
  const foreign = words.match(/[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/gu) ?? [];
  if (characters.length > 10 && foreign.length > characters.length / 2)
    signs.push({ weight: 0.5, reason: 'It is in a script that this site does not use.' });
  return signs;
}

/** Whether a text holds a word or a phrase, not only as a part of longer words. */
function holdsWord(text: string, word: string): boolean {
  const pattern = word.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, 'iu').test(text);
}

function waySigns({ isTrapped, taken, recent, isNameClose = false }: Signs): Sign[] {
  const signs: Sign[] = [];
  if (isNameClose) signs.push({ weight: 0.2, reason: 'The name may be taken for one of the practice.' });
  if (isTrapped) signs.push({ weight: 1, reason: 'A field was filled in that no person can see.' });
  if (taken === undefined) signs.push({ weight: 0.2, reason: 'It was sent without the form’s own script.' });
  else if (taken < leastTime)
    signs.push({
      weight: 0.6,
      reason: `It was sent ${(taken / 1000).toFixed(1)} seconds after the form was opened.`,
    });
  if (recent > manyRecent)
    signs.push({ weight: 1, reason: 'Very many comments came in at that time, so all of them wait here.' });
  return signs;
}
