import unhomoglyph from 'unhomoglyph';
import { withoutHidden } from '#lib/comments/plain-text.ts';

/** Who a reader must not pass for. */
interface OwnNames {
  /** Name of the practice. */
  name: string;
  therapist: string;
}

/**
 * What a name claims: `impostor` is one that passes for the practice or its therapist, `close` one that the owner
 * should look at twice.
 */
type NameClaim = 'impostor' | 'close' | undefined;

/**
 * Compares by how names look, not by their characters: Unicode's table of confusable characters, without
 * case, marks, spaces and what cannot be seen. Source: Unicode Technical Standard 39, "Confusable Detection".
 */
export function nameClaim(name: string, own: OwnNames): NameClaim {
  const looks = [lookOf(name), lookOf(unhomoglyph(decomposed(name)))];
  const owned = [own.name, own.therapist].map(ownLook).filter((text) => text !== '');
  const words = looks.map((look) => look.split(/[^\p{L}\p{N}]+/u));
  const hasRole = words.flat().some((word) => roles.has(word));
  const hasOwn = words.some((parts) => owned.some((text) => holds(parts, text)));
  const isImpostor = looks.some((look) => {
    const whole = joined(look);
    return owned.includes(whole) || offices.has(whole) || claims.some((claim) => whole.includes(claim));
  });
  if (isImpostor || (hasOwn && hasRole)) return 'impostor';
  return hasOwn || hasRole ? 'close' : undefined;
}

const decomposed = (text: string): string => withoutHidden(text.normalize('NFKD').replaceAll(/\p{M}/gu, ''));

/**
 * Characters that Unicode's table distinguishes and a glance does not: small capitals and what looks like
 * them.
 */
const similarLetters: Record<string, string> = {
  ...{ ʙ: 'b', ɢ: 'g', ʜ: 'h', ĸ: 'k', κ: 'k', ᴋ: 'k', ʟ: 'l', ᴍ: 'rn', ɴ: 'n', ʀ: 'r', ᴛ: 't', ʏ: 'y' },
  ...{ ѕ: 's', ᴀ: 'a', ᴇ: 'e', ᴏ: 'o', ᴘ: 'p', ꜱ: 's', ᴜ: 'u', ᴅ: 'd', ɪ: 'i', ı: 'i' },
};

/** A text with each character replaced by the one that stands for all of its look. */
const lookOf = (text: string): string =>
  unhomoglyph(unhomoglyph(decomposed(text).toLowerCase()).toLowerCase()).replaceAll(
    /\p{L}/gu,
    (letter) => similarLetters[letter] ?? letter,
  );

/** The names of the site stay the same, while each comment brings another one to compare. */
function ownLook(name: string): string {
  let look = ownLooks.get(name);
  if (look === undefined) ownLooks.set(name, (look = joined(lookOf(name))));
  return look;
}
const ownLooks = new Map<string, string>();

const joined = (look: string): string => look.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether words in a row, joined, are a name. */
const holds = (words: readonly string[], name: string): boolean =>
  words.some((_, from) => words.some((__, to) => words.slice(from, to + 1).join('') === name));

/** Words that speak of whoever works here. */
const roles: ReadonlySet<string> = new Set(
  [
    'therapist',
    'massage',
    'owner',
    'staff',
    'admin',
    'moderator',
    'official',
    'practice',
    'clinic',
    'reply',
    'lmt',
  ].map(lookOf),
);

/** Names that are nobody's. */
const offices: ReadonlySet<string> = new Set(
  [
    'practice',
    'clinic',
    'owner',
    'staff',
    'admin',
    'administrator',
    'moderator',
    'therapist',
    'massage therapist',
  ]
    .flatMap((office) => [office, `the ${office}`])
    .map((office) => joined(lookOf(office))),
);

const claims: readonly string[] = ['reply', 'answer']
  .flatMap((word) => ['from', 'by', 'of'].map((of) => `${word} ${of} the practice`))
  .map((claim) => joined(lookOf(claim)));
