import { expect, test } from 'vitest';
import { openEditor } from '../support/open-editor.ts';
import { OwnerJourney } from '../support/owner-journey.ts';
import { randomNumbers } from '../support/random-numbers.ts';

const count = Number(process.env['JOURNEY_STEPS'] || 6);
const seed = Number(process.env['EDIT_SEED'] || 20_261_128);

test(
  `an owner's ${count} random steps (seed ${seed}) end with files that say what was typed`,
  { timeout: 60_000 + count * 30_000 },
  async () => {
    const editor = await openEditor();
    const journey = new OwnerJourney(editor, randomNumbers(seed));
    for (let step = 0; step < count; step += 1) await journey.step();
    expect(journey.steps.length).toBeGreaterThanOrEqual(count / 2);
    expect(editor.heard).toEqual([]);
  },
);
