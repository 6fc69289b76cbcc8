import type { z } from 'astro/zod';
import type { Translation } from '#schemas/translation.ts';
import type { articleSchema } from '#schemas/article.ts';
import type { conditionSchema } from '#schemas/condition.ts';
import type { pageSchema } from '#schemas/page.ts';
import type { therapySchema } from '#schemas/therapy.ts';

/** A reference and the name of a picture, as a file writes them. */
type Name = z.ZodType<string>;

type FormOf<Schema extends (...tools: never[]) => z.ZodType> = z.infer<ReturnType<Schema>>;
type AnyForm =
  | FormOf<typeof therapySchema<Name, Name>>
  | FormOf<typeof conditionSchema<Name, Name>>
  | FormOf<typeof articleSchema<Name, Name>>
  | FormOf<typeof pageSchema<Name, Name>>;

type FieldOf<Form> = Form extends unknown ? keyof Form : never;
type ValueOf<Form, Field> = Form extends unknown ? (Field extends keyof Form ? Form[Field] : never) : never;

/** A form as the schemas leave it, defaults filled in. Pages of some kinds lack some fields. */
export type CheckedForm = Pick<AnyForm, keyof AnyForm> & {
  [Field in FieldOf<AnyForm>]?: ValueOf<AnyForm, Field> | undefined;
} & { /** Only a translated page has it. */ translation?: Translation | undefined };
