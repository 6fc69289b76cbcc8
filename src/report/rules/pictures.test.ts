import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { foundIn, pain, reportAfter, withWords } from '../../../tests/support/report-after.ts';

describe('a picture', () => {
  test('that is too large is reported with its size', async () => {
    const create = { width: 4000, height: 10, channels: 3, background: '#fff' } as const;
    const prepare = async (dir: string) => {
      await sharp({ create })
        .jpeg()
        .toFile(join(dir, 'articles', 'big.jpg'));
    };
    expect(foundIn(await reportAfter({}, { prepare }), 'picture', 'articles/big.jpg')).toEqual([
      expect.stringMatching(/^soon: The picture is too large: 0\.0 MB, 4000 by 10 pixels\./),
      'later: No page shows this picture.',
    ]);
  });

  test('that a page shows is not reported', async () => {
    const shown = { [pain]: withWords('![A plain square](./square.png)') };
    const prepare = (dir: string) =>
      copyFileSync(join(dir, 'conditions/square.png'), join(dir, 'conditions/idle.png'));
    const report = await reportAfter(shown, { prepare });
    expect(foundIn(report, 'picture', 'conditions/square.png')).toEqual([]);
    expect(foundIn(report, 'picture', 'conditions/idle.png')).toEqual(['later: No page shows this picture.']);
  });

  test('that is no picture at all is reported by its size alone, and breaks nothing', async () => {
    const report = await reportAfter({ 'articles/broken.jpg': 'x'.repeat(2_000_000) });
    expect(foundIn(report, 'picture', 'articles/broken.jpg')[0]).toMatch(
      /^soon: The picture is too large: 1\.9 MB\./,
    );
  });

  test.each(['photo of a neck', 'IMG_2034', 'square.png', '...'])(
    'with words that say nothing, "%s", is reported',
    async (alt) => {
      const report = await reportAfter({ [pain]: withWords(`![${alt}](./square.png)`) });
      expect(foundIn(report, 'picture', pain)).toEqual([
        expect.stringMatching(/^soon, line \d+: ".+" does not tell somebody who cannot see/),
      ]);
    },
  );
});
