import type { Declaration, Root, Rule } from 'postcss';

/**
 * Writes the variables that Tailwind's utilities share (`--tw-content`) as their values, where a rule sets one itself or
 * nothing on the page does: browsers of 2021 do not know `@property`, and the detour costs bytes.
 */
export function inlineTailwindVariables(root: Root): void {
  const initial = new Map<string, string>();
  root.walkAtRules('property', (atRule) => {
    atRule.walkDecls('initial-value', ({ value }) => void initial.set(atRule.params, value));
  });
  const set = new Set<string>();
  root.walkDecls(/^--tw-/, (declaration) => {
    if (!isFallback(declaration)) set.add(declaration.prop);
  });
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replaceAll(/var\((--tw-[\w-]+)\)/g, (whole, name: string) => {
      const own = ownValue(declaration, name);
      return own ?? (set.has(name) ? whole : (initial.get(name) ?? whole));
    });
    // styles/reset.css gives it to every element.
    if (/^border-.*style$/.test(declaration.prop) && declaration.value === 'solid') declaration.remove();
  });
}

/** The value that the rule of a declaration gives a variable. */
function ownValue({ parent }: Declaration, name: string): string | undefined {
  let value: string | undefined;
  for (const node of parent?.nodes ?? []) if (node.type === 'decl' && node.prop === name) ({ value } = node);
  return value;
}

/** Tailwind gives every element the initial values where `@property` is unknown. */
function isFallback({ parent }: Declaration): boolean {
  return /^(?:\*|::backdrop$)/.test((parent as Rule | undefined)?.selector ?? '');
}
