import type { Addresses } from '#check/check-links.ts';
import { type ContentFiles, textOf } from '#check/content-files.ts';
import { explainIssue } from '#check/explain-issue.ts';
import type { Problem } from '#check/problem.ts';
import { redirectsFile } from '#check/read-redirects.ts';
import { type ReadYaml, readYaml } from '#check/read-yaml.ts';
import { onlyInFile } from '#check/format-message.ts';
import { feedPath, reservedSlugs } from '#lib/paths.ts';
import { addressKey } from '#lib/redirects.ts';
import { didYouMean } from '#lib/suggest.ts';
import { type Redirect, redirectsSchema } from '#schemas/redirects.ts';

const file = redirectsFile;

/**
 * Old addresses lead somewhere: to a page that exists, in one step, and never away from a page that is there.
 * Without the file, or with an empty one, all is well.
 */
export function checkRedirects(files: ContentFiles, addresses: Addresses): Problem[] {
  const read = readYaml(textOf(files, file) ?? '');
  if (read.problems.length > 0) return read.problems.map((problem) => ({ file, ...problem }));
  const result = redirectsSchema.safeParse(read.data ?? []);
  if (result.success) return checkTargets(result.data, addresses, read);
  return result.error.issues.flatMap((issue) =>
    explainIssue(issue, read.data, redirectsSchema).map(({ field, ...words }) => ({
      file,
      line: read.lineAt(issue.path),
      field,
      ...(field === undefined ? noList : words),
    })),
  );
}

const noList = onlyInFile(
  'the file must be a list. Begin each old address with "- from:" and under it, two spaces in, "to:" with the page that took its place.',
  'the list of old addresses cannot be read.',
);

function checkTargets(redirects: readonly Redirect[], addresses: Addresses, { lineAt }: ReadYaml): Problem[] {
  const known = new Set([...addresses.known, feedPath]);
  const takenKeys = new Set([...known].map(addressKey));
  const byKey = new Map<string, { redirect: Redirect; index: number }>();
  const problems: Problem[] = [];
  const problemAt = (index: number, name: 'from' | 'to', message: string) =>
    problems.push({ file, line: lineAt([index, name]), field: `item ${index + 1}, ${name}`, message });
  for (const [index, redirect] of redirects.entries()) {
    const key = addressKey(redirect.from);
    const other = byKey.get(key);
    if (other !== undefined)
      problemAt(index, 'from', `is the same address as item ${other.index + 1}. Keep one of them.`);
    else byKey.set(key, { redirect, index });
    if (isTaken(key) || takenKeys.has(key))
      problemAt(index, 'from', 'is the address of a page that is here. Take it out, or rename that page.');
  }
  const next = (address: string) => byKey.get(addressKey(address))?.redirect.to;
  for (const [index, { from, to, waits }] of redirects.entries()) {
    const mayLead =
      waits === true
        ? { known: known.union(new Set([to])), drafts: new Set<string>() }
        : { ...addresses, known };
    const message = targetProblem(from, to, next, mayLead);
    if (message !== undefined) problemAt(index, 'to', message);
  }
  return problems;
}

/** True for addresses that the site itself answers, beside its pages. */
function isTaken(key: string): boolean {
  const first = key.split('/')[1] ?? '';
  const isList = first === 'therapies' || first === 'conditions' || first === 'articles';
  return !isList && (first === 'share' || reservedSlugs.some((slug) => slug === first));
}

function targetProblem(
  from: string,
  to: string,
  next: (address: string) => string | undefined,
  { known, drafts }: Addresses,
): string | undefined {
  const further = next(to);
  if (further !== undefined) {
    const steps = [from, to];
    while (steps.length < 50) {
      const step = next(steps.at(-1) ?? '');
      if (step === undefined) break;
      const isBack = steps.some((earlier) => addressKey(earlier) === addressKey(step));
      steps.push(step);
      if (isBack) return `goes in a circle: ${steps.join(' to ')}. Write the page that visitors should see.`;
    }
    return `is "${to}", which is sent on itself. Write "${steps.at(-1)}", where that ends.`;
  }
  if (drafts.has(to))
    return `leads to a draft, "${to}", which visitors do not see. Publish that page, name another, or write "waits: true" below: then nobody is sent there until it is published.`;
  if (known.has(to)) return undefined;
  return `is "${to}", and there is no such page.${didYouMean(to, [...known])}`;
}
