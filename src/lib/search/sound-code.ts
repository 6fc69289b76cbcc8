/** How letters are heard in English, each rule on what those before it left. Letters that sound nearly alike are one. */
const rules: readonly (readonly [letters: RegExp, heard: string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^ps|^x/, 's'],
  [/^wr/, 'r'],
  [/mb$/, 'm'],
  [/ph|v/g, 'f'],
  [/sch/g, 'sk'],
  [/ache/g, 'ake'],
  [/(?<=[cglrt][ao]u)gh/g, 'f'],
  [/(?<=[aeiou])gh(?![aeiouy])/g, ''],
  [/[tsc]h|(?<=.)(?:s?c|[ts])i(?=[aou])|d?g(?=[eiy]|ae)|j/g, 'x'],
  [/tx/g, 'x'],
  [/s?c(?=[eiy])|z/g, 's'],
  [/[cqg]/g, 'k'],
  [/b/g, 'p'],
  [/d/g, 't'],
  [/(?!^)[hw]/g, ''],
  [/[aeiouyhw]+/g, 'a'],
  [/(.)\1+/g, '$1'],
];

/** A word as it is heard, every vowel as the same letter. */
export const soundOf = (word: string): string =>
  rules.reduce((heard, [letters, code]) => heard.replace(letters, code), word);

/** What a word sounds like, without the vowels behind its beginning: words of one code are heard alike. */
export const soundCode = (word: string): string => withoutVowels(soundOf(word));

const withoutVowels = (sound: string) => sound.replace(/(?!^)a/g, '');
