import type { Catalogue } from '#i18n/english-catalogue.ts';

export const comments: Catalogue['comments'] = {
  title: 'Comentarios',
  titleWith: (count) => `Comentarios (${count})`,
  titleNone: 'Comentarios (todavía ninguno)',
  none: 'Nadie ha escrito aquí todavía.',
  reply: (name) => `Responder a ${name}`,
  pages: 'Páginas de comentarios',
  feed: 'Seguir los comentarios nuevos con un lector de feeds',
  removed: 'Este comentario se retiró.',
  fromPractice: 'Respuesta del consultorio',
  write: 'Escriba un comentario',
  closed: 'Los comentarios están cerrados',
  closedWords:
    'Esta página ya no recibe comentarios. Si tiene una pregunta sobre una visita, llámenos, por favor.',
  public: 'Los comentarios son públicos, y una persona lee cada uno antes de que aparezca. ',
  leaveOut:
    'Por favor, no escriba detalles de su salud ni nada privado. Aquí no podemos dar consejo médico. ',
  emergency: (number) => `En una emergencia, llame al ${number}.`,
  privacy: 'Qué pasa con sus palabras',
  words: 'Su comentario',
  name: 'Nombre que se muestra',
  nameHint: 'No tiene que ser su nombre verdadero.',
  email: 'Correo electrónico, si desea una respuesta privada',
  emailHint: 'Nunca se muestra, y se borra en cuanto se decide sobre su comentario.',
  leaveEmpty: 'Deje esto vacío ',
  preview: 'Vista previa',
  send: 'Enviar su comentario',
};
