import { describe, expect, test } from 'vitest';
import { foldSections } from '#lib/fold-sections.ts';

const page =
  '<p>First.</p><h2 id="a">One</h2><p>1</p><h2 id="care" data-x>Card</h2><h2 id="b">Two</h2><p>2</p>';

describe('folding sections', () => {
  test('closes a section under its heading, up to the next one', () => {
    expect(foldSections(page, ['One'])).toBe(
      '<p>First.</p><details class="fold"><summary><h2 id="a">One</h2></summary><p>1</p>' +
        '<h2 id="care" data-x>Card</h2></details><h2 id="b">Two</h2><p>2</p>',
    );
  });

  test('closes the last section up to the end', () => {
    expect(foldSections(page, ['Two'])).toContain('<summary><h2 id="b">Two</h2></summary><p>2</p></details>');
  });

  test('leaves a page as it is where nothing is to be folded', () => {
    expect(foldSections(page, ['Card', 'Three'])).toBe(page);
  });
});
