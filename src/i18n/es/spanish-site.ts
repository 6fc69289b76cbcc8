import type { Catalogue } from '#i18n/english-catalogue.ts';

export const site: Catalogue['site'] = {
  skip: 'Ir al contenido',
  mainMenu: 'Principal',
  menu: 'Menú',
  search: 'Buscar',
  darkMode: 'Modo oscuro',
  morePages: 'Más páginas',
  youAreHere: 'Usted está aquí',
  home: 'Inicio',
  conditions: 'Dolencias',
  therapies: 'Terapias',
  articles: 'Artículos',
  evidenceTable: 'Los estudios, lado a lado',
  call: 'Llame al',
  callUs: 'Llámenos',
  bookOnline: 'Reservar en línea',
  book: {
    title: 'Pida una cita',
    lead: 'Díganos qué le duele. Le diremos con honestidad si vale la pena probar el masaje, o a quién debe consultar primero.',
  },
  rail: {
    label: 'Citas',
    ask: (name) => `Pregúntele a ${name}`,
    lead: 'Llame y diga qué le duele. Le diremos con honestidad si vale la pena probar el masaje.',
  },
  disclaimer: (emergencyNumber) =>
    `Este sitio da información general. No es consejo médico y no reemplaza a un médico, un dentista u otro profesional de la salud. En una emergencia, llame al ${emergencyNumber}.`,
  license: (number, state) => `Licencia ${number} (${state})`,
  commentFeed: (practice) => `${practice}: comentarios`,
  unreviewed: {
    before: 'Esta traducción espera la revisión de una persona de habla nativa. Si algo difiere, vale ',
    original: 'la página en inglés',
    after: '.',
  },
  plainCopy: (address) => `Copia en texto sencillo de ${address}`,
  // Stands in small letters behind a link, and stays on one line.
  inOther: 'en\u00A0inglés',
};
