/** Words for forgetting a customer, and for erasing what an agent's computers keep. */

const contacts = (count: number) => (count === 1 ? '1 contacto' : `${count} contactos`);

export const forgetEs = {
  forget: {
    command: 'Olvidar a este cliente…',
    title: (name: string) => `Olvidar a ${name}`,
    erased:
      'Se borra en el centro y en todos los ordenadores: su ficha y las que se unieron a ella, sus casos, contactos, chats, notas y seguimientos.',
    stays:
      'Se queda, sin su nombre ni su número: cuántos contactos hubo en cada cola, y en el registro quién lo olvidó y cuándo.',
    final: 'No se puede deshacer.',
    unsent: (count: number) =>
      count === 1
        ? 'Antes se envía 1 cosa tuya que espera al centro.'
        : `Antes se envían ${count} cosas tuyas que esperan al centro.`,
    offline:
      'El centro no contesta: queda guardado aquí y se hace en cuanto vuelva. Hasta entonces puedes retirarlo en lo que no se ha enviado.',
    type: 'Para confirmar, escribe su nombre:',
    wrong: 'No es el mismo nombre.',
    confirm: 'Olvidar para siempre',
    asking: 'Guardando…',
    cancel: 'Cancelar',
    asked: (name: string) =>
      `Se ha pedido al centro olvidar a ${name}. Se dirá aquí cuando esté hecho.`,
    waits: (name: string) => `Olvidar a ${name} espera al centro. Se dirá aquí cuando esté hecho.`,
    done: (count: number) =>
      `El cliente está olvidado: se han borrado su ficha y ${contacts(count)}, en el centro y aquí.`,
    byOther: 'El centro ha olvidado a un cliente que estaba aquí. Se ha borrado de este equipo.',
    draftToo: 'También lo que habías empezado a escribir sobre él.',
    refused: 'No se ha podido olvidar al cliente; todo sigue como estaba.',
  },
  wipe: {
    menu: 'Borrar lo guardado en sus equipos…',
    title: (name: string) => `Borrar lo guardado en los equipos de ${name}`,
    text: 'El equipo borra lo que guarda de clientes y artículos y cierra la sesión: enseguida si está conectado, si no en cuanto vuelva a conectarse.',
    unsent:
      'Lo que tenga sin enviar se envía antes. Lo que el centro no acepte se queda allí, cifrado, hasta que vuelva a entrar en ese equipo; si no vuelve a entrar, se pierde.',
    looking: 'Mirando en qué equipos ha entrado…',
    which: 'Qué equipo',
    noName: 'Equipo sin nombre',
    connected: 'conectado ahora',
    seen: (when: string) => `visto por última vez ${when}`,
    isWiping: 'ya se ha pedido borrarlo',
    wiped: (when: string) => `borrado ${when}, no ha vuelto a entrar`,
    all: (count: number) => (count > 1 ? `Los ${count}, y cualquier otro suyo` : 'Todos los suyos'),
    allFacts: 'también aquellos en los que entre más tarde y aún guarden algo',
    keys: 'Flechas o Espacio: elegir · Intro: borrar',
    confirm: 'Borrar',
    confirmAll: 'Borrar todos',
    now: (name: string) =>
      `El equipo de ${name} se está borrando. El registro dirá cuándo termina.`,
    later: (name: string) =>
      `El equipo de ${name} no está conectado: se borrará en cuanto vuelva. El registro dirá cuándo.`,
  },
};

export const forgetFaultsEs = {
  'contact-open': {
    what: 'Alguien está en contacto con este cliente.',
    todo: 'Vuelve a pedirlo cuando haya terminado.',
  },
  'customer-forgotten': {
    what: 'Este cliente ya no existe: alguien pidió que se le olvidara.',
    todo: 'Lo que escribiste sobre él no puede guardarse. Tíralo; si era sobre otra persona, búscala y escríbelo en su ficha.',
  },
  'on-hold': {
    what: 'La empresa tiene que conservar sus contactos por ley durante un tiempo.',
    todo: 'Consulta el plazo con quien lleva la protección de datos y pídelo después.',
  },
  'settle-unsent-first': {
    what: 'Hay cosas tuyas sin enviar que necesitan que las mires.',
    todo: 'Resuélvelas en lo que no se ha enviado y pídelo otra vez.',
  },
  'desk-wiped': {
    what: 'Se ha borrado lo que este equipo guardaba de ti, porque lo ha pedido alguien de tu empresa.',
    todo: 'Lo que tenías sin enviar se envió antes. Si puedes seguir trabajando aquí, entra otra vez.',
  },
  'desk-wiped-unsent': {
    what: 'Se ha borrado lo que este equipo guardaba de ti, porque lo ha pedido alguien de tu empresa.',
    todo: 'Lo que no se pudo enviar se queda aquí, cifrado, y sale cuando vuelvas a entrar en este equipo.',
  },
};
