/** Lo que el puesto dice de sus propios archivos: dañados, cerrados, de otra versión. Parte de `es.ts`. */

/** Español. */
export const storageEs = {
  storage: {
    'cache-rebuilt': {
      short: 'Copia local rehecha',
      why: 'La copia local de clientes y artículos estaba dañada. Puesto la ha apartado y la llena otra vez desde el centro. Puedes seguir.',
    },
    'outbox-rescued': {
      short: 'Trabajo sin enviar, salvado',
      why: 'El archivo con tu trabajo sin enviar estaba dañado. Puesto ha salvado lo que había en él y en su copia. Mira en «Sin enviar» que está todo.',
    },
    'outbox-locked': {
      short: 'Trabajo sin enviar, cerrado',
      why: 'La llave de este equipo ha cambiado y no abre el trabajo que quedaba por enviar. Está guardado y vuelve solo cuando sistemas restaure la llave. Avísales.',
    },
    'outbox-returned': {
      short: 'Trabajo anterior recuperado',
      why: 'La llave anterior ha vuelto y con ella el trabajo que quedaba por enviar. Se envía ahora.',
    },
    'newer-program': {
      short: 'Archivos de un Puesto más nuevo',
      why: 'Los archivos de este equipo son de una versión más nueva y no se tocan. Puedes atender, pero nada se guarda aquí. Pide a sistemas que actualice Puesto.',
    },
    'read-only': {
      short: 'La carpeta no deja escribir',
      why: 'Puesto no puede escribir en su carpeta. Puedes atender, pero nada se guarda en este equipo. Avisa a sistemas.',
    },
    'in-use': {
      short: 'Otro programa ocupa los archivos',
      why: 'Otro programa, quizá una copia de seguridad o un antivirus, ocupa los archivos de Puesto. Puesto lo intenta otra vez al guardar. Si sigue así, avisa a sistemas.',
    },
    'not-kept': {
      short: 'Nada se guarda aquí',
      why: 'Puesto no ha podido abrir sus archivos. Puedes atender, pero nada se guarda en este equipo. Cierra y abre Puesto; si sigue así, avisa a sistemas.',
    },
  },
};
