import { z } from 'astro/zod';
import { leastContrast, paleColor } from '#lib/look/palette.ts';
import { typefaceNames } from '#lib/look/typefaces.ts';

const color = z
  .string()
  .regex(/^#[\da-fA-F]{6}$/, {
    error: 'must be a color such as "#0f5148", in quotes: # and six digits or letters from a to f',
    abort: true,
  })
  .meta({ input: 'color' });

const oneDigit = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);

/** How the site looks. What is left out is as it was made. */
export const lookSchema = z
  .strictObject({
    /** Of links and the icon. All other colors are made from it, by day and at night. */
    color: color.optional(),
    /** Of buttons. Left out, they have the first one. */
    accent: color.optional(),
    /** Calm is a tinted page with soft backgrounds, bright a white page with stronger ones. */
    tone: z.enum(['calm', 'bright']).optional(),
    /** In place of the mark that the site comes with. */
    logo: z
      .strictObject({
        file: z.string().meta({ image: true }),
        /** Whether the logo shows the name of the practice, which then does not stand beside it. */
        hasName: z.boolean().default(false),
      })
      .optional(),
    /** Of headings. */
    typeface: z.enum(typefaceNames).optional(),
    corner: z.enum(['square', 'soft', 'round']).optional(),
  })
  .superRefine(({ color, ...rest }, context) => {
    const pale = color === undefined ? undefined : paleColor({ color, ...rest });
    if (pale !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['color'],
        message: `is too pale to read links in: ${color} has a contrast of ${oneDigit(pale.ratio)} to 1, and ${leastContrast.words} is needed. The nearest that passes is "${pale.nearest}"`,
      });
  });
