/** What leads make of knowledge: vain searches, the glossary; in Spanish. Part of `es.ts`. */

/** The names of the keys. */
export const shelfKeysEs = {
  'shelf/open': 'Conocimiento: búsquedas, glosario',
  'row/define': 'Crear una entrada o editar, en la lista',
};

/** Spanish. */
export const shelfEs = {
  shelf: {
    title: 'Conocimiento',
    intro: 'Lo que el equipo busca, lee y corrige, y las palabras que usan los clientes.',
    away: {
      what: 'El centro no contesta.',
      todo: 'La lista llega sola cuando vuelva.',
      asOf: (time: string) => `Copia de las ${time}: lo nuevo llega solo cuando vuelva.`,
    },
    tabs: { searches: 'Búsquedas sin respuesta', glossary: 'Glosario' },
    loading: 'Cargando…',
    retry: 'Probar otra vez',
    notSent:
      'El centro no contesta, y no se ha guardado. Lo escrito sigue aquí: prueba otra vez cuando vuelva.',
    languages: { es: 'español', en: 'inglés' },
    undone: 'Deshecho.',
    searches: {
      label: 'Búsquedas que no encontraron nada',
      empty: 'Nadie ha buscado en vano. Aquí verás lo que el equipo no encuentra.',
      times: (count: number) => (count === 1 ? '1 vez' : `${count} veces`),
      nothing: (count: number, all: number) =>
        count === 0
          ? 'nadie abrió nada'
          : count === all
            ? 'sin resultados'
            : `sin resultados ${count} de ${all}`,
      last: (when: string) => `última ${when}`,
      define: 'Crear entrada',
      dismiss: 'Descartar',
      dismissed: (words: string) => `Descartada: «${words}».`,
    },
    glossary: {
      label: 'Entradas del glosario',
      find: 'Buscar en el glosario',
      empty: 'Aún no hay entradas. Crea la primera, o hazlo desde una búsqueda sin respuesta.',
      nothing: 'Ninguna entrada tiene esas palabras.',
      count: (count: number) => (count === 1 ? '1 entrada' : `${count} entradas`),
      add: 'Nueva entrada',
      edit: (words: string) => `Cambiar: ${words}`,
      remove: 'Borrar',
      removed: (words: string) => `Borrada: «${words}».`,
      arrow: 'lo llamamos',
      changed: (name: string, when: string) =>
        [name, when].filter((part) => part !== '').join(', '),
    },
    editor: {
      add: 'Nueva entrada',
      change: 'Cambiar la entrada',
      says: 'El cliente dice (separa con comas)',
      calls: 'Nosotros lo llamamos (separa con comas)',
      language: 'Idioma',
      tryWith: 'Probar con',
      now: 'Encuentra ahora',
      then: 'Encontraría',
      nothing: 'Nada.',
      isNew: 'nuevo',
      noArticles: 'Los artículos aún no están en este equipo; no se puede probar.',
      save: 'Guardar',
      cancel: 'Cancelar',
      saved: 'Guardado. Los escritorios ya buscan con ello.',
      needsBoth: 'Escribe lo que dice el cliente y cómo lo llamáis vosotros.',
      tooLong: 'Como mucho 20 expresiones en cada lado, de 120 letras cada una.',
      conflict: (name: string) => `${name} ha cambiado esta entrada mientras la editabas:`,
      gone: 'Alguien ha borrado esta entrada mientras la editabas. Si guardas, vuelve a crearse.',
      takeTheirs: 'Quedarse con la suya',
      keepMine: 'Guardar la mía',
    },
  },
};
