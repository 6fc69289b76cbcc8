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
}

/** How often a mark stood in comments that the owner published (ham) and called spam. */
export interface MarkCount {
  ham: number;
  spam: number;
}

export interface Suspicion {
  isSuspect: boolean;
  /** In words for the owner. */
  reasons: string[];
}

/** A comment is suspected from this sum of weights on. */
const suspectFrom = 1;

/** Shortest time in milliseconds in which a person fills in the form. */
export const leastTime = 3_000;
/** So many comments of all readers in ten minutes are nothing unusual. */
export const manyRecent = 60;

const trades =
  /\b(casinos?|gambling|betting|slots?|poker|viagra|cialis|levitra|pharmacy|cbd|kratom|vapes?|crypto\w*|bitcoins?|forex|loans?|payday|investors?|escorts?|porn\w*|sexy?|dating|hookups?|backlinks?|seo|guest post\w*|web traffic|rank(ing)? (higher|on google)|replicas?|rolex|louis vuitton|essay writ\w*|whatsapp|telegram|onlyfans|free money|earn (money|\$\d+)|work from home|click here|buy now|best price)\b/giu;
const markup = /<a\s|\[url|\[link|href\s*=|<script|<img/iu;
const address = /(?:https?:\/\/|www\.)\S+/giu;
const domain = /\b[a-z0-9-]+\.(com|net|org|info|biz|ru|cn|xyz|top|shop|online|site|io|co)\b/iu;

/**
 * How likely a comment is spam, and why. Signs add up; none alone but a trap, markup or many links is enough, so
 * that a plain question of a reader is never put aside for one mistake.
 * @param marks counts of the comment's own marks, and `all` of every comment learned from
 */
export function suspicionOf(signs: Signs, marks: readonly MarkCount[], all: MarkCount): Suspicion {
  const found = [...wordSigns(signs), ...waySigns(signs), ...learnedSigns(marks, all)];
  const sum = found.reduce((total, { weight }) => total + weight, 0);
  return {
    isSuspect: sum >= suspectFrom,
    reasons: found.filter(({ weight }) => weight > 0).map(({ reason }) => reason),
  };
}

interface Sign {
  weight: number;
  reason: string;
}

function wordSigns({ name, words }: Signs): Sign[] {
  const signs: Sign[] = [];
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
  const letters = words.match(/\p{L}/gu) ?? [];
  const capitals = words.match(/\p{Lu}/gu) ?? [];
  if (letters.length > 30 && capitals.length > letters.length * 0.7)
    signs.push({ weight: 0.3, reason: 'It is written in capitals.' });
  const foreign = words.match(/[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/gu) ?? [];
  if (letters.length > 10 && foreign.length > letters.length / 2)
    signs.push({ weight: 0.5, reason: 'It is in a script that this site does not use.' });
  return signs;
}

function waySigns({ isTrapped, taken, recent }: Signs): Sign[] {
  const signs: Sign[] = [];
  if (isTrapped) signs.push({ weight: 1, reason: 'A field was filled in that no person can see.' });
  if (taken === undefined) signs.push({ weight: 0.2, reason: 'It was sent without the form’s own script.' });
  else if (taken < leastTime)
    signs.push({
      weight: 0.6,
      reason: `It was sent ${(taken / 1000).toFixed(1)} seconds after the form was opened.`,
    });
  if (recent > manyRecent) signs.push({ weight: 0.4, reason: 'Very many comments came in at that time.' });
  return signs;
}

/** Too few decisions say nothing yet. */
const leastLearned = 8;

/**
 * Naive Bayes over the marks that tell most, as Paul Graham, "A Plan for Spam" (2002), does it: at most 15 of them.
 */
function learnedSigns(marks: readonly MarkCount[], all: MarkCount): Sign[] {
  if (all.ham < leastLearned || all.spam < leastLearned) return [];
  const logits = marks
    .map(({ ham, spam }) => Math.log((spam + 0.5) / (all.spam + 1) / ((ham + 0.5) / (all.ham + 1))))
    .sort((a, b) => Math.abs(b) - Math.abs(a))
    .slice(0, 15);
  const chance = 1 / (1 + Math.exp(-logits.reduce((sum, logit) => sum + logit, 0)));
  const reason = 'It reads like what you called spam before.';
  if (chance > 0.99) return [{ weight: 1, reason }];
  if (chance > 0.9) return [{ weight: 0.6, reason }];
  return chance < 0.1 ? [{ weight: -0.4, reason: 'It reads like what you published before.' }] : [];
}
