import type { ChildNode, Container, Root, Rule } from 'postcss';

/**
 * Puts the rules of one selector together, where no rule between them sets a property of the same kind: there the
 * order may matter.
 */
export function mergeRules(root: Root): void {
  mergeIn(root);
  root.walkAtRules((atRule) => {
    if (atRule.nodes !== undefined && !atRule.name.endsWith('keyframes')) mergeIn(atRule);
  });
}

function mergeIn(container: Container): void {
  const first = new Map<string, Rule>();
  for (const node of [...(container.nodes ?? [])]) {
    if (node.type !== 'rule') continue;
    const target = first.get(node.selector);
    if (target !== undefined && isFree(target, node)) {
      target.append(node.nodes);
      known.delete(target);
      node.remove();
    } else first.set(node.selector, node);
  }
}

/** Whether nothing between two rules sets what the second sets. */
function isFree(target: Rule, rule: Rule): boolean {
  const kinds = kindsIn(rule);
  for (let between = target.next(); between !== undefined && between !== rule; between = between.next())
    for (const kind of kindsIn(between)) if (kinds.has(kind)) return false;
  return true;
}

/** What a rule, or all in a condition, sets; a rule that another joins is looked at again. */
const known = new WeakMap<ChildNode, ReadonlySet<string>>();

function kindsIn(node: ChildNode): ReadonlySet<string> {
  const before = known.get(node);
  if (before !== undefined) return before;
  const kinds = new Set<string>();
  if ('walkDecls' in node) (node as Container).walkDecls(({ prop }) => void kinds.add(kindOf(prop)));
  known.set(node, kinds);
  return kinds;
}

/** What a property is about: its first word, or that of the shorthand which sets it too. */
function kindOf(prop: string): string {
  if (prop.startsWith('--')) return prop;
  const [word = ''] = prop.replace(/^-\w+-/, '').split('-');
  return shorthands[word] ?? (prop.endsWith('-gap') ? 'gap' : word);
}

const shorthands: Readonly<Record<string, string>> = {
  align: 'place',
  justify: 'place',
  line: 'font',
  letter: 'font',
  top: 'inset',
  right: 'inset',
  bottom: 'inset',
  left: 'inset',
  inline: 'size',
  block: 'size',
  width: 'size',
  height: 'size',
};
