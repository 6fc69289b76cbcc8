import type { Catalogue } from '#i18n/english-catalogue.ts';
import { counterIn } from '#i18n/counting.ts';
import { formatsIn } from '#i18n/formats.ts';

const count = counterIn('es');
const formats = formatsIn('es');

export const reading: Catalogue['reading'] = {
  care: {
    call: (number) => `Llame al ${number}`,
    emergency: (number) => `Llame al ${number} o vaya a una sala de emergencias si`,
    today: 'Consulte a un médico hoy mismo si',
    doctorFirst: {
      doctor: 'Consulte primero a un médico si',
      dentist: 'Consulte primero a un dentista si',
      'doctor or dentist': 'Consulte primero a un médico o a un dentista si',
    },
    emergencySigns: (number, signs) => `Señales para llamar al ${number} (${signs})`,
    doctorSigns: {
      doctor: (signs) => `Señales para consultar primero a un médico (${signs})`,
      dentist: (signs) => `Señales para consultar primero a un dentista (${signs})`,
      'doctor or dentist': (signs) => `Señales para consultar primero a un médico o a un dentista (${signs})`,
    },
  },
  evidence: {
    name: 'Evidencia',
    before: 'Evidencia:',
    labels: {
      'Not searched': 'Sin buscar',
      'Searched, none found': 'Buscada, no se encontró',
      'Very limited': 'Muy limitada',
      Limited: 'Limitada',
      Moderate: 'Moderada',
    },
    searchedNone: (month) => `Buscada en ${month}, no se encontró`,
    asks: {
      Moderate:
        'Un grupo que hace guías médicas, una revisión de un gobierno o Cochrane está al menos bastante seguro del resultado, o recomienda con firmeza esta misma técnica para esta dolencia.',
      Limited:
        'Dos o más ensayos con comparación, o una revisión de ensayos. La seguridad es baja, o los resultados no concuerdan.',
      'Very limited':
        'Un solo ensayo pequeño, un grupo de personas que es solo parecido, masaje mezclado con otros cuidados, o ninguna comparación justa.',
      'Searched, none found':
        'Buscamos y no encontramos ningún estudio de esta técnica para esta dolencia. Aun así puede haberlo.',
      'Not searched': 'Nadie ha buscado todavía.',
    },
    all: (conditions) => `Las ${conditions} dolencias y su evidencia`,
  },
  shortAnswer: 'La respuesta corta',
  canHelp: 'Lo que el masaje puede hacer',
  cannotHelp: 'Lo que no puede hacer',
  onThisPage: 'En esta página',
  alsoCalled: 'También se llama',
  feltIn: 'Se siente en: ',
  related: 'Lecturas relacionadas',
  sources: 'Fuentes',
  backToText: 'Volver al texto',
  source: (number, publisher) => `Fuente ${number}: ${publisher}`,
  readAs: {
    page: 'leída en',
    abstract: 'resumen leído en',
    copy: 'copia leída en',
    report: 'leída a través de otros en',
  },
  forSigns: ', por las señales de alarma',
  by: 'Por ',
  byUpdated: ', actualizado el ',
  updated: 'Actualizado el ',
  review: {
    by: 'Revisado por ',
    checked: 'Comparado con sus fuentes el ',
    next: '. Próxima revisión: ',
    overdue:
      ' Ese día ya pasó: seguimos respaldando la página, pero algunas de sus fuentes pueden haber cambiado desde entonces.',
    published: ' Publicado el ',
    updated: ', actualizado el ',
    general: '. Información general, no consejo médico. ',
    who: 'Quién la escribe, y cómo',
  },
  therapist: {
    title: 'Su terapeuta',
    sessionsBy: 'Las sesiones las da ',
    titleOfMany: 'Sus terapeutas',
    gives: 'Ofrece ',
    others: 'Quién más da sesiones',
    minutes: (minutes) => count(minutes, { one: 'minuto', other: 'minutos', many: 'de minutos' }),
  },
  sheet: {
    label: 'Para su médico',
    link: 'Una página para imprimir y llevar a su médico',
    printing: 'Si imprime ahora, sale una sola página para su médico.',
    whole: 'Imprimir la página entera',
    lines: 'Nombre: _______________________ Fecha: _______________',
    plan: 'Lo que haríamos:',
    ask: (checked) =>
      `Esta página se comparó con sus fuentes el ${checked}. ¿Puede esta persona recibir masaje, y hay algo que se deba evitar? __________________________________________`,
    nothing: 'Nada antes de que usted la haya visto.',
    row: (therapy, label) => `${therapy} (evidencia: ${label})`,
  },
  day: formats.day,
  month: formats.month,
};
