import { CMS } from '#editor/app/sveltia.ts';
import { writtenToday } from '#editor/change-day.ts';
import { formatNames } from '#editor/cms-config.ts';
import { type FormName, formNames } from '#editor/forms.ts';
import { type FileFormat, pageFormat, practiceFormat } from '#editor/page-format.ts';
import { textParts } from '#editor/text-parts.ts';

/** Called for each file that is about to be written: the text it came from, and the new one. It may refuse by throwing. */
export type Writing = (written: string | undefined, text: string) => void | Promise<void>;

/**
 * Teaches the editor how our files are read and written, and the parts that a text may hold.
 * @param today `YYYY-MM-DD`
 */
export function registerFormats(onWriting: Writing, today: string): void {
  for (const name of formNames) {
    const format = formatOf(name);
    CMS.registerCustomFormat(formatNames[name], name === 'practice' ? 'yaml' : 'mdx', {
      fromFile: format.fromFile,
      toFile: async (form: Record<string, unknown>) => {
        const { asWritten } = form;
        const written = typeof asWritten === 'string' ? (JSON.parse(asWritten) as string) : undefined;
        const text = writtenToday(format, form, written, today);
        await onWriting(written, `${text.trim()}\n`);
        return text;
      },
    });
  }
  for (const part of textParts()) CMS.registerEditorComponent(part);
}

/** How the files of a form are read and written. */
export function formatOf(name: FormName): FileFormat {
  return name === 'practice' ? practiceFormat : pageFormat(name);
}
