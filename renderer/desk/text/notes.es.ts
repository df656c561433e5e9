/** Lo que el puesto dice de las notas sin contacto y de lo que espera al centro. Parte de `es.ts`. */

/** Español. */
export const notesEs = {
  notes: {
    title: 'Nota sin llamada',
    hint: 'Escribe lo que pasó y elige el motivo; se puede hacer también sin centro.',
    placeholder: 'Qué pasó y en qué habéis quedado. Se guarda mientras escribes.',
    finish: 'Guardar nota',
    empty: 'La nota está vacía. Escribe algo o elige un motivo.',
    sent: 'Nota guardada.',
    full: 'La nota está llena: caben 100.000 letras. Lo que se pegue de más no entra; guárdalo en otra nota o acórtala.',
    waits: (count: number) =>
      count === 1
        ? 'Guardada en este equipo. Sale cuando vuelva el centro.'
        : `Guardada en este equipo. Sale cuando vuelva el centro, con ${count === 2 ? 'otra cosa' : `otras ${count - 1} cosas`} por enviar.`,
    unsent: 'sin enviar',
    old: (who: string, day: string) =>
      `La nota sin terminar sobre ${who === '' ? 'un cliente' : who} se borrará de este equipo: ${day}. Ábrela para guardarla.`,
    oldGone: (who: string) =>
      `La nota sin terminar sobre ${who === '' ? 'un cliente' : who} llevaba mucho tiempo sin tocarse y se ha borrado de este equipo.`,
    unsentWhy: 'Está guardada en este equipo y sale cuando conteste el centro.',
  },
  sendLater: {
    throwAway: 'Tirar',
    thrown: (kind: string, who: string) =>
      who === ''
        ? `«${kind}» no se enviará. Puedes deshacerlo unos segundos.`
        : `«${kind}» de ${who} no se enviará. Puedes deshacerlo unos segundos.`,
    back: 'Vuelve a esperar para enviarse.',
    change: 'Cambiar',
    open: 'Abrir',
    retry: 'Probar otra vez',
    retried: 'Se intenta otra vez.',
    awaitsCentre: 'Sale sola cuando conteste el centro.',
    goesNow: 'Se está enviando.',
    goesSoon: 'Sale enseguida, en su turno.',
    keysHint: '↑ ↓ para moverte por la lista',
    list: 'Lo que espera',
    needsYou: (count: number) =>
      count === 1 ? 'Una cosa necesita que la mires.' : `${count} cosas necesitan que las mires.`,
    waiting: (count: number) =>
      count === 1 ? 'Una cosa espera al centro.' : `${count} cosas esperan al centro.`,
    emptyWhy: 'Lo que escribes cuando el centro no contesta queda aquí hasta que lo recibe.',
  },
};

/** Names of keys. */
export const notesKeysEs = {
  'outbox/open': 'Ver lo que falta por enviar',
  'row/retry': 'Probar otra vez, en la lista',
  'row/change': 'Cambiar o abrir, en la lista',
  'row/customer': 'Abrir el cliente, en la lista',
};

/** Names of what waits. */
export const notesOutboxEs = {
  'note/write': 'Nota sobre un cliente',
  'customer/forget': 'Olvidar a un cliente',
  'interaction/dial': 'Llamada hecha sin centro',
};
