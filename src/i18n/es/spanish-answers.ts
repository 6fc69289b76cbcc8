import type { Catalogue } from '#i18n/english-catalogue.ts';
import { counterIn } from '#i18n/counting.ts';
import { commentLimits } from '#lib/comments/comment-limits.ts';

const count = counterIn('es');
const most = (characters: number) => characters.toLocaleString('en-US');
const noName = 'Por favor, escriba un nombre que se pueda mostrar. No tiene que ser el verdadero.';

export const answers: Catalogue['answers'] = {
  problems: {
    closed: 'Esta página ya no recibe comentarios.',
    decided:
      'Este comentario ya llegó hace un rato, y el consultorio lo leyó. No hace falta que lo envíe otra vez.',
    elsewhere: 'Esto no se envió desde este sitio. Por favor, envíelo desde aquí.',
    orphan: 'El comentario al que usted responde ya no está. Todavía puede enviar el suyo por separado.',
    tooMany: (wait) =>
      `Llegaron muchos comentarios desde su red. Por favor, inténtelo de nuevo en ${wait}. Sus palabras se conservan aquí.`,
    tooManyMails: (wait) => `Se pidieron correos demasiadas veces. Por favor, inténtelo de nuevo en ${wait}.`,
    mailDown: 'El correo no se pudo enviar ahora. Por favor, revise la dirección e inténtelo más tarde.',
    storeDown:
      'Ahora no se pueden recibir comentarios. Sus palabras se conservan aquí: por favor, envíelas más tarde.',
    storeBusy: 'Ahora escribe mucha gente. Sus palabras se conservan aquí: por favor, envíelas otra vez.',
    impostor: 'Este nombre es el del consultorio. Por favor, elija otro.',
    wrongForm: 'Algo está mal en este formulario.',
    stale: 'Este comentario se cambió o se decidió mientras tanto. Por favor, mírelo otra vez.',
    tryAgain: 'Por favor, inténtelo de nuevo en un minuto.',
  },
  minute: 'un minuto',
  minutes: (minutes) => count(minutes, { one: 'minuto', other: 'minutos', many: 'de minutos' }),
  hours: (hours) => count(hours, { one: 'hora', other: 'horas', many: 'de horas' }),
  fields: {
    'Please write your comment.': 'Por favor, escriba su comentario.',
    [`The comment is too long: please keep it to ${most(commentLimits.words)} characters.`]: `El comentario es demasiado largo: escriba ${most(commentLimits.words)} caracteres como máximo.`,
    'Please give a name to show. It need not be your real one.': noName,
    [`The name is too long: please keep it to ${most(commentLimits.name)} characters.`]: `El nombre es demasiado largo: escriba ${most(commentLimits.name)} caracteres como máximo.`,
    'This is not an e-mail address. You may leave it empty.':
      'Esto no es una dirección de correo. Puede dejarlo vacío.',
    'Please give your e-mail address.': 'Por favor, escriba su dirección de correo.',
    'This is not an e-mail address. Please look at it again.':
      'Esto no es una dirección de correo. Por favor, revísela.',
    'This page is not known. Please open it again.': 'Esta página no se conoce. Por favor, ábrala otra vez.',
  },
  backTo: (page) => `Volver a: ${page}`,
  toFront: 'A la página de inicio',
  write: {
    comment: 'Escriba un comentario',
    reply: 'Escriba una respuesta',
    marked: 'Su comentario todavía no se envió. Por favor, mire lo que está marcado abajo.',
    preview: 'Así se verá',
    notSent: 'Todavía no se envió.',
    changeFirst: 'Cambiarlo antes',
    whichPage: '¿De qué página se trata?',
    openPage: 'Los comentarios son de una página. Por favor, abra la página sobre la que quiere escribir.',
  },
  receipt: {
    waiting: {
      title: 'Gracias. Su comentario está en espera.',
      lead: 'El consultorio lee cada comentario antes de que aparezca.',
    },
    published: { title: 'Su comentario está publicado.', lead: 'Todos lo pueden leer en la página.' },
    declined: {
      title: 'Su comentario no se publicó.',
      lead: 'El consultorio decidió no mostrarlo. Puede cambiarlo, y se leerá otra vez.',
    },
    isChanged: 'Su cambio está guardado.',
    change: 'Cambiar su comentario',
    changed:
      'Las palabras cambiadas se leen otra vez antes de aparecer. Hasta entonces su comentario no está en la página.',
    sendChange: 'Enviar el cambio',
    withdraw: 'Retirar su comentario',
    withdrawWhat: 'Se borran sus palabras y su nombre. No se puede deshacer.',
    withdrawYes: 'Sí, retirarlo',
    withdrawn: 'Su comentario se retiró',
    erased: 'Se borraron sus palabras, su nombre y su dirección.',
    later: 'La página lo mostrará un poco más tarde.',
    saveAddress: 'Guarde esta dirección',
    copy: 'Copiar la dirección',
    copied: 'Copiada.',
    selected: 'Está seleccionada: cópiela ahora.',
    onlyWay:
      'Es el único camino de vuelta a esta página. Quien la tenga puede cambiar o retirar su comentario.',
  },
  mails: {
    on: 'Recibe un correo cuando alguien responde',
    stopping: 'Al detenerlos se borra su dirección.',
    stop: 'Detener los correos',
    ask: 'Avíseme por correo cuando alguien responda',
    onItsWay: 'Hay un correo en camino. Abra el enlace que trae, y le avisaremos de las respuestas.',
    ifNone: 'Si no llega en unos minutos, mire entre el correo no deseado o pida otro.',
    how: 'Primero un correo pregunta si la dirección es suya. Nunca se muestra. Se borra cuando usted detiene los correos, cuando esta página ya no recibe comentarios, y a más tardar a los 180 días.',
    address: 'Su dirección de correo',
    send: 'Mándeme un correo para confirmar',
    confirm: {
      title: '¿Un correo cuando alguien responda?',
      lead: (page) =>
        `Presione el botón, y recibirá un correo cuando alguien responda a su comentario en "${page}". Cada correo trae un enlace para detenerlos.`,
      button: 'Sí, mándeme correos',
    },
    stopQuestion: {
      title: '¿Detener los correos?',
      lead: (page) =>
        `Ya no llegan correos sobre respuestas a su comentario en "${page}", y se borra su dirección.`,
      button: 'Detener los correos',
    },
  },
  emails: {
    confirm: {
      subject: '¿Quiere un correo cuando respondan a su comentario?',
      text: (page, confirmLink, stopLink) =>
        `Alguien dio esta dirección bajo un comentario en la página "${page}". Si fue usted, abra este enlace y presione el botón:

${confirmLink}

Si no fue usted, no tiene que hacer nada: no llegan más correos, y la dirección se borra en dos días. Para borrarla ahora:

${stopLink}
`,
    },
    answered: {
      subject: (answered, page) =>
        answered === 1
          ? `Una respuesta a su comentario en "${page}"`
          : `${count(answered, { one: 'respuesta', other: 'respuestas', many: 'de respuestas' })} a su comentario en "${page}"`,
      by: (answered, name, page) =>
        answered === 1
          ? `${name} respondió a su comentario en la página "${page}".`
          : `${count(answered, { one: 'persona', other: 'personas', many: 'de personas' })} respondieron a su comentario en la página "${page}".`,
      read: 'Leerla',
      stop: 'Recibe este correo porque lo pidió. Para detener estos correos y borrar su dirección, abra este enlace y presione el botón:',
    },
  },
  part: (page, part) => `Comentarios en ${page}, parte ${part}`,
};
