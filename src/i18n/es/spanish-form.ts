import type { Catalogue } from '#i18n/english-catalogue.ts';

/** By what `privateDetails` calls them. */
const details: Record<string, string> = {
  'an e-mail address': 'una dirección de correo',
  'a phone number': 'un número de teléfono',
  'a street address': 'una dirección',
  'a date of birth': 'una fecha de nacimiento',
  'details about your health': 'detalles de su salud',
};

export const form: Catalogue['form'] = {
  unreachable:
    'Su comentario no se pudo enviar. Sus palabras siguen aquí: por favor, revise su conexión e inténtelo de nuevo.',
  unanswered:
    'El sitio no puede recibir su comentario ahora. Sus palabras siguen aquí: por favor, inténtelo de nuevo en unos minutos.',
  sending: 'Enviando ...',
  noName: 'Todavía sin nombre',
  noWords: 'Todavía sin palabras',
  warning: (found) =>
    `Parece que aquí hay ${found.map((what) => details[what] ?? what).join(' y ')}. Los comentarios son públicos: tal vez prefiera quitarlo.`,
};
