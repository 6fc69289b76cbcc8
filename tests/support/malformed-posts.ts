import { openPage } from './comment-server.ts';
import { fc } from './fast-check.ts';

/** A form as it goes over the wire, good or not. */
export interface WirePost {
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

const bytes = fc.uint8Array({ maxLength: 400 }).map((given) => Buffer.from(given));
const encoded = fc.constantFrom(
  ...['', '%', '%%', '%G1', '%E0%A4%A', '%C0%AF', '%FF%FE', '%00', '%0d%0aSet-Cookie:%20a=b', '%ED%A0%80'],
  ...['%F4%90%80%80', '%u0041', '+', '%E2%80%AE', '%CC%81'.repeat(200), '%F0%9F%98%80'.repeat(300)],
  ...[
    '<script>',
    "'; DROP TABLE comment; --",
    '${7*7}',
    '../../etc/passwd',
    'a'.repeat(41),
    'b'.repeat(3_001),
  ],
  ...['me%40', '.', 'a.b', 'a.b.c', 'e30.e30', `${'x'.repeat(700)}.y`, 'bnVsbA.AAAA', '-1', 'NaN', '1e999'],
);
const good: Record<string, string> = {
  page: openPage,
  name: 'Reader',
  email: 'reader%40mail.test',
  words: 'Is+heat+or+ice+better',
  parent: 'abc',
  formToken: 'a.b',
  homepage: '',
  token: 'a.b',
  act: 'a.b',
  reply: 'Yes',
};
const names = fc.constantFrom(...Object.keys(good));

/** A good form with some of its fields spoiled. */
const spoiled = fc
  .array(fc.tuple(names, encoded), { minLength: 1, maxLength: 4 })
  .map((wrong) => textOf({ ...good, ...Object.fromEntries(wrong) }));
/** A good form with some of its fields left out. */
const short = fc
  .array(names, { minLength: 1, maxLength: 5 })
  .map((left) => textOf(Object.fromEntries(Object.entries(good).filter(([name]) => !left.includes(name)))));
const doubled = fc
  .array(fc.tuple(names, encoded), { minLength: 1, maxLength: 8 })
  .map((more) => `${textOf(good)}&${more.map(([name, value]) => `${name}=${value}`).join('&')}`);
const proto = fc
  .constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    '__proto__[page]',
  )
  .map((name) => `${name}=x&${textOf(good)}&${name}=y&${name}[page]=z`);
const crowded = fc.integer({ min: 500, max: 5_000 }).map((count) => 'a=&'.repeat(count));
const torn = fc.constantFrom(
  '',
  '&',
  '=',
  '&&&',
  '===',
  '&=&=&',
  'page',
  'page&name&words',
  '?page=/',
  '{"page":"/"}',
  '\0',
);
const large = fc.constant(`${textOf(good)}&more=${'x'.repeat(100 * 1024)}`);

const bodies = fc.oneof(
  { weight: 6, arbitrary: spoiled },
  { weight: 3, arbitrary: short },
  { weight: 3, arbitrary: doubled },
  { weight: 2, arbitrary: proto },
  { weight: 2, arbitrary: torn },
  { weight: 3, arbitrary: bytes },
  { weight: 1, arbitrary: fc.oneof({ weight: 9, arbitrary: crowded }, { weight: 1, arbitrary: large }) },
);

const paths = fc.oneof(
  { weight: 12, arbitrary: fc.constant('/comments/') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['/comments/change/', '/comments/withdraw/', '/comments/preview/', '/comments/subscribe/'],
      ...['/comments/confirm/?t=a.b', '/comments/stop/?t=e30.e30', '/desk/act/', '/desk/sign-out/'],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('/desk/enter/', '/desk/sign-in/', '/desk/', '/comments/%', '/comments/?%E0'),
  },
);

const odd = fc.constantFrom(
  '',
  'null',
  'nonsense',
  'http://',
  '\u00ff\u00fe',
  'desk=; desk=',
  'desk=%00',
  '*/*;q=',
  ',',
);

/** Forms that no browser sends, the same ones for the same seed. `origin` is the site's own. */
export function malformedPosts(count: number, seed: number, origin: string): WirePost[] {
  const headers = fc
    .record({
      cookie: odd,
      accept: fc.oneof(odd, fc.constant('application/json')),
      origin: fc.oneof(odd, fc.constant(origin)),
    })
    .chain((all) =>
      fc.subarray(Object.entries(all)).map((some) => Object.fromEntries(some) as Record<string, string>),
    );
  const network = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((parts) => `${parts.join('.')}.1`);
  const post = fc
    .record({ path: paths, body: bodies, headers, network })
    .map(({ path, body, headers: some, network: from }) => ({
      path,
      body: Buffer.from(body as string),
      headers: {
        origin,
        ...some,
        'content-type': 'application/x-www-form-urlencoded',
        'x-forwarded-for': from,
      },
    }));
  return fc.sample(post, { numRuns: count, seed });
}

function textOf(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}
