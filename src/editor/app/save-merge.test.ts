import { describe, expect, test } from 'vitest';
import { mergeSaved, picturePlaces } from '#editor/app/save-merge.ts';

describe('a form whose save has ended', () => {
  test('is the saved one where nothing was typed meanwhile', () => {
    const sent = { title: 'Neck pain', picture: 'blob:http://a/1', 'terms.0': 'neck' };
    const saved = { ...sent, picture: 'neck.jpg' };
    expect(mergeSaved(sent, saved, { ...sent })).toEqual({ saved, current: saved, isChanged: false });
  });

  test('keeps what was typed meanwhile, unsaved, and takes the other fields as they were saved', () => {
    const sent = { title: 'Neck', summary: 'Short', updated: '2026-01-01' };
    const saved = { ...sent, updated: '2026-02-02' };
    const { current, isChanged } = mergeSaved(sent, saved, { ...sent, title: 'Neck pain' });
    expect(current).toEqual({ ...saved, title: 'Neck pain' });
    expect(isChanged).toBe(true);
  });

  test('keeps a blank at the end of a field, which the file does not have, and counts it as saved', () => {
    const sent = { title: 'Neck ' };
    expect(mergeSaved(sent, { title: 'Neck' }, sent)).toEqual({
      saved: sent,
      current: sent,
      isChanged: false,
    });
  });

  test('keeps a list as it stands: lines added, taken away and moved meanwhile', () => {
    const sent = { 'terms.0': 'neck', 'terms.1': 'stiff', title: 'Neck' };
    const current = { 'terms.0': 'stiff', title: 'Neck' };
    expect(mergeSaved(sent, sent, current).current).toEqual({ title: 'Neck', 'terms.0': 'stiff' });
    const longer = { ...sent, 'terms.2': 'crick' };
    expect(mergeSaved(sent, sent, longer).current).toEqual(longer);
  });

  test('takes a field away that was emptied meanwhile', () => {
    const sent = { title: 'Neck', note: 'Old' };
    expect(mergeSaved(sent, sent, { title: 'Neck' }).current).toEqual({ title: 'Neck' });
  });

  test('is not changed by the bookkeeping of lists', () => {
    const sent = { 'terms.0': 'neck' };
    const current = { ...sent, 'terms.0.__sc_item_original_key_path': 'terms.0' };
    expect(mergeSaved(sent, sent, current).isChanged).toBe(false);
  });

  test('shows a picture where it was saved, also in a text that was typed on', () => {
    const sent = { body: '![A](blob:http://a/1) and ![B](blob:http://a/2)\n\nEnd', file: 'blob:http://a/1' };
    const saved = { body: '![A](a.jpg) and ![B](b.jpg)\n\nEnd', file: 'a.jpg' };
    const current = { ...sent, body: `${sent.body} of it` };
    expect(mergeSaved(sent, saved, current).current).toEqual({ ...saved, body: `${saved.body} of it` });
  });

  test('keeps a picture that was chosen meanwhile under its passing address', () => {
    const sent = { file: 'blob:http://a/1' };
    const current = { file: 'blob:http://a/2' };
    expect(mergeSaved(sent, { file: 'a.jpg' }, current).current).toEqual(current);
    expect(picturePlaces(sent, { file: 'a.jpg' })).toEqual(new Map([['blob:http://a/1', 'a.jpg']]));
  });
});
