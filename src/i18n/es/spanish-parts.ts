import type { Catalogue } from '#i18n/english-catalogue.ts';
import { dayNames } from '#i18n/es/spanish-days.ts';
import { formatsIn } from '#i18n/formats.ts';
import { type Weekday, weekdays } from '#lib/vocabulary.ts';

const { day: formatDay, time: formatTime } = formatsIn('es');

const weekInOrder = (days: readonly Weekday[]) => weekdays.filter((day) => days.includes(day));

export const parts: Catalogue['parts'] = {
  home: {
    conditions: 'Por qué viene la gente',
    therapies: 'Cómo trabajamos',
    articles: 'Para leer',
    allNames: 'Todos los nombres, de la A a la Z',
    allArticles: 'Todos los artículos',
    otherConditions: 'Otras dolencias',
    whatHurts: '¿Qué le duele?',
    moreAbout: (name) => `Más sobre ${name}`,
  },
  searchForm: { label: 'Buscar lo que le duele', example: 'Por ejemplo: ciática', button: 'Buscar' },
  searchPage: {
    title: 'Buscar',
    lead: 'Escriba qué le duele, con sus propias palabras.',
    summary:
      'Busque las dolencias, terapias y artículos de este sitio por cualquier nombre que usted conozca.',
    emergency: 'En una emergencia ',
    call: (number) => `llame al ${number}`,
    crisis: (takesText) => `. En una crisis, llame ${takesText ? 'o mande un mensaje ' : ''}al `,
    allNames: 'Todos los nombres, de la A a la Z',
    letters: 'Letras',
    beginnings: 'Principios de nombres',
    waysOn: '¿No es lo que esperaba? Mire ',
    everyName: 'todos los nombres, de la A a la Z',
    or: ', ',
    point: 'señale dónde le duele',
    orCall: ', o llame al ',
    needsScript: 'La búsqueda necesita JavaScript. Sin él, mire ',
    orPoint: ', o ',
    nearest: 'Los nombres más parecidos que tenemos:',
    send: 'Decirle al consultorio qué estaba buscando',
    show: 'Mostrar',
    everything: 'todo',
    area: 'Parte del cuerpo',
    anyArea: 'cualquiera',
    kinds: {
      condition: 'Dolencias',
      therapy: 'Terapias',
      article: 'Artículos',
      page: 'Sobre el consultorio',
    },
  },
  notFound: {
    title: 'Esta página no está aquí',
    lead: 'Puede que la dirección sea vieja o esté mal escrita. No hay ningún problema de su lado.',
    summary: 'La dirección no lleva a ninguna página de este sitio. Busque, o elija entre todos los nombres.',
    all: 'Todos los nombres, de la A a la Z',
  },
  advice: {
    do: 'Haga esto',
    dont: 'Evite esto',
    suits: 'Suele convenir a',
    notFor: 'No es para',
    normal: 'Es normal después',
    callIf: 'Llámenos si nota',
  },
  check: {
    ifYes: 'Si responde que sí:',
    verdicts: { go: 'Adelante', ask: 'Pregunte primero a su médico', 'not-today': 'Hoy no' },
  },
  comfort: { pressure: 'Presión', clothing: 'Ropa' },
  table: {
    therapy: 'Terapia',
    condition: 'Dolencia',
    inShort: 'En breve',
    therapies: 'Evidencia de cada terapia',
    conditions: 'Por qué viene la gente, y la evidencia',
    neighbors: (title) => `${title} y otras terapias parecidas`,
    comparedWith: 'Comparado con',
    difference: 'La diferencia',
  },
  contact: {
    address: 'Dirección',
    area: 'Zona',
    email: 'Correo electrónico',
    hours: 'Horario',
    access: 'Cómo llegar',
    map: 'Verlo en un mapa',
    gifts: 'Certificados de regalo',
    getGift: 'Consiga uno',
    reviews: 'Opiniones de clientes',
  },
  hours: {
    days: (days) =>
      weekInOrder(days)
        .map((day) => dayNames[day])
        .join(', '),
    span: (opens, closes) => `de ${formatTime(opens)} a ${formatTime(closes)}`,
    special: ({ from, to, opens, closes }) =>
      `${from === to ? `El ${formatDay(from)}` : `Del ${formatDay(from)} al ${formatDay(to)}`}: de ${formatTime(opens)} a ${formatTime(closes)}`,
    closure: ({ from, to }) =>
      from === to ? `Cerrado el ${formatDay(from)}` : `Cerrado del ${formatDay(from)} al ${formatDay(to)}`,
  },
  payment: {
    accepted: (way) => `${way}: se acepta.`,
    checkPlan: ' Pregunte a su plan antes de contar con ello.',
    sometimes: 'Seguro médico: a veces. Pregunte primero a su aseguradora.',
    never: 'Seguro médico: no le cobramos al seguro.',
    priceRange: (range) => `Rango de precios: ${range}`,
  },
  printSheet: {
    before: 'Para imprimir solo esta hoja, ',
    link: 'ábrala en su propia dirección',
    after: ' y luego imprima.',
    toTick: 'Sí ☐ No ☐',
  },
};
