/**
 * The colors of a style sheet's first `:root` block, references followed: `--page` to `#fbf8f2`. In theme.css
 * that block is the palette and its meanings, of which the light ones are returned.
 */
export function themeColors(css: string): Map<string, string> {
  const block = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  const written = new Map(
    [...block.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const resolve = (value: string, depth = 0): string => {
    const name = /^(?:light-dark\()?var\((--[a-z0-9-]+)\)/.exec(value)?.[1];
    const color = /^light-dark\((#[\da-f]+)/.exec(value)?.[1];
    if (color !== undefined) return color;
    const next = name === undefined ? undefined : written.get(name);
    return next === undefined || depth > 9 ? value : resolve(next, depth + 1);
  };
  return new Map([...written].map(([name, value]) => [name, resolve(value)]));
}
