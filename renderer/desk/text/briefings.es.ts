/** What the desk says about news from leads and about what agents say of articles, in Spanish. Part of `es.ts`. */

/** The names of the keys. */
export const briefingKeysEs = {
  'briefing/read': 'Aviso leído',
  'article/right': 'El artículo era correcto',
  'article/wrong': 'El artículo no era correcto',
  'article/propose': 'Proponer una corrección',
};

/** What waits in the outbox. */
export const briefingOutboxEs = {
  'briefing/read': 'Aviso leído',
  'article/feedback': 'Opinión sobre un artículo',
};

/** Spanish. */
export const briefingsEs = {
  briefings: {
    label: 'Aviso para el equipo',
    announce: (title: string) => `Aviso nuevo: ${title}`,
    gotIt: 'Entendido',
    open: 'Abrir',
    more: (count: number) => (count === 1 ? 'y 1 más' : `y ${count} más`),
    from: (name: string, when: string, until: string) =>
      [name, when, until === '' ? '' : `hasta ${until}`].filter((part) => part !== '').join(' · '),
    tab: 'Avisos',
    write: 'Nuevo aviso',
    title: 'Título',
    text: 'Texto',
    language: 'Idioma',
    until: 'Se muestra',
    untils: {
      none: 'hasta que lo retires',
      day: 'un día',
      threeDays: 'tres días',
      week: 'una semana',
      month: 'un mes',
    },
    queues: 'Para las colas',
    everybody: 'Sin marcar ninguna, lo lee todo el equipo.',
    publish: 'Publicar',
    cancel: 'Cancelar',
    published: 'Publicado. Cada uno lo verá entre dos contactos.',
    needsWords: 'Escribe un título y un texto.',
    list: 'Avisos publicados',
    empty: 'Aún no hay avisos.',
    rate: (read: number, all: number) => `leído por ${read} de ${all}`,
    unread: 'Sin leer:',
    read: 'Leído:',
    who: 'Quién lo ha leído',
    withdraw: 'Retirar',
    withdrawn: (title: string) => `Retirado: «${title}».`,
    isWithdrawn: 'retirado',
    isOver: 'terminado',
  },
  opinion: {
    label: 'Sobre este artículo',
    ask: '¿Era correcto?',
    right: 'Sí',
    wrong: 'No',
    propose: 'Proponer corrección',
    field: 'Qué habría que cambiar (Intro envía)',
    send: 'Enviar',
    said: { right: 'Anotado: era correcto.', wrong: 'Anotado: no era correcto.' },
    proposed: 'Gracias. Tu propuesta llega a los responsables.',
    expired: (day: string) => `Caducó ${day}. Compruébalo antes de decírselo al cliente.`,
    until: (day: string) => `vale hasta ${day}`,
    expiredMark: 'caducado',
    briefingMark: 'aviso',
    tab: 'Correcciones',
    list: 'Correcciones propuestas',
    empty: 'Nadie ha propuesto correcciones.',
    votes: 'Artículos valorados',
    counts: (right: number, wrong: number) => `${right} sí · ${wrong} no`,
    gone: 'El artículo ya no existe.',
    facts: (name: string, when: string, version: number, current: number | null) =>
      [
        name,
        when,
        current === null || current === version
          ? `versión ${version}`
          : `leyó la versión ${version}, ahora es la ${current}`,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    done: 'Hecho',
    isDone: 'Corrección hecha.',
    donePill: 'hecho',
  },
};
