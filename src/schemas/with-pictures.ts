import { z } from 'astro/zod';

/** A form with the pictures of its text by the paths that the text gives, as `build/text-entries.ts` reads them. */
export function withPictures<Form extends z.ZodType<object>, Image extends z.ZodType>(
  form: Form,
  image: () => Image,
) {
  return z.object({ form, pictures: z.record(z.string(), image()) }).transform((entry) => {
    const { form, pictures } = entry as {
      form: z.infer<Form>;
      pictures: Readonly<Record<string, z.infer<Image>>>;
    };
    return { ...form, pictures };
  });
}
