import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openText } from '#editor/rich-text/text-document.ts';
import { canonical, withTyped, writtenBlocks } from '../../../tests/support/random-edit.ts';
import { randomText, typedWords } from '../../../tests/support/random-text.ts';

const count = Number(process.env['EDIT_DOCUMENTS'] || 500);
const seed = Number(process.env['EDIT_SEED'] || 20_261_128);

test(
  `${count} random texts (seed ${seed}), edited in one random place, change there alone and read back as they were shown`,
  { timeout: 120_000 + count * 100 },
  () => {
    fc.assert(
      fc.property(randomText, fc.nat(), fc.nat(), typedWords, (text, letter, offset, typed) => {
        const { nodes, write } = openText(text);
        expect(write(nodes)).toBe(text);
        const places = [...JSON.stringify(nodes).matchAll(/"type":"text"/g)].length;
        const edited = withTyped(nodes, { index: letter % places, offset: offset % 3 }, typed);
        const after = write(edited);
        expect(canonical(openText(after).nodes)).toBe(canonical(edited));
        const [old, now] = [writtenBlocks(text), writtenBlocks(after)];
        expect(now).toHaveLength(old.length);
        expect(old.filter((block, index) => block !== now[index]).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: count, seed },
    );
  },
);
