import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { type BuiltPage, type BuiltSite } from '../read-site.ts';
import { type Vocabulary, findProperty, isKindOf, readVocabulary, toJsonLd } from '../schema-vocabulary.ts';
import { type DataNode, allNodes, listOf, typesOf } from './page-graph.ts';
import { fullUrl, indexedPages } from './site-check.ts';

const vocabulary = readVocabulary();
const validator = new Validator(toJsonLd(vocabulary));

/** Kinds of plain values, by the data types of schema.org that hold them. */
const plainKinds: Record<string, RegExp> = {
  string:
    /^(Text|URL|Date|DateTime|Time|CssSelectorType|PronounceableText|XPathType|Number|Integer|Float|Quantity|Duration|Distance|Mass|Energy)$/,
  number: /^(Number|Integer|Float)$/,
  boolean: /^Boolean$/,
};

/**
 * Every type and property against the whole of schema.org, and what Google asks of each type, as a validator knows
 * it; then the kinds of values and what is superseded, which it does not look at. Source: this project's rules for
 * search engines, 15.
 */
export async function vocabularyProblems(site: BuiltSite): Promise<string[]> {
  const problems = await Promise.all(indexedPages(site).map((page) => pageProblems(site, page)));
  return problems.flat();
}

async function pageProblems(site: BuiltSite, page: BuiltPage): Promise<string[]> {
  const extracted = new WebAutoExtractor({ addLocation: false }).parse(withFullAddresses(site, page));
  const issues = await validator.validate(extracted);
  return [
    ...issues.map(({ severity, issueMessage, rootType }) => `${severity} in ${rootType}: ${issueMessage}`),
    ...allNodes(page).flatMap((node) => valueProblems(vocabulary, node)),
  ].map((problem) => `${page.path}: ${problem}`);
}

/** A property of a node whose value no type of the node may have there. */
function valueProblems(known: Vocabulary, node: DataNode): string[] {
  return Object.entries(node).flatMap(([name, value]) => {
    if (name.startsWith('@')) return [];
    const found = typesOf(node).flatMap((type) => findProperty(known, type, name) ?? []);
    if (found.length === 0) return [];
    return [
      ...(found.every(({ isSuperseded }) => isSuperseded) ? [`${name} is superseded`] : []),
      ...listOf(value)
        .filter((one) => !found.some(({ ranges }) => isInRange(known, one, ranges)))
        .map((one) => `${name} of ${typesOf(node).join()} cannot be ${JSON.stringify(one)}`),
    ];
  });
}

function isInRange(known: Vocabulary, value: unknown, ranges: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) {
    const kind = plainKinds[typeof value];
    // A web address may stand for the thing it leads to; plain words may not.
    const isAddress = typeof value === 'string' && /^(https?:\/)?\//.test(value);
    const isMember = (range: string) => known.get(range)?.members.has(String(value)) ?? false;
    return isAddress || ranges.some((range) => kind?.test(range) || isMember(range));
  }
  const types = typesOf(value as DataNode);
  if (types.length === 0) return '@id' in value;
  return types.some((type) => ranges.some((range) => isKindOf(known, type, range)));
}

/**
 * The page as a reader of its data sees it: addresses that begin at the root are completed with the page's own.
 * Source: JSON-LD 1.1, base IRI; in HTML it is the address of the page.
 */
function withFullAddresses(site: BuiltSite, page: BuiltPage): string {
  return page.html.replaceAll(
    /("(?:@id|url|item|image|logo|mainEntityOfPage)":")(\/[^"]*)/g,
    (_, before: string, path: string) => before + fullUrl(site, page, path),
  );
}
