/** What the desk says about articles: finding, reading, having one in use, pushing one; in Spanish. Part of `es.ts`. */

/** Spanish. */
export const knowledgeEs = {
  knowledge: {
    reader: 'Artículo',
    group: 'Artículos',
    suggested: 'Artículos para esta conversación',
    languages: { es: 'en español', en: 'en inglés' },
    loading: 'Abriendo el artículo…',
    steps: 'Pasos',
    stepsDone: (done: number, all: number) => `${done} de ${all} hechos`,
    facts: (version: number, owner: string, day: string) =>
      [`versión ${version}`, owner, `revisado ${day}`].filter((part) => part !== '').join(' · '),
    close: 'Cerrar el artículo',
    retry: 'Probar otra vez',
    away: {
      what: 'El centro no contesta.',
      todo: 'Los artículos aún no están en este equipo; se podrán leer cuando vuelva.',
    },
    asOf: (time: string) => `Artículos de las ${time}`,
    unreadable: (count: number) =>
      count === 1
        ? '1 artículo del centro no se puede leer y falta aquí.'
        : `${count} artículos del centro no se pueden leer y faltan aquí.`,
    inUse: 'Artículo en uso',
    inUseNamed: (title: string) => `Artículo en uso: ${title}`,
    open: (title: string) => `Abrir el artículo: ${title}`,
    drop: 'Dejar de usar este artículo',
    leaveOut: 'No enviarlo',
    takeAlong: 'Enviarlo con la ficha',
    leftOut: 'No va en la ficha',
    search: 'Busca un artículo con las palabras del cliente',
    searching: 'Buscando…',
    nothing: 'Ningún artículo habla de eso. Prueba con otras palabras.',
    tryOthers: 'Prueba con otras, como lo diría el cliente.',
    typeMore: 'Escribe lo que dice el cliente.',
    push: 'Artículo',
    pushTo: (name: string) => `Artículo para ${name}: busca y pulsa Intro`,
    pushed: (title: string) => `Enviado: ${title}`,
    points: (name: string) => `${name} te señala un artículo`,
    announcePoints: (name: string, title: string) => `${name} te señala un artículo: ${title}`,
    take: 'Abrir',
    dismiss: 'Quitar',
    hint: '↑ ↓ para elegir, Intro para enviar',
    /** Which articles are looked at. */
    filters: {
      label: 'Filtrar artículos',
      languages: { es: 'Español', en: 'Inglés' },
      kinds: { article: 'Artículos', briefing: 'Avisos' },
      freshness: { valid: 'Vigentes', due: 'Por revisar', expired: 'Caducados' },
      all: 'Todos',
      only: (names: readonly string[]) => `Solo: ${names.join(' · ')}`,
      counted: (shown: number, fitting: number, all: number) =>
        shown < fitting
          ? `${shown} de ${fitting}; sin filtro, ${all}`
          : all === 0
            ? 'tampoco hay ninguno sin filtro'
            : `${fitting} de ${all} ${all === 1 ? 'artículo' : 'artículos'}`,
      showAll: 'Mostrar todos',
      allHidden: 'El filtro deja fuera todo lo que hay.',
      notYet: 'El filtro vale cuando los artículos estén en este equipo; estos son todos.',
      tabSets: (name: string) => `Tabulador: solo ${name}`,
    },
  },
};
