import { describe, expect, test } from 'vitest';
import { words } from '#i18n/interface-words.ts';
import { privateDetails } from '#lib/comments/private-details.ts';

test.each([
  ['Write to jo.reader@mail.test please', 'an e-mail address'],
  ['Call me at 517-555-0100', 'a phone number'],
  ['(517) 555-0100 after six', 'a phone number'],
  ['My number is 5175550100', 'a phone number'],
  ['555-0100 is mine', 'a phone number'],
  ['+49 30 1234567 is mine', 'a phone number'],
  ['I was born on 3/4/1961', 'a date of birth'],
  ['DOB: 03/04/61', 'a date of birth'],
  ['I was diagnosed with fibromyalgia', 'details about your health'],
  ['I\u2019ve been diagnosed with it last year', 'details about your health'],
  ['My doctor prescribed gabapentin', 'details about your health'],
  ['my dentist said I have a cracked tooth', 'details about your health'],
  ['My MRI showed a bulging disc', 'details about your health'],
  ['I am pregnant', 'details about your health'],
  ['I have diabetes', 'details about your health'],
])('%s seems to hold %s', (text, what) => {
  expect(privateDetails(text)).toEqual([what]);
});

test.each([
  '',
  'Thank you, this was clear.',
  'How long is it sore after a session?',
  'I have a question about parking.',
  'The NHS page from 2026-11-23 says 1,200 people took part.',
  'See https://medlineplus.gov/ency/article/001234567 for more.',
  'Is it fine to book 2 sessions in 14 days?',
  'My doctor works two doors from you.',
])('%s holds nothing private', (text) => {
  expect(privateDetails(text)).toEqual([]);
});

describe('the friendly word', () => {
  test('names all that was found, and does not forbid it', () => {
    const found = privateDetails('I was diagnosed with it. Mail a@b.test');
    expect(words('en').form.warning(found)).toBe(
      'This seems to hold an e-mail address and details about your health. Comments are public: you may want to leave that out.',
    );
    expect(words('es').form.warning(found)).toBe(
      'Parece que aquí hay una dirección de correo y detalles de su salud. Los comentarios son públicos: tal vez prefiera quitarlo.',
    );
  });

  test('is not reported of an empty text', () => {
    expect(privateDetails('')).toEqual([]);
  });
});

test.each(['my ', 'i was ', '1', '1-', '@a.', 'born ', 'my doctor '])(
  'a comment as long as may be is looked through, whatever it repeats: %s',
  (shape) => {
    expect(() => privateDetails(shape.repeat(3_000))).not.toThrow();
  },
);

describe('other languages and countries', () => {
  test.each([
    ['Mi médico me dijo que es una hernia.', 'details about your health'],
    ['Tengo diabetes desde hace años.', 'details about your health'],
    ['Estoy embarazada de seis meses.', 'details about your health'],
    ['Me recetaron algo: me recetó pastillas.', 'details about your health'],
    ['Nací el 4 de mayo de 1980.', 'a date of birth'],
    ['Llámame al 612 345 678', 'a phone number'],
    ['Mi número es 55 1234 5678', 'a phone number'],
    ['Ring me on 020 7946 0958', 'a phone number'],
    ['Appelez le 01 23 45 67 89', 'a phone number'],
    ['0044 20 7946 0958', 'a phone number'],
    ['I live at 123 N Main Street', 'a street address'],
    ['Vivo en la calle Mayor, 12', 'a street address'],
    ['Ich wohne in der Hauptstraße 5', 'a street address'],
    ['J’habite 12 rue de la République', 'a street address'],
    ['12 bis, avenue Foch', 'a street address'],
    ['Abito in via Garibaldi 12', 'a street address'],
    ['Moro na rua da Prata, 80', 'a street address'],
    ['Keizersgracht 241', 'a street address'],
  ])('%s', (text, what) => {
    expect(privateDetails(text)).toContain(what);
  });

  test.each([
    'Gracias, mi cuello está mejor.',
    '¿Es normal que me duela dos días?',
    'It took 10 to 15 minutes, 2 or 3 times a day, in 2024.',
    'I walk 20 minutes down the street each day.',
    'It goes via Lansing, and 2 of us found place 3 too cold.',
    'J’ai mal depuis 12 jours, surtout la nuit.',
    'From 8:00 to 17:30, 100 percent better.',
  ])('nothing private: %s', (text) => {
    expect(privateDetails(text)).toEqual([]);
  });
});
