import type { Catalogue } from '#i18n/english-catalogue.ts';
import { counterIn } from '#i18n/counting.ts';

const count = counterIn('es');

export const lists: Catalogue['lists'] = {
  tops: {
    therapies: {
      title: 'Terapias',
      lead: 'Cómo trabajamos con los músculos adoloridos. Cada página dice qué se siente, a quién le conviene y qué muestran de verdad los estudios.',
      summary:
        'Las formas en que trabajamos con los músculos adoloridos, qué se siente, a quién convienen y qué muestran los estudios.',
    },
    conditions: {
      title: 'Dolencias de la A a la Z',
      lead: 'Busque lo que le duele por cualquier nombre que conozca. Cada página dice cuándo ver a un médico antes de venir con nosotros.',
      summary:
        'Busque lo que le duele por cualquier nombre, qué puede y qué no puede hacer el masaje, y cuándo ver a un médico.',
    },
    articles: {
      title: 'Artículos',
      lead: 'Lecturas más largas sobre cómo elegir un masaje, cómo cuidarse y qué esperar.',
      summary:
        'Lecturas más largas sobre cómo elegir un masaje, cuidar los músculos adoloridos en casa y qué esperar de nosotros.',
    },
    body: {
      title: '¿Dónde le duele?',
      lead: 'Elija una parte del cuerpo, en el dibujo o en la lista. Cada página muestra primero lo que no puede esperar.',
      summary:
        'Señale dónde le duele, en un dibujo o en una lista, y vea qué páginas de este sitio tratan de eso.',
    },
    evidence: {
      title: 'Los estudios, lado a lado',
      lead: 'Qué muestran los estudios sobre cada terapia para cada dolencia, primero lo que tiene más evidencia. Cuatro puntos serían evidencia fuerte, y nada aquí la tiene. La etiqueta dice qué tan seguro se puede estar, no cuánto ayuda el masaje.',
      summary:
        'Cada dolencia y cada terapia de este sitio, y qué tan buena es la evidencia del masaje: de "buscada, no se encontró" a moderada.',
    },
  },
  partTitle: (title, number, count) => `${title}, página ${number} de ${count}`,
  partSummary: (summary, number, count) => `Página ${number} de ${count}: ${summary}`,
  partName: (number) => `Página ${number}`,
  parts: 'Páginas de esta lista',
  letter: {
    title: (start) => `Nombres que empiezan con ${start}`,
    lead: 'Dolencias y terapias por cualquier nombre que usted conozca.',
    summary: (start) =>
      `Todos los nombres de este sitio que empiezan con ${start}, y la dolencia o terapia a la que llevan.`,
  },
  evidence: {
    caption: 'Qué tan buena es la evidencia del masaje, por dolencia y terapia',
    notUsed: 'No se usa',
    conditions: (conditions) =>
      count(conditions, { one: 'dolencia', other: 'dolencias', many: 'de dolencias' }),
    area: (area) => ({
      title: `Los estudios, lado a lado: ${area}`,
      lead: 'Qué muestran los estudios sobre cada terapia para cada dolencia que se siente sobre todo aquí, primero lo que tiene más evidencia. Lo que está en blanco no lo usamos.',
      summary: `Dolencias de esta parte del cuerpo (${area}), y qué tan buena es la evidencia del masaje: de "buscada, no se encontró" a moderada.`,
    }),
    scale: {
      title: 'Qué pide cada etiqueta',
      rules:
        'Cuando dos autoridades no están de acuerdo, ponemos la etiqueta más baja y nombramos a las dos. Las agujas, los ajustes de articulaciones, el tratamiento osteopático y los aparatos nunca suben una etiqueta, porque no son masaje.',
      who: 'Dónde buscamos, y quién escribió esto',
    },
  },
  body: {
    pointAtPart: 'Señale dónde le duele',
    pickPart: 'Elija una parte del cuerpo',
    pointAtDrawing: 'Señale en el dibujo',
    parts: 'Partes del cuerpo',
    others: 'Otra parte del cuerpo',
    drawings: { front: 'De frente', back: 'De espaldas', head: 'Cabeza y cuello' },
    title: (area) => `Dónde le duele: ${area.toLowerCase()}`,
    withConditions:
      'Primero están las señales que no pueden esperar. Debajo están las páginas sobre lo que se puede sentir aquí.',
    withoutConditions:
      'Aquí el masaje no tiene lugar antes de que un médico lo haya revisado. Estas son señales que no pueden esperar.',
    summary: (area) =>
      `Lo que este sitio sabe sobre el dolor y otras molestias en esta parte del cuerpo (${area.toLowerCase()}), y qué señales no pueden esperar.`,
    signs: (area) => `${area}: señales que no pueden esperar`,
    mostlyHere: 'Se siente sobre todo aquí',
    alsoHere: 'Qué más podría ser',
  },
};
