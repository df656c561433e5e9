/** Palabras de unir y separar casos: el cuadro, lo que se dice después, la historia, el registro y lo que espera. */
const contacts = (count: number) => (count === 1 ? '1 contacto' : `${count} contactos`);
/** Comillas dentro de comillas son otras: un caso se llama a menudo como lo que se dijo. */
const quoted = (title: string) => `«${title.replaceAll('«', '“').replaceAll('»', '”')}»`;

export const casesEs = {
  cases: {
    title: 'Unir o separar casos',
    open: 'Unir o separar este caso',
    which: 'Caso',
    none: 'Este cliente no tiene casos. Se abren al dejar algo pendiente con fecha.',
    join: 'Unir con otro',
    split: 'Separar contactos',
    others: 'Otros casos de este cliente',
    onlyOne: 'No hay otro caso con el que unirlo.',
    contacts,
    between: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
    noContacts: 'sin contactos a la vista',
    both: (reasons: string) => `Los dos: ${reasons}`,
    partial: 'Contado sobre lo que se ha leído de la historia.',
    swap: 'Quedarse con el nombre del otro',
    stays: (title: string) => `Se queda ${quoted(title)}`,
    after: (count: number, state: string) =>
      `con ${contacts(count)}, ${state}. Nada se borra: puedes deshacerlo durante 30 días.`,
    confirmJoin: 'Unir los dos casos',
    chosen: 'Contactos que salen',
    newTitle: 'Nombre del caso nuevo',
    left: (out: number, stays: number) =>
      out === 0
        ? 'Elige qué contactos salen.'
        : stays === 0
          ? `${out === 1 ? 'Sale' : 'Salen'} ${contacts(out)} y el caso de ahora queda vacío.`
          : `${out === 1 ? 'Sale' : 'Salen'} ${contacts(out)} y ${stays === 1 ? 'queda' : 'quedan'} ${stays}. Puedes deshacerlo durante 30 días.`,
    confirmSplit: 'Separar',
    working: 'Guardando…',
    keys: 'Flechas: elegir · Espacio: marcar · Intro: hacerlo',
    joined: (taken: string, into: string) => `${quoted(taken)} es ahora parte de ${quoted(into)}.`,
    splitDone: (title: string) => `${quoted(title)} es ahora un caso aparte.`,
    waits: 'Queda guardado aquí y se envía cuando vuelva el centro.',
    undone: 'Los casos vuelven a estar como antes.',
    refused: {
      merge: 'Los casos no se han podido unir, y se ven de nuevo como estaban.',
      split: 'No se ha podido separar, y se ve de nuevo como estaba.',
      undo: 'No se ha podido deshacer, y sigue hecho.',
    },
    rows: {
      merge: (who: string, taken: string, into: string) =>
        `${who} unió ${quoted(taken)} a ${quoted(into)}`,
      split: (who: string, title: string, count: number, from: string) =>
        `${who} separó ${quoted(title)} (${contacts(count)}) de ${quoted(from)}`,
      customer: (who: string, name: string) => `${who} unió la ficha de ${name}`,
      undo: 'Deshacer',
    },
  },
};

export const caseAuditEs = {
  'merge-cases': 'unió dos casos',
  'split-case': 'separó un caso',
  'undo-case': 'deshizo un cambio de casos',
  'merge-customers': 'unió dos fichas',
  'undo-customers': 'deshizo la unión de dos fichas',
};

export const caseOutboxEs = {
  'customer/merge': 'Unión de dos fichas',
  'customer/unmerge': 'Deshacer una unión',
  'case/merge': 'Unión de dos casos',
  'case/split': 'Separación de un caso',
  'case/undo': 'Deshacer un cambio de casos',
};
