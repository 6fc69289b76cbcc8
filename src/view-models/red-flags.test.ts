import { describe, expect, test } from 'vitest';
import { type Written, makeCondition } from '../../tests/support/makers.ts';
import { doctorFirstCard, emergencyCard, signsLink, todayCard } from '#view-models/red-flags.ts';

const flagsOf = (redFlags: NonNullable<Written<'condition'>['redFlags']>) =>
  makeCondition({ redFlags }).data.redFlags;

const both = flagsOf({
  emergency: ['you cannot breathe', 'you faint'],
  doctorFirst: ['the pain followed a fall'],
});

describe('red flags', () => {
  test('emergency signs end a sentence that says where to turn', () => {
    expect(emergencyCard(both)).toEqual({
      heading: 'Call 911 or go to an emergency room if',
      signs: ['you cannot breathe', 'you faint'],
    });
  });

  test('signs for a doctor end a sentence that says to see one first', () => {
    expect(doctorFirstCard(both)).toEqual({
      heading: 'See a doctor first if',
      signs: ['the pain followed a fall'],
    });
  });

  test('signs for today stand apart from both', () => {
    const flags = flagsOf({ today: ['your hearing dropped within three days'] });
    expect(todayCard(flags)).toEqual({
      heading: 'See a doctor today if',
      signs: ['your hearing dropped within three days'],
    });
    expect(todayCard(both)).toBeUndefined();
  });

  test('a page about teeth names the dentist', () => {
    const flags = flagsOf({ who: 'dentist', doctorFirst: ['a tooth is loose'] });
    expect(doctorFirstCard(flags)?.heading).toBe('See a dentist first if');
  });

  test('a page for either names both', () => {
    const flags = flagsOf({ who: 'doctor or dentist', doctorFirst: ['the jaw locks'] });
    expect(doctorFirstCard(flags)?.heading).toBe('See a doctor or dentist first if');
  });

  test('the first line of a page counts its signs of an emergency and leads to them', () => {
    expect(signsLink(both)).toEqual({
      level: 'emergency',
      text: 'Signs that need 911 (2)',
      href: '#care-emergency',
    });
  });

  test('without such signs it leads to those for a doctor or dentist, and without any to nothing', () => {
    const flags = flagsOf({ who: 'dentist', doctorFirst: ['a tooth is loose'] });
    expect(signsLink(flags)?.text).toBe('Signs to show a dentist first (1)');
    expect(signsLink(flags)?.href).toBe('#care-doctor');
    expect(signsLink(flagsOf({ none: 'Reading it can hurt nobody at all.' }))).toBeUndefined();
  });

  test('a page without emergency signs has no emergency card', () => {
    expect(emergencyCard(flagsOf({ doctorFirst: ['the pain followed a fall'] }))).toBeUndefined();
  });

  test('a page with nothing but emergency signs has no second card', () => {
    expect(doctorFirstCard(flagsOf({ emergency: ['you cannot breathe'] }))).toBeUndefined();
  });

  test('a page that says why it has no signs has neither card', () => {
    const flags = flagsOf({ none: 'Reading it can hurt nobody at all.' });
    expect([emergencyCard(flags), doctorFirstCard(flags)]).toEqual([undefined, undefined]);
  });
});
