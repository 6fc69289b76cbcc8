import { describe, expect, test } from 'vitest';
import {
  type Written,
  makeArticle,
  makeCondition,
  makePractice,
  makeTherapy,
} from '../../tests/support/makers.ts';
import { articlePage } from '#view-models/article-page.ts';
import { conditionPage } from '#view-models/condition-page.ts';
import { therapyPage } from '#view-models/therapy-page.ts';

const practice = makePractice({ therapist: { name: 'Robin', title: 'Massage therapist' } });
const neckPain = makeCondition({ title: 'Neck pain' });
const heelPain = makeCondition({ title: 'Heel pain', bodyAreas: ['foot'] });
const cupping = makeTherapy({ title: 'Cupping' });
const stretching = makeTherapy({ title: 'Stretching' });
const around = {
  conditions: [heelPain, neckPain],
  therapies: [cupping, stretching],
  practice,
  today: '2026-11-23',
};

const pageOf = (written: Written<'article'>) =>
  articlePage(makeArticle({ title: 'After an accident', ...written }), around);

describe('the page of an article', () => {
  test('stands below the list of articles', () => {
    const page = pageOf({});
    expect(page.head.path).toBe('/articles/after-an-accident/');
    expect(page.crumbs.map(({ text }) => text)).toEqual(['Home', 'Articles', 'After an accident']);
  });

  test('shows its own drawing in its heading and where it is shared, else that of what it is about', () => {
    const picturesOf = ({ drawing, head }: ReturnType<typeof pageOf>) => [drawing, head.picture?.path];
    const about = { conditions: ['heel-pain'], therapies: [] };
    const own = pageOf({ title: 'What a trigger point is', about });
    expect(picturesOf(own)).toEqual(['what-a-trigger-point-is', '/share/what-a-trigger-point-is.png']);
    expect(picturesOf(pageOf({ about }))).toEqual(['foot', '/share/foot.png']);
    expect(picturesOf(pageOf({ about: {} }))).toEqual(['article', '/share/article.png']);
  });

  test('leads to what it is about: conditions first, then therapies', () => {
    const page = pageOf({ about: { conditions: ['neck-pain'], therapies: ['cupping'] } });
    expect(page.related.map(({ path }) => path)).toEqual(['/conditions/neck-pain/', '/therapies/cupping/']);
  });

  test('is reached from the pages that it is about, and from no other', () => {
    const about = { conditions: ['neck-pain'], therapies: ['cupping'] };
    const articles = [makeArticle({ title: 'After an accident', about })];
    const pages = [
      conditionPage(neckPain, { ...around, articles }),
      therapyPage(cupping, { ...around, articles }),
      conditionPage(heelPain, { ...around, articles }),
      therapyPage(stretching, { ...around, articles }),
    ];
    const links = pages.map(({ related }) =>
      related.some(({ path }) => path === '/articles/after-an-accident/'),
    );
    expect(links).toEqual([true, true, false, false]);
  });

  test('about nothing in particular leads to nothing', () => {
    expect(pageOf({ about: {} }).related).toEqual([]);
  });

  test('is signed by the therapist, whose page has more', () => {
    expect(pageOf({}).author).toEqual({ name: 'Robin', path: '/about/' });
  });

  test('shows its emergency signs, and keeps the others for its text', () => {
    const page = pageOf({ redFlags: { emergency: ['you cannot breathe'], doctorFirst: ['you fell'] } });
    expect(page.emergency?.signs).toEqual(['you cannot breathe']);
    expect(page.prose.doctorFirst?.signs).toEqual(['you fell']);
  });

  test('without warning signs has no card', () => {
    const page = pageOf({ redFlags: { none: 'Reading it can hurt nobody at all.' } });
    expect([page.emergency, page.prose.doctorFirst]).toEqual([undefined, undefined]);
  });
});
