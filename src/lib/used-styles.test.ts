import { describe, expect, test } from 'vitest';
import { parsePage } from '#lib/parsed-page.ts';
import { usedStyles as usedStylesOf } from '#lib/used-styles.ts';

const usedStyles = (css: string, page: string) => usedStylesOf(css, parsePage(page));

const html = '<body data-astro-cid-here><p class="note">Words</p></body>';

describe('the styles of a page', () => {
  test('leave out the rules of components that are not on it', () => {
    expect(usedStyles('.a[data-astro-cid-here]{color:red}.b[data-astro-cid-gone]{color:blue}', html)).toBe(
      '.a[data-astro-cid-here]{color:red}',
    );
  });

  test('keep rules that belong to no component', () => {
    const css = '@layer base{p{margin:0}}.note{padding:1rem}';
    expect(usedStyles(css, html)).toBe(css);
  });

  test('keep the part of a rule that still applies', () => {
    expect(usedStyles('.a[data-astro-cid-here],.b[data-astro-cid-gone]{color:red}', html)).toBe(
      '.a[data-astro-cid-here]{color:red}',
    );
  });

  test('lose a condition that has nothing left in it', () => {
    expect(usedStyles('@media (width<40rem){.b[data-astro-cid-gone]{color:blue}}', html)).toBe('');
  });

  test('keep the order of layers, which stands in empty rules', () => {
    expect(usedStyles('@layer theme,base;', html)).toBe('@layer theme,base;');
  });
});

describe('rules for elements that few pages have', () => {
  test('are left out where there is no such element', () => {
    expect(usedStyles('pre,p{margin:0}::file-selector-button{margin:0}', html)).toBe('p{margin:0}');
  });

  test('stay where there is one, and where they are about everything but it', () => {
    const css = 'pre{margin:0}:where(:not(iframe)){outline:auto}.pre{margin:0}';
    expect(usedStyles(css, `${html}<pre></pre>`)).toBe(css);
    const field = '::file-selector-button{margin:0}';
    expect(usedStyles(field, '<input type="file">')).toBe(field);
  });
});

describe('utility classes', () => {
  test('are left out where no element has them', () => {
    expect(usedStyles('@layer utilities{.note{padding:0}.mt-2{margin:0}}', html)).toBe(
      '@layer utilities{.note{padding:0}}',
    );
  });

  test('are found under their escaped names', () => {
    const wide = '<p class="sm:grid size-[1.2em]"></p>';
    const css = String.raw`@layer utilities{.sm\:grid{display:grid}.size-\[1\.2em\]{width:1.2em}}`;
    expect(usedStyles(css, wide)).toBe(css);
  });

  test('take their variables with them', () => {
    const css = '@layer utilities{.ring{--tw-ring:1px}}@property --tw-ring{syntax:"*";inherits:false}';
    expect(usedStyles(css, html)).toBe('');
  });
});
