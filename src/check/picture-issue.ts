import type { z } from 'astro/zod';
import { type ContentFiles, hasPicture, pictureFormatProblem } from '#check/content-files.ts';

/** Why the file at `path` cannot show the picture that it calls `name`; undefined where it can. */
export function pictureIssue(files: ContentFiles, path: string, name: string) {
  if (hasPicture(files, path, name)) return undefined;
  const format = pictureFormatProblem(name);
  if (format !== undefined) return { code: 'custom' as const, message: `names "${name}", which ${format}` };
  return {
    code: 'custom' as const,
    params: { picture: name },
    message: `names the picture "${name}", and there is no such file beside this one. Put the picture there or correct the name.`,
  };
}

/** In a form a picture is chosen, and nobody sees where it lies. */
export function pictureWords(issue: z.core.$ZodIssue): { inForm?: string } {
  const picture: unknown = issue.code === 'custom' ? issue.params?.['picture'] : undefined;
  if (typeof picture !== 'string') return {};
  const name = picture.split('/').at(-1) ?? picture;
  return { inForm: `names the picture “${name}”, and there is no such picture. Choose it again.` };
}
