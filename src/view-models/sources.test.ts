import { describe, expect, test } from 'vitest';
import { makeArticle } from '../../tests/support/makers.ts';
import { citedSources, sourceViews } from '#view-models/sources.ts';

const written = {
  id: 'nhs-sciatica',
  title: 'Sciatica',
  publisher: 'NHS',
  url: 'https://www.nhs.uk/conditions/sciatica/',
  seen: '2026-11',
};

function viewsOf(...sources: (typeof written & { readAs?: 'page' | 'abstract' | 'copy' })[]) {
  return sourceViews(makeArticle({ sources }).data.sources);
}

describe('sources', () => {
  test('are numbered from one, in the order of the form', () => {
    const views = viewsOf(written, { ...written, id: 'aaos' }, { ...written, id: 'cochrane' });
    expect(views.map(({ number, id }) => `${number} ${id}`)).toEqual([
      '1 nhs-sciatica',
      '2 aaos',
      '3 cochrane',
    ]);
  });

  test('each says where it stands, who published it and where to read it', () => {
    expect(viewsOf(written)[0]).toEqual({
      id: 'nhs-sciatica',
      number: 1,
      anchor: 'source-1',
      backAnchor: 'cite-1',
      isCited: false,
      title: 'Sciatica',
      publisher: 'NHS',
      url: 'https://www.nhs.uk/conditions/sciatica/',
      read: 'read November 2026',
    });
  });

  test('are numbered by their first citation, and those that the text does not cite come last', () => {
    const sources = ['form', 'second', 'first'].map((id) => ({ ...written, id }));
    const cited = citedSources('It eases. <Source id="first" /> <Evidence /> Again. <Source id="first" />', [
      'second',
    ]);
    const views = sourceViews(makeArticle({ sources }).data.sources, cited);
    expect(views.map(({ number, id, isCited }) => `${number} ${id} ${isCited}`)).toEqual([
      '1 first true',
      '2 second true',
      '3 form false',
    ]);
  });

  test('one without an address says nothing of where to read it', () => {
    const sources = [{ ...written, url: undefined }];
    expect(sourceViews(makeArticle({ sources }).data.sources)[0]?.url).toBeUndefined();
  });

  test('one read only as a summary says so', () => {
    expect(viewsOf({ ...written, readAs: 'abstract' })[0]?.read).toBe('abstract read November 2026');
  });

  test('one read in a copy stored elsewhere says so', () => {
    expect(viewsOf({ ...written, readAs: 'copy' })[0]?.read).toBe('a copy read November 2026');
  });
});
