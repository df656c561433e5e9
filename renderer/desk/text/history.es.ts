/** What the desk says about looking through a customer's history; in Spanish. Part of `es.ts`. */

/** Spanish. */
export const historyEs = {
  history: {
    find: 'Buscar en la historia',
    field: 'Palabras de la historia',
    placeholder: 'Qué se dijo o escribió',
    agent: 'Con',
    anyAgent: 'cualquiera',
    onlyHere: (kept: string, total: string | null) =>
      total === null
        ? `Se busca en lo que hay en este equipo (${kept}). El centro, que no contesta, puede tener más.`
        : `Se busca en lo que hay en este equipo: ${kept} de ${total} contactos. El resto llega al bajar por la historia.`,
    from: 'Desde',
    to: 'Hasta',
    close: 'Dejar de buscar',
    searching: 'Buscando…',
    nothing:
      'Nada así en lo que hay en este equipo. Prueba con menos palabras, u otro canal o fechas.',
    failed: 'No se puede buscar ahora en este equipo. La historia sigue abajo al dejar de buscar.',
    end: 'No hay más resultados.',
    copyLink: 'Copiar enlace',
    openLink: 'Abrir el contacto de este enlace',
    linkGroup: 'Enlace',
    linkCopied: 'Enlace copiado: pégalo en el buscador o ábrelo desde otro programa.',
    linkNotCopied: (link: string) => `No se ha podido copiar. El enlace es ${link}`,
    linkNoRow: 'Pon antes el foco en un contacto de la historia.',
    linkNotHere:
      'Ese contacto no está en este equipo y el centro no contesta. Ábrelo cuando vuelva la conexión.',
    linkGone: 'Ese contacto ya no existe, o el enlace es de otro centro.',
    linkFrom: 'Alrededor del contacto del enlace',
    linkNewerFailed: 'Lo más reciente no se ha podido leer.',
    linkLeave: 'Ver toda la historia',
    found: (count: number, hasMore: boolean) =>
      hasMore
        ? `Los ${count} más nuevos`
        : count === 1
          ? '1 contacto encontrado'
          : `${count} contactos encontrados`,
  },
};
