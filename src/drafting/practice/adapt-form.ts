import { type Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import { evidenceLabels } from '#lib/vocabulary.ts';
import type { FirstPractice } from '#drafting/practice/first-practice.ts';
import { type LocalHelp, withLocalHelp } from '#drafting/practice/local-help.ts';

export interface FormRules {
  first: FirstPractice;
  help: LocalHelp;
  therapies: ReadonlySet<string>;
  conditions: ReadonlySet<string>;
}

/** Lists of words for the search: a line that means another practice goes. */
const searchLists = ['phrases', 'misspellings', 'alsoCalled'];
/** Fields that name entries, by the entries that they name. */
const references = [
  [['firstConditions'], 'conditions'],
  [['about', 'conditions'], 'conditions'],
  [['about', 'therapies'], 'therapies'],
] as const;

/** Changes the form of a shipped page for another practice. Signs of danger only change their numbers. */
export function adaptForm(form: Document, rules: FormRules): void {
  for (const own of ['picture', 'reviewedBy', 'sessions', 'bookingLink']) form.delete(own);
  for (const name of searchLists)
    filterItems(form.get(name), (item) => !rules.first.isSearchedBy(String(valueOf(item))));
  for (const [path, name] of references)
    filterItems(form.getIn(path), (item) => rules[name].has(String(valueOf(item))));
  filterItems(
    form.get('therapies'),
    (item) => isMap(item) && rules.therapies.has(String(item.get('therapy'))),
  );
  filterItems(form.get('sources'), (item) => !rules.first.names(JSON.stringify(item)));
  agreeOnLabel(form);
  dropClaims(form, rules);
  visit(form, {
    Pair: (_, pair) => (isScalar(pair.key) && pair.key.value === 'sources' ? visit.SKIP : undefined),
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string') node.value = withLocalHelp(node.value, rules.help);
    },
  });
  if (form.commentBefore && rules.first.isLocal(form.commentBefore)) form.commentBefore = null;
  dropLocalComments(form, rules);
}

/** The label of a condition is the strongest that is left among its therapies. */
function agreeOnLabel(form: Document): void {
  const pairs = form.get('therapies');
  if (!isSeq(pairs) || pairs.items.length === 0) return;
  const ranks = pairs.items.map((pair) =>
    isMap(pair) ? evidenceLabels.findIndex((label) => label === pair.get('evidence')) : -1,
  );
  form.setIn(['evidence', 'label'], evidenceLabels[Math.max(...ranks)]);
}

/** A reason to call may hold what another practice states of its clients. */
function dropClaims(form: Document, { first }: FormRules): void {
  const call: unknown = form.get('call');
  if (typeof call !== 'string') return;
  const sentences = call.match(/[^.?]+[.?]\s*/g) ?? [call];
  form.set(
    'call',
    sentences
      .filter((sentence) => !first.isLocal(sentence))
      .join('')
      .trim(),
  );
}

/** Suggestions to the owner that speak of another practice's law. */
function dropLocalComments(form: Document, { first }: FormRules): void {
  const without = (comment: string | null | undefined) =>
    comment
      ?.split('\n')
      .filter((line) => !first.isLocal(line))
      .join('\n') ?? null;
  form.comment = without(form.comment);
  if (isMap(form.contents))
    for (const item of form.contents.items)
      if (isPair(item) && isScalar(item.value)) item.value.comment = without(item.value.comment);
}

function filterItems(list: unknown, fits: (item: unknown) => boolean): void {
  if (isSeq(list)) list.items = list.items.filter(fits);
}

const valueOf = (item: unknown) => (isScalar(item) ? item.value : item);
