import { pathIn } from '#lib/languages.ts';
import { bodyPath, listPath, namesPath, searchPath } from '#lib/paths.ts';
import { type HelpWords, helpCards } from '#lib/search/help-cards.ts';
import type { SearchWords } from '#lib/search/search-words.ts';
import { siteEmergency } from '#lib/site-emergency.ts';

const path = pathIn('es', searchPath);

const kinds = { condition: 'Dolencia', therapy: 'Terapia', article: 'Artículo', page: 'Página' };
const inEnglish = 'en inglés';
const isSpanish = (page: string) => page.startsWith(pathIn('es', '/'));

const help: HelpWords = {
  call: (number) => `Llame al ${number}`,
  text: (number) => `Mande un mensaje al ${number}`,
  emergency: (number) => `Llame al ${number} si esto está pasando ahora`,
  noWaiting: 'Puede ser una emergencia. No espere a un masaje.',
  now: (number) => `Llame al ${number} ahora`,
  canHelp: 'Ahí le pueden ayudar.',
  anyHour: (number, takesText) =>
    `Llame ${takesText ? 'o mande un mensaje ' : ''}al ${number}, a cualquier hora`,
  danger: (name, number) => `${name}. Si hay peligro inmediato, llame al ${number}.`,
};

export const search: SearchWords = {
  path,
  namesPath: pathIn('es', namesPath),
  title: 'Buscar',
  close: 'Cerrar',
  all: 'Todos los nombres y el buscador por el cuerpo',
  field: '¿Qué le duele?',
  example: 'Por ejemplo: ciática',
  button: 'Buscar',
  list: 'Sugerencias',
  count: (suggestions) => (suggestions === 1 ? '1 sugerencia' : `${suggestions} sugerencias`),
  cannotSuggest: 'Ahora no se pueden cargar las sugerencias.',
  wholeText: (query) => `Buscar "${query}" en todas las páginas`,
  none: 'Ninguna página parece corresponder.',
  nearest: 'Lo más parecido que tenemos',
  // What the search takes a query for is in English words.
  showing: () => '',
  ways: [
    [pathIn('es', listPath('conditions')), 'Todos los nombres, de la A a la Z'],
    [pathIn('es', bodyPath()), 'Señale dónde le duele'],
  ],
  call: (phone) => `Llame al ${phone}`,
  note: (kind, page) => (isSpanish(page) ? kinds[kind] : `${kinds[kind]}, ${inEnglish}`),
  lang: (page) => (isSpanish(page) ? undefined : 'en'),
  searching: 'Buscando ...',
  searchingText: 'Buscando todavía en el texto de todas las páginas ...',
  cannotSearch: 'Ahora no se puede usar la búsqueda. Todos los nombres están en la lista de abajo.',
  partly: ' Una parte de la búsqueda no está disponible ahora.',
  found: (query, { certainty }, count) => {
    const pages = count === 1 ? '1 página' : `${count} páginas`;
    if (count === 0)
      return `No se encontró nada para "${query}". Todos los nombres están en la lista de abajo.`;
    if (certainty === 'none') return `Ninguna página trata de "${query}". En el texto de ${pages}:`;
    if (certainty === 'unsure')
      return `No estamos seguros de qué significa "${query}". Lo más parecido que tenemos: ${pages}`;
    return `${pages} para "${query}"`;
  },
  sent: 'Gracias. Se enviaron sus palabras, y nada más.',
  notSent: 'Ahora no se pudo enviar. Llámenos si gusta.',
  help: helpCards(siteEmergency, help),
  signs: 'Señales que no pueden esperar',
};
