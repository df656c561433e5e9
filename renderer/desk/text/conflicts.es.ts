/** Lo que el puesto dice cuando una ficha se cambió aquí y también en el centro. Parte de `es.ts`. */

/** Español. */
export const conflictsEs = {
  conflicts: {
    title: 'Cambiado en dos sitios',
    intro:
      'Cambiaste estas fichas sin conexión y mientras alguien cambió lo mismo en el centro. Elige qué queda; lo demás ya está enviado o sale con tu elección.',
    about: (name: string) => `Ficha de ${name}`,
    fields: {
      name: 'Nombre',
      company: 'Empresa',
      language: 'Idioma',
      phones: 'Teléfonos',
      emails: 'Correos',
      preferredChannel: 'Canal preferido',
      preferredHours: 'Horas preferidas',
      city: 'Ciudad',
      note: 'Nota',
    },
    mine: 'La tuya',
    theirs: 'La del centro',
    both: 'Las dos',
    bothHint: 'primero la del centro, después la tuya',
    tooLong: 'Las dos juntas no caben en una nota. Elige una y copia lo que falte.',
    nothing: '(vacío)',
    choose: (field: string) => `${field}: ¿cuál queda?`,
    save: 'Guardar la elección',
    saving: 'Guardando…',
    left: (count: number) => (count === 1 ? 'Falta elegir 1' : `Falta elegir ${count}`),
    saved: 'Guardado. Se envía al centro.',
  },
};
