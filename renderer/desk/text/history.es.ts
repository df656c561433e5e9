/** What the desk says about looking through a customer's history; in Spanish. Part of `es.ts`. */

/** Spanish. */
export const historyEs = {
  history: {
    find: 'Buscar en la historia',
    field: 'Palabras de la historia',
    placeholder: 'Palabras que se dijeron o escribieron',
    agent: 'Con',
    anyAgent: 'cualquiera',
    from: 'Desde',
    to: 'Hasta',
    close: 'Dejar de buscar',
    searching: 'Buscando…',
    nothing:
      'Nada así en lo que hay en este equipo. Prueba con menos palabras, u otro canal o fechas.',
    failed: 'No se puede buscar ahora en este equipo. La historia sigue abajo al dejar de buscar.',
    end: 'No hay más que lo diga.',
    found: (count: number, hasMore: boolean) =>
      hasMore
        ? `Los ${count} más nuevos`
        : count === 1
          ? '1 contacto encontrado'
          : `${count} contactos encontrados`,
  },
};
