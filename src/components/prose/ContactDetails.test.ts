import { describe, expect, test } from 'vitest';
import { type PracticeFacts } from '../../../tests/support/makers.ts';
import { onCondition, onPage } from '../../../tests/support/prose-locals.ts';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import ContactDetails from '#components/prose/ContactDetails.astro';

const render = (facts: PracticeFacts) => renderToFragment(ContactDetails, { locals: onPage(facts) });

const address = { street: '1 Test Street', locality: 'Testville', region: 'MI', postalCode: '48000' };
const hours: PracticeFacts['hours'] = [{ days: ['Monday'], opens: '09:00', closes: '17:30' }];
const closed = [{ from: '2026-12-25', to: '2026-12-25' }];

describe('<ContactDetails>', () => {
  test('a practice that states only its phone shows nothing but how to call', async () => {
    const page = await render({ phone: '517-555-0111' });
    expect(wordsOf(page.querySelector('a'))).toBe('Call 517-555-0111');
    expect(allWords(page, 'dt')).toEqual([]);
  });

  test('every fact that is known stands under its name', async () => {
    const facts = { address, hours, timeZone: 'America/Detroit', serviceArea: 'Testville' };
    const page = await render({ ...facts, email: 'desk@massage.test' });
    expect(allWords(page, 'dt')).toEqual(['Address', 'Area', 'E-mail', 'Hours']);
    expect(allWords(page, 'dd > span')).toEqual([
      '1 Test Street',
      'Testville, MI 48000',
      'Monday: 9 AM to 5:30 PM',
    ]);
  });

  test('an e-mail address can be written to', async () => {
    const page = await render({ email: 'desk@massage.test' });
    expect(wordsOf(page.querySelector('a[href="mailto:desk@massage.test"]'))).toBe('desk@massage.test');
  });

  test('how to get in, gift certificates and where reviews stand are shown where they are known', async () => {
    const page = await render({
      access: 'Park behind the house.',
      mapLink: 'https://map.test/',
      giftCertificates: { words: 'Call for one.', link: 'https://shop.test/' },
      reviewPages: [{ name: 'Reviews elsewhere', link: 'https://reviews.test/' }],
    });
    expect(allWords(page, 'dt')).toEqual(['Getting here', 'Gift certificates', 'Reviews by clients']);
    expect(allWords(page, 'dd')).toEqual([
      'Park behind the house.See it on a map',
      'Call for one. Get one',
      'Reviews elsewhere',
    ]);
    const links = page.querySelectorAll('dd a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://map.test/', 'https://shop.test/', 'https://reviews.test/']);
  });

  test('in Spanish all of it is named, and days and times are written, as Spanish is', async () => {
    const special = [{ from: '2026-12-23', to: '2026-12-23', opens: '13:00', closes: '14:30' }];
    const facts: PracticeFacts = {
      ...{ address, hours, closed, serviceArea: 'Testville', timeZone: 'America/Detroit' },
      ...{ email: 'desk@massage.test', access: 'Hay dos escalones.', mapLink: 'https://map.test/' },
      giftCertificates: { words: 'Llame.', link: 'https://shop.test/' },
      reviewPages: [{ name: 'Elsewhere', link: 'https://reviews.test/' }],
      specialHours: special,
    };
    const page = await renderToFragment(ContactDetails, { locals: onPage(facts, [], 'es') });
    expect(allWords(page, 'dt')).toEqual([
      ...['Dirección', 'Cómo llegar', 'Zona', 'Correo electrónico', 'Horario'],
      ...['Certificados de regalo', 'Opiniones de clientes'],
    ]);
    expect(allWords(page, 'dd')).toContain('Llame. Consiga uno');
    const times = allWords(page, 'dd > span').filter((words) => /\d:\d|Cerrado/.test(words ?? ''));
    expect(times).toEqual([
      'lunes: de 9:00 a.m. a 5:30 p.m.',
      'El 23 de diciembre de 2026: de 1:00 p.m. a 2:30 p.m.',
      'Cerrado el 25 de diciembre de 2026',
    ]);
  });

  test('a closure is shown below the hours', async () => {
    const page = await render({ hours, timeZone: 'America/Detroit', closed });
    expect(allWords(page, 'dd > span')).toEqual(['Monday: 9 AM to 5:30 PM', 'Closed December 25, 2026']);
  });

  test('a closure is shown even where the hours are not known', async () => {
    expect(allWords(await render({ closed }), 'dd')).toEqual(['Closed December 25, 2026']);
  });

  test('on a health page there are none', async () => {
    expect(wordsOf(await renderToFragment(ContactDetails, { locals: onCondition() }))).toBe('');
  });
});
