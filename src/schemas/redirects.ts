import { z } from 'astro/zod';

const example = 'such as /2019/05/neck-pain/ or /?p=12';

/** An address of the site that was here before: what came after its name. */
const oldAddress = z
  .string()
  .transform((text) => (text.startsWith('?') ? `/${text}` : text))
  .refine((text) => !/^https?:/i.test(text), {
    error: `is a full address: write only what comes after the name of the site, ${example}`,
    abort: true,
  })
  .refine((text) => /^\/(?!\/)/.test(text), { error: `must begin with one slash, ${example}`, abort: true })
  .refine((text) => decode(text) !== undefined, {
    error: 'holds a % that stands for no letter: copy the address from the address bar',
    abort: true,
  })
  .refine((text) => !/[\s\p{Cc}"'`<>\\{}|^;$]/u.test(decode(text) ?? ''), {
    error: 'holds a space, quote or other sign that no address has: copy it from the address bar',
    abort: true,
  })
  .refine((text) => !text.includes('#'), {
    error: 'holds a #, and browsers keep what follows it to themselves: take it out',
    abort: true,
  })
  .refine((text) => !text.includes('*'), {
    error: 'holds a *, and each old address stands for itself here: give each its own line',
    abort: true,
  })
  .refine(
    (text) => /^[^?]*(\?\w+=[^?=&]+)?$/.test(text),
    'asks for more than one thing after the ?: keep the one that names the page, such as /?p=12',
  );

/** A page of this site. */
const newAddress = z.string().refine((text) => /^\/(?!\/)\S*$/.test(text), {
  error: 'must be the address of a page of this site, such as /conditions/neck-pain/',
});

/**
 * Old addresses and the pages that took their place: content/redirects.yaml, if there is one. Search engines and
 * visitors are sent on for good (HTTP status 301).
 */
export const redirectsSchema = z.array(
  z.strictObject({
    from: oldAddress,
    to: newAddress,
    /** The page may be a draft, or not be there: nobody is sent to it before it is published. */
    waits: z.literal(true, 'can only be true, or be left out').optional(),
  }),
);

export type Redirect = z.infer<typeof redirectsSchema>[number];

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
