import type { CheckedForm } from '#check/checked-form.ts';
import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import { formatMessage, tagBefore } from '#check/format-message.ts';
import type { Outline } from '#lib/outline.ts';
import { didYouMean } from '#lib/suggest.ts';

/** Every source that a form or a text names is listed on its page, and each has a name of its own. */
export function checkSources(entry: Entry, form: CheckedForm, outline: Outline): Problem[] {
  const ids = form.sources.map(({ id }) => id);
  return [
    ...checkRepeated(entry, ids),
    ...checkNamedInForm(entry, form, ids),
    ...checkNamedInText(entry, ids, outline),
  ];
}

function checkRepeated(entry: Entry, ids: readonly string[]): Problem[] {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return [];
  const message = `has "${twice}" twice. Give each source a short name of its own.`;
  return [{ file: entry.file, line: entry.fieldLines['sources'], field: 'sources', message }];
}

function checkNamedInForm(entry: Entry, form: CheckedForm, ids: readonly string[]): Problem[] {
  const { evidence } = form;
  const named = [
    ...(form.therapies ?? []).map(({ sources = [] }, index) => ({
      sources,
      line: entry.fieldLines['therapies'],
      field: `therapies, item ${index + 1}, sources`,
    })),
    {
      sources: (evidence && 'sources' in evidence ? evidence.sources : undefined) ?? [],
      line: entry.fieldLines['evidence'],
      field: 'evidence, sources',
    },
  ];
  return named.flatMap(({ sources, line, field }) =>
    sources
      .filter((source) => !ids.includes(source))
      .map((source) => ({ file: entry.file, line, field, message: noSource(source, ids) })),
  );
}

function checkNamedInText(entry: Entry, ids: readonly string[], { marks }: Outline): Problem[] {
  return marks.flatMap((mark) => {
    const id = mark.kind === 'tag' && mark.name === 'Source' ? mark.attributes['id'] : undefined;
    if (id === undefined || ids.includes(id)) return [];
    const words = formatMessage`${tagBefore('Source')} ${noSource(id, ids)}`;
    return [{ file: entry.file, line: mark.line + entry.bodyOffset, ...words }];
  });
}

function noSource(id: string, ids: readonly string[]): string {
  const known =
    ids.length === 0
      ? 'It lists none yet: add one under “Sources” first.'
      : `This page has the sources: ${ids.join(', ')}.`;
  return `names the source "${id}", and this page lists no such source.${didYouMean(id, ids)} ${known}`;
}
