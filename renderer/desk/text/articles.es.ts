/** What leads read when they write articles: list, editor, history, answers to corrections; in Spanish. Part of `es.ts`. */
import type { ArticleAct } from '#src/model/article-editing.ts';

/** Spanish. */
export const articlesEs = {
  articles: {
    tab: 'Artículos',
    edit: 'Editar',
    editNamed: (title: string) => `Editar el artículo: ${title}`,
    write: 'Nuevo artículo',
    label: 'Artículos',
    find: 'Buscar un artículo',
    empty: 'Aún no hay artículos. Escribe el primero.',
    nothing: 'Ningún artículo habla de eso.',
    count: (count: number) => (count === 1 ? '1 artículo' : `${count} artículos`),
    more: (shown: number, all: number) =>
      `Estos ${shown} de ${all}: los que caducan antes y los últimos cambiados. Busca los demás.`,
    facts: (version: number, owner: string, when: string) =>
      [`versión ${version}`, owner, when].filter((part) => part !== '').join(' · '),
    expired: (day: string) => `caducó ${day}`,
    until: (day: string) => `vale hasta ${day}`,
    noOwner: 'sin responsable',
    archive: 'Archivar',
    archived: (title: string) => `Archivado: «${title}». Nadie lo encuentra ya.`,
    archiveList: (count: number) => `Archivados (${count})`,
    unarchive: 'Sacar del archivo',
    returned: (title: string) => `«${title}» vuelve a estar para todos.`,
    drafts: 'Sin guardar',
    draft: (title: string) => (title === '' ? 'Sin título' : title),
    draftKept: (when: string) => `borrador de este equipo, ${when}`,
    goOn: 'Seguir',
    discard: 'Descartar',
    discarded: (title: string) => `Borrador descartado: «${title}».`,
    editor: {
      change: 'Editar artículo',
      loading: 'Abriendo el artículo…',
      title: 'Título',
      body: 'Texto (deja una línea en blanco entre párrafos)',
      steps: 'Pasos, uno en cada línea',
      keywords: 'Cómo lo llaman los clientes, uno en cada línea',
      owner: 'Responsable',
      language: 'Idioma',
      lastDay: 'Vale hasta el día',
      noEnd: 'Vacío: no caduca.',
      queues: 'Para las colas',
      everybody: 'Sin marcar ninguna, sirve para todas.',
      save: 'Guardar',
      saveAndAccept: 'Guardar y aceptar',
      close: 'Cerrar',
      saved: (version: number) => `Guardado: versión ${version}. Los escritorios ya lo tienen.`,
      hidden: (count: number) =>
        count === 1
          ? 'Se ha quitado 1 carácter que no se ve.'
          : `Se han quitado ${count} caracteres que no se ven.`,
      unsaved: 'Nada cambiado todavía.',
      writing: 'Guardando el borrador…',
      kept: 'Borrador guardado en este equipo.',
      notKept:
        'El borrador no se puede guardar en este equipo. Guarda el artículo antes de cerrar.',
      resumed: (when: string) => `Sigues tu borrador de ${when}.`,
      startOver: 'Volver a lo guardado',
      startedOver: 'Tu borrador está fuera.',
      away: 'El centro no contesta, y no se ha guardado. Tu borrador está en este equipo: guarda otra vez cuando vuelva.',
      panel: 'A su lado',
      preview: 'Así lo verán',
      now: 'Como está ahora',
      history: 'Historial',
      isNew: 'Todavía no está en el centro.',
    },
    problems: {
      'no-title': 'Escribe un título.',
      'no-words': 'Escribe un párrafo o un paso.',
      'bad-day': 'Ese día no existe. Elígelo en el calendario o déjalo vacío.',
      'title-too-long': (length: string) => `El título tiene ${length} letras; como mucho 200.`,
      'owner-too-long': (length: string) =>
        `El responsable tiene ${length} letras; como mucho 200.`,
      'all-too-long': (length: string) =>
        `El artículo tiene ${length} letras; como mucho 200.000. Pártelo en varios.`,
      'paragraph-too-long': (length: string, number: number) =>
        `El párrafo ${number} tiene ${length} letras; como mucho 4.000. Pártelo con una línea en blanco.`,
      'step-too-long': (length: string, number: number) =>
        `El paso ${number} tiene ${length} letras; como mucho 600. Haz dos pasos de él.`,
      'keyword-too-long': (length: string, number: number) =>
        `La expresión ${number} de los clientes tiene ${length} letras; como mucho 120. Pon cada una en su línea.`,
      'too-many-paragraphs': (length: string) =>
        `Son ${length} párrafos; como mucho 200. Pártelo en varios artículos.`,
      'too-many-steps': (length: string) =>
        `Son ${length} pasos; como mucho 60. Pártelo en varios artículos.`,
      'too-many-keywords': (length: string) =>
        `Son ${length} expresiones de los clientes; como mucho 60. Deja las que más se oyen.`,
    },
    conflict: {
      title: 'Otra persona lo ha guardado mientras escribías',
      marked: 'Lo que lleva una raya a la izquierda solo está en una de las dos.',
      onlyFacts: 'El texto es el mismo; cambia lo que va encima.',
      same: 'Las dos dicen lo mismo.',
      facts: {
        keywords: 'Cómo lo llaman los clientes',
        ownerName: 'Responsable',
        language: 'Idioma',
        expiresAtMs: 'Vale hasta',
        queueIds: 'Para las colas',
      },
      never: 'no caduca',
      everybody: 'todas',
      none: 'nada',
      theirs: (name: string, version: number) => `La suya: ${name}, versión ${version}`,
      mine: 'La tuya, sin guardar',
      keepMine: 'Guardar la mía encima',
      takeTheirs: 'Quedarme con la suya',
      stays: 'Nada se pierde: la suya queda en el historial.',
      taken: 'Te quedas con la suya.',
      gone: 'Alguien lo ha archivado mientras escribías. Si guardas otra vez, vuelve a estar, con tu texto.',
    },
    history: {
      label: 'Versiones',
      version: (version: number) => `Versión ${version}`,
      acts: {
        kept: 'ya estaba',
        saved: 'guardada',
        archived: 'archivada',
        returned: 'sacada del archivo',
      } satisfies Record<ArticleAct, string>,
      by: (act: string, name: string, when: string) =>
        [act, name, when].filter((part) => part !== '').join(' · '),
      look: 'Ver',
      restore: 'Poner en el editor',
      restored: (version: number) =>
        `El texto de la versión ${version} está en el editor. Guarda para que valga.`,
    },
    correction: {
      title: (name: string) => `${name} propone una corrección`,
      own: 'Propones una corrección',
      old: 'Dice ahora',
      proposed: 'Propuesta',
      changedSince: (version: number, current: number) =>
        `Leyó la versión ${version}; ahora es la ${current}.`,
      word: (name: string) => `Una palabra para ${name} (le llega por el chat del equipo)`,
      decline: 'No se cambia',
      declined: (name: string) => `${name} lo sabe: no se cambia.`,
      open: 'Abrir en el editor',
      outcomes: { accepted: 'aceptada', declined: 'no se cambia' },
    },
  },
};
