import { describe, expect, test } from 'vitest';
import { parsePage } from '#lib/parsed-page.ts';
import { usedStyles as usedStylesOf } from '#lib/used-styles.ts';

const usedStyles = (css: string, page: string) => usedStylesOf(css, parsePage(page));

const html = '<body data-astro-cid-here><p class="note a">Words</p></body>';

describe('the styles of a page', () => {
  test('leave out the rules of components that are not on it', () => {
    expect(usedStyles('.a[data-astro-cid-here]{color:red}.b[data-astro-cid-gone]{color:blue}', html)).toBe(
      '.a[data-astro-cid-here]{color:red}',
    );
  });

  test('keep rules that belong to no component', () => {
    const css = '@layer base{p{margin:0}}.note{padding:1rem}';
    expect(usedStyles(css, html)).toBe(':where(p){margin:0}.note{padding:1rem}');
  });

  test('keep the part of a rule that still applies', () => {
    expect(usedStyles('.a[data-astro-cid-here],.b[data-astro-cid-gone]{color:red}', html)).toBe(
      '.a[data-astro-cid-here]{color:red}',
    );
  });

  test('lose a condition that has nothing left in it', () => {
    expect(usedStyles('@media (width<40rem){.b[data-astro-cid-gone]{color:blue}}', html)).toBe('');
  });
});

describe('rules for elements that few pages have', () => {
  test('are left out where there is no such element', () => {
    expect(usedStyles('pre,p{margin:0}::file-selector-button{margin:0}', html)).toBe('p{margin:0}');
  });

  test('stay where there is one, and where they are about everything but it', () => {
    const css = 'pre{margin:0}:where(:not(iframe)){outline:auto}.pre{margin:0}';
    expect(usedStyles(css, `${html}<pre class="pre"></pre>`)).toBe(css);
    const field = '::file-selector-button{margin:0}';
    expect(usedStyles(field, '<input type="file">')).toBe(field);
  });
});

describe('classes', () => {
  test('are left out where no element has them and no script adds them', () => {
    const css = '.gone b{margin:0}.note .gone{margin:0}.note .error{margin:0}p:not(.gone){margin:0}';
    expect(usedStyles(css, html)).toBe('.note .error{margin:0}p:not(.gone){margin:0}');
  });

  test('in brackets are required where there is no other choice', () => {
    const css = ':where(.gone>*){margin:0}p:has(.gone){margin:0}:is(.gone,.note){margin:0}';
    expect(usedStyles(css, html)).toBe(':is(.gone,.note){margin:0}');
  });

  test('of Tailwind are left out in the same way', () => {
    expect(usedStyles('@layer utilities{.note{padding:0}.mt-2{margin:0}}', html)).toBe('.note{padding:0}');
  });

  test('are found under their escaped names', () => {
    const wide = '<p class="sm:grid size-[1.2em]"></p>';
    const css = String.raw`.sm\:grid{display:grid}.size-\[1\.2em\]{width:1.2em}`;
    expect(usedStyles(`@layer utilities{${css}}`, wide)).toBe(css);
  });

  test('take their variables with them', () => {
    const css = '@layer utilities{.ring{--tw-ring:1px}}@property --tw-ring{syntax:"*";inherits:false}';
    expect(usedStyles(css, html)).toBe('');
  });
});

describe('variables', () => {
  test('of the whole page stay, since drawings and later styles may read them; others only where they are read', () => {
    const css = ':root{--two:red}.note{--one:1px;--two:blue;--three:2px;margin:var(--three)}';
    expect(usedStyles(css, html)).toBe(':root{--two:red}.note{--two:blue;--three:2px;margin:var(--three)}');
  });

  test('of the theme go where nothing reads them, and into the one declaration that does', () => {
    const css =
      '@layer theme{:root{--gone:1px;--once:2px;--twice:3px, 4px}}.note{margin:var(--once);padding:var(--twice);inset:var(--twice)}';
    expect(usedStyles(css, html)).toBe(
      ':root{--twice:3px,4px}.note{margin:2px;padding:var(--twice);inset:var(--twice)}',
    );
  });

  test('that only some elements have leave a fallback where it is; those of every element, and of none, do not', () => {
    const css = (read: string) =>
      `:root{--ink:red}.note{color:${read}}.note:hover{--lit:gold}@media print{:root{--paper:1px}}`;
    const colorOf = (read: string) => /color:([^}]*)/.exec(usedStyles(css(read), html))?.[1];
    expect(colorOf('var(--lit, blue)')).toBe('var(--lit,blue)');
    expect(colorOf('var(--paper, blue)')).toBe('var(--paper,blue)');
    expect(colorOf('var(--ink, blue)')).toBe('var(--ink)');
    expect(colorOf('var(--unknown, blue)')).toBe('blue');
  });

  test('of the palette are written where they are used, those with a meaning are not', () => {
    const css =
      ':root{--oat-50:#fbf8f2;--page:var(--oat-50);--on-action:#201602}.note{color:var(--on-action)}';
    expect(usedStyles(css, html)).toBe(
      ':root{--page:#fbf8f2;--on-action:#201602}.note{color:var(--on-action)}',
    );
  });
});

test('spaces in the values of variables go, those inside quotes stay', () => {
  expect(usedStyles(':root{--face:"A, b", serif}', html)).toBe(':root{--face:"A, b",serif}');
});

test('comments go', () => {
  expect(usedStyles('/*! a */p{margin:0}', html)).toBe('p{margin:0}');
});
