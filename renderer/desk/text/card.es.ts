/** Words of the customer's card: what is agreed, good hours, the last year, permissions, opening hours, marks in the history. */

export const cardEs = {
  card: {
    customer: 'Cliente',
    perMonth: (amount: string) => `${amount} al mes`,
    /** Good hours begin again: on the customer's clock, and on one's own where it differs. */
    betterAt: (there: string, here: string | null) =>
      here === null ? `mejor desde ${there}` : `mejor desde ${there} (aquí ${here})`,
    more: (count: number) => `(y ${count} más)`,
    agreed: 'Pendiente con este cliente',
    promised: 'Prometido',
    followUp: 'Seguimiento',
    queue: 'Cola',
    open: (queue: string, until: string) => `${queue}: abierta hasta ${until}`,
    always: (queue: string) => `${queue}: abierta día y noche`,
    closed: (queue: string, opens: string) => `${queue}: cerrada; abre ${opens}`,
    closedForLong: (queue: string) => `${queue}: cerrada esta semana`,
    permissions: 'Permisos',
    consents: { offers: 'ofertas', surveys: 'encuestas', partners: 'datos a socios' },
    given: 'sí',
    refused: 'no',
    year: 'Último año',
    contacts: (count: number) => (count === 1 ? '1 contacto' : `${count} contactos`),
    repeats: (count: number) => (count === 1 ? '1 repetido' : `${count} repetidos`),
    reason: 'Motivo',
    count: 'Contactos',
    others: 'Otros motivos',
    unnamed: 'Sin motivo',
    emptyYear: 'Ningún contacto en el último año.',
    yearFailed: 'No se ha podido contar el último año. Vuelve a abrir la ficha.',
    yearKept: (count: number) =>
      count === 1
        ? 'Contado sobre el único contacto guardado en este equipo; el centro no contesta.'
        : `Contado sobre los ${count} contactos guardados en este equipo; el centro no contesta.`,
    marks: { repeat: 'otra vez', reopened: 'reabrió' },
    markTitles: {
      repeat: 'Vino por lo mismo en los siete días anteriores',
      reopened: 'Con este contacto se reabrió el caso',
    },
  },
};
