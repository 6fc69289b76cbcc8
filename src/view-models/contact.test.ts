import { describe, expect, test } from 'vitest';
import { makePractice } from '../../tests/support/makers.ts';
import { contactView } from '#view-models/contact.ts';

const today = '2026-11-23';

describe('contact', () => {
  test('a practice that states only its phone shows nothing else', () => {
    expect(contactView(makePractice({ phone: '517-555-0100' }), today)).toEqual({
      booking: { phone: '517-555-0100', phoneHref: 'tel:+15175550100', online: undefined },
      email: undefined,
      addressLines: [],
      serviceArea: undefined,
      hours: [],
      closures: [],
      access: undefined,
      mapLink: undefined,
      giftCertificates: undefined,
      reviewPages: [],
    });
  });

  test('an address is written as on an envelope', () => {
    const address = { street: '1 Test Street', locality: 'Testville', region: 'MI', postalCode: '48000' };
    expect(contactView(makePractice({ address }), today).addressLines).toEqual([
      '1 Test Street',
      'Testville, MI 48000',
    ]);
  });

  test('e-mail and area are shown where they are known', () => {
    const practice = makePractice({ email: 'desk@massage.test', serviceArea: 'Testville' });
    expect(contactView(practice, today)).toMatchObject({
      email: 'desk@massage.test',
      serviceArea: 'Testville',
    });
  });

  test('hours are shown in days and times of day, as people say them', () => {
    const practice = makePractice({
      timeZone: 'America/Detroit',
      hours: [
        { days: ['Monday', 'Tuesday', 'Wednesday'], opens: '09:00', closes: '17:30' },
        { days: ['Saturday'], opens: '10:00', closes: '12:00' },
      ],
    });
    expect(contactView(practice, today).hours).toEqual([
      { days: 'Monday to Wednesday', time: '9 AM to 5:30 PM' },
      { days: 'Saturday', time: '10 AM to 12 PM' },
    ]);
  });

  test('a closure is shown until its last day is over', () => {
    const practice = makePractice({
      closed: [{ from: '2026-11-20', to: '2026-11-23', reason: 'moving house' }],
    });
    expect(contactView(practice, '2026-11-23').closures).toEqual([
      'Closed November 20, 2026 to November 23, 2026 (moving house)',
    ]);
    expect(contactView(practice, '2026-11-24').closures).toEqual([]);
  });

  test('a closure that is still to come is shown', () => {
    const practice = makePractice({ closed: [{ from: '2026-12-25', to: '2026-12-25' }] });
    expect(contactView(practice, today).closures).toEqual(['Closed December 25, 2026']);
  });

  test('online booking is offered where the practice has it', () => {
    const practice = makePractice({ bookingLink: 'https://booking.test/' });
    expect(contactView(practice, today).booking.online?.href).toBe('https://booking.test/');
  });
});
