/** An old address and the page that took its place, both checked. */
interface Redirect {
  from: string;
  to: string;
}

/**
 * `_redirects` for hosts that read it, such as Netlify and Cloudflare Pages. They are case-sensitive, some
 * about the closing slash too, so each spelling that is likely gets a line. A line with a question
 * (`/ p=12 /target/ 301!`) is understood by Netlify; Cloudflare Pages passes it over.
 */
export function redirectsFile(redirects: readonly Redirect[]): string {
  const lines = redirects.flatMap(({ from, to }) => {
    const [path = '/', question] = from.split('?');
    // The mark makes it stronger than the page that stands at the path itself.
    if (question !== undefined) return [`${encode(path)} ${question} ${to} 301!`];
    return spellings(path).map((spelling) => `${encode(spelling)} ${to} 301`);
  });
  return `${[...new Set(lines)].join('\n')}\n`;
}

/**
 * A map for nginx from old addresses to new ones, as the variable `$moved_to`. Its strings match in any case.
 * Source: nginx, ngx_http_map_module.
 */
export function nginxMap(redirects: readonly Redirect[]): string {
  const plain = redirects.filter(({ from }) => !from.includes('?'));
  const asking = Map.groupBy(
    redirects.filter(({ from }) => from.includes('?')),
    ({ from }) => from.replace(/^.*\?([^=]+)=.*$/, '$1'),
  );
  const names = [...asking.keys()];
  const variable = (index: number) => (index === names.length ? '$moved_to' : `$moved_to_${index}`);
  const maps = [
    mapBlock(
      '$uri',
      variable(0),
      '""',
      plain.flatMap(({ from, to }) =>
        [...new Set(spellings(decodeURIComponent(from)).map((path) => path.toLowerCase()))].map(
          (path) => [path, to] as const,
        ),
      ),
    ),
    ...names.map((name, index) =>
      mapBlock(
        `"$uri?${name}=$arg_${name}"`,
        variable(index + 1),
        variable(index),
        (asking.get(name) ?? []).map(({ from, to }) => [decodeURIComponent(from), to] as const),
      ),
    ),
  ];
  return `${[...usage, ...maps].join('\n')}\n`;
}

const usage = [
  '# Old addresses and the pages that took their place. Include this file inside http { }, and write inside server { }:',
  '#   if ($moved_to) { return 301 $moved_to; }',
  '# Where nginx asks for more room for long addresses, write above the include: map_hash_bucket_size 256;',
];

function mapBlock(
  source: string,
  variable: string,
  otherwise: string,
  lines: readonly (readonly [from: string, to: string])[],
): string {
  const rules = lines.map(([from, to]) => `  "${from}" "${to}";`);
  return [`map ${source} ${variable} {`, `  default ${otherwise};`, ...rules, '}'].join('\n');
}

/** As written and in lower case, each with a closing slash and, where it names no file, without. */
function spellings(path: string): string[] {
  const bare = path.replace(/\/+$/, '');
  const isFile = bare.split('/').at(-1)?.includes('.');
  return [bare, bare.toLowerCase()].flatMap((spelling) =>
    isFile ? [spelling] : [spelling, `${spelling}/`].filter((text) => text !== ''),
  );
}

const encode = (path: string) => encodeURI(decodeURI(path));
