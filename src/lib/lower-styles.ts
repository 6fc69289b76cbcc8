import { type AtRule, type Root, type Rule, atRule } from 'postcss';

/** Layers whose rules any class, and any component's own style, overrides. */
const weakLayers = new Set(['base', 'components']);
const pseudoElement = /(?:::[\w-]+(?:\([^()]*\))?|:(?:before|after|first-line|first-letter))$/;

/**
 * Puts a finished style sheet into what browsers of 2021 (Safari 15, Chrome 90, Firefox 100) know and the bundler
 * cannot lower: cascade layers become rules without specificity, in the order of their layers. Hover styles apply only
 * where there is a pointer that hovers: on a touch screen they would stay after the touch.
 */
export function lowerStyles(root: Root): void {
  root.walkAtRules('layer', (layer) => {
    if (layer.nodes === undefined) {
      layer.remove();
      return;
    }
    if (weakLayers.has(layer.params)) layer.walkRules(weaken);
    layer.replaceWith(layer.nodes);
  });
  root.walkAtRules('media', (query) => {
    query.params = plainRange(query.params);
  });
  shortenSwitches(root);
  hoverWherePossible(root);
}

/** The two variables by which the bundler lowers `light-dark()`, wherever one of them is read. */
function shortenSwitches(root: Root): void {
  const isRead = root.toString().includes('var(--lightningcss');
  root.walkDecls((declaration) => {
    if (!isRead && declaration.prop.startsWith('--lightningcss')) declaration.remove();
    declaration.prop = declaration.prop.replace(/^--lightningcss-(l|d)\w+$/, '--$1');
    declaration.value = declaration.value.replaceAll(/var\(--lightningcss-(l|d)\w+/g, 'var(--$1');
  });
}

/** `not (min-width: 40rem)`, which the bundler makes of `width < 40rem`, is as new as the range itself. */
function plainRange(params: string): string {
  return params.replaceAll(
    /\(not \((min|max)-(width|height):\s*([\d.]+)(\w+)\)\)|not (?:all and )?\((min|max)-(width|height):\s*([\d.]+)(\w+)\)/g,
    (_, ...groups: (string | undefined)[]) => {
      const [end, side = '', size = '', unit = ''] = groups[0] === undefined ? groups.slice(4) : groups;
      const limit = Number(size) + (end === 'min' ? -0.01 : 0.01);
      return `(${end === 'min' ? 'max' : 'min'}-${side}:${Number(limit.toFixed(2))}${unit})`;
    },
  );
}

function weaken(rule: Rule): void {
  const elements = rule.selectors.filter((selector) => !pseudoElement.test(selector) && selector !== '*');
  const others = rule.selectors
    .filter((selector) => !elements.includes(selector))
    .map((selector) => {
      const [pseudo = ''] = pseudoElement.exec(selector) ?? [];
      const element = selector.slice(0, selector.length - pseudo.length);
      return element === '' || element === '*' ? selector : `:where(${element})${pseudo}`;
    });
  rule.selectors = [...(elements.length > 0 ? [`:where(${elements.join(',')})`] : []), ...others];
}

function hoverWherePossible(root: Root): void {
  let last: AtRule | undefined;
  root.walkRules(/:hover/, (rule) => {
    if (isInHoverQuery(rule)) return;
    const resting = rule.selectors.filter((selector) => !selector.includes(':hover'));
    if (resting.length > 0) rule.cloneBefore({ selector: resting.join(',') });
    rule.selector = rule.selectors.filter((selector) => selector.includes(':hover')).join(',');
    if (last !== undefined && last === rule.prev()) {
      last.append(rule);
      return;
    }
    const query = atRule({ name: 'media', params: '(hover:hover)', nodes: [] });
    rule.replaceWith(query);
    query.append(rule);
    last = query;
  });
}

function isInHoverQuery({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && (parent as AtRule).params.includes('hover');
}
