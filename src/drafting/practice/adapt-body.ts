/** What of a text belongs to another practice. */
interface BodyRules {
  /** True for words that only fit another practice. */
  isLocal: (text: string) => boolean;
  /** True for the address of a page that this practice has. */
  hasPage: (path: string) => boolean;
}

/** A direction to help, which stays whatever it links to. */
const direction = /\b(?:doctor|dentist|emergency|hospital|ambulance|call|today|safe)\b/i;
const link = /\[([^\]]+)\]\((\/[^)#]*)[^)]*\)/g;
/** A sentence with the marks of its sources, and the space behind it. */
const sentence = /[\s\S]+?(?:[.!?]["”’)*]*(?:\s*<Source [^>]*\/>)*(?:\s+|$)|$)/g;

/**
 * A text without what belongs to another practice: its sections, questions, lines of lists and sentences. Links to
 * pages that are not there go with their sentence. Inside of a tag, which may be a card of help, and where a
 * sentence sends to help, words stay and only the link goes.
 */
export function adaptBody(body: string, rules: BodyRules): string {
  let depth = 0;
  const blocks = body.split(/\n{2,}/).map((block) => {
    const wasInside = depth > 0;
    depth += count(block, /<[A-Z]\w*(?:\s[^>]*[^/>])?>/g) - count(block, /<\/[A-Z]\w*>/g);
    const isInside = wasInside || depth > 0 || /<\/[A-Z]/.test(block);
    if (/^#{2,4} /.test(block)) return block;
    return isInside ? unlinked(block, rules) : adaptBlock(block, rules);
  });
  return withoutEmptySections(blocks, rules).join('\n\n');
}

function adaptBlock(block: string, rules: BodyRules): string {
  if (/^(?:[-*]|\d+\.) /.test(block)) return fitting(block.split('\n'), rules).join('\n');
  if (block.startsWith('|')) {
    const [head = '', rule = '', ...rows] = block.split('\n');
    return [head, rule, ...fitting(rows, rules)].join('\n');
  }
  if (/^<[A-Z]/.test(block) && !/\s[a-z]/.test(block.replaceAll(/<[^>]*>/g, ''))) return block;
  return fitting(block.match(sentence) ?? [], rules)
    .join('')
    .trimEnd();
}

/** Lines or sentences that fit, without links to pages that are not there. */
function fitting(parts: readonly string[], rules: BodyRules): string[] {
  return parts
    .filter((part) => !rules.isLocal(part) && (!leadsAstray(part, rules) || direction.test(part)))
    .map((part) => unlinked(part, rules));
}

const leadsAstray = (text: string, { hasPage }: BodyRules) =>
  [...text.matchAll(link)].some(([, , path = '']) => !hasPage(path));

const unlinked = (text: string, { hasPage }: BodyRules) =>
  text.replaceAll(link, (whole: string, words: string, path: string) => (hasPage(path) ? whole : words));

/** Headings that name another practice go with all below them, and those that have nothing left below them. */
function withoutEmptySections(blocks: readonly string[], { isLocal }: BodyRules): string[] {
  const left: string[] = [];
  let dropped = Infinity;
  for (const block of blocks) {
    const level = levelOf(block);
    if (level <= dropped) dropped = Infinity;
    if (level < Infinity && isLocal(block)) dropped = Math.min(dropped, level);
    if (dropped === Infinity && block !== '') left.push(block);
  }
  return left.filter((block, index) => {
    const level = levelOf(block);
    return level === Infinity || levelOf(left[index + 1] ?? '# end') > level;
  });
}

const levelOf = (block: string) => /^(#{1,4}) /.exec(block)?.[1]?.length ?? Infinity;
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
