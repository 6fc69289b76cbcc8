import type { Catalogue } from '#i18n/english-catalogue.ts';

export const areas: Catalogue['areas'] = {
  head: 'Cabeza',
  face: 'Cara',
  ear: 'Oído',
  jaw: 'Mandíbula',
  mouth: 'Boca',
  throat: 'Garganta',
  neck: 'Cuello',
  shoulder: 'Hombro',
  arm: 'Brazo',
  hand: 'Mano',
  chest: 'Pecho',
  'upper-back': 'Espalda alta',
  'low-back': 'Espalda baja',
  hip: 'Cadera',
  leg: 'Pierna',
  foot: 'Pie',
  'whole-body': 'Todo el cuerpo',
};
