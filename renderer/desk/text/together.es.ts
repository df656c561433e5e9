/** What the desk says about working with others: help, whispers, who is beside, messages, shadowing; in Spanish. Part of `es.ts`. */
import type { HelpReason } from '#src/model/help.ts';

const leads = (count: number) => (count === 1 ? '1 responsable' : `${count} responsables`);

/** Spanish. */
export const togetherEs = {
  together: {
    region: 'Avisos de tu equipo',
    help: {
      title: 'Ayuda',
      asking: 'Pidiendo ayuda…',
      asked: 'Ayuda pedida',
      askedFor: (name: string) => `Ayuda pedida con ${name}`,
      why: 'Di por qué, con una tecla',
      text: 'Unas palabras, si quieres…',
      reasons: {
        none: 'sin motivo',
        question: 'Una duda',
        'upset-customer': 'Cliente muy enfadado',
        approval: 'Un permiso',
        technical: 'Algo falla',
        safety: 'Alguien en peligro',
      } satisfies Record<HelpReason, string>,
      delivered: (count: number) =>
        count === 0 ? 'Nadie conectado: llegará a quien entre.' : `Ha llegado a ${leads(count)}.`,
      deliveredLooking: (count: number, names: string, isOne: boolean) =>
        `Ha llegado a ${leads(count)}; ${names} lo ${isOne ? 'está' : 'están'} mirando.`,
      withdraw: 'Retirar',
      addReason: 'Decir por qué',
      done: 'Ayuda dada: un responsable la ha marcado como hecha.',
      doneFor: (name: string) => `Ayuda con ${name}: un responsable la ha marcado como hecha.`,
      close: 'Quitar este aviso',
      sent: 'Dicho.',
    },
    whispers: {
      says: (name: string) => `${name} te escribe`,
      announceSay: (name: string, text: string) => `${name} te escribe: ${text}`,
      announceSuggest: (name: string, text: string) => `${name} te sugiere: ${text}`,
      announcePoint: (name: string, field: string) => `${name} señala: ${field}`,
      pointed: (name: string) => `${name} señala esto`,
      pointedWith: (name: string, text: string) => `${name}: ${text}`,
      dismiss: 'Quitar',
    },
    beside: {
      talksWith: (names: string) => `habla con ${names}`,
      and: (all: readonly string[]) =>
        new Intl.ListFormat('es', { type: 'conjunction' }).format(all),
      call: {
        listen: (name: string, customer: string) => `${name} escucha. ${customer} no le oye.`,
        whisper: (name: string, customer: string) =>
          `${name} te habla al oído. ${customer} no le oye.`,
        barge: (name: string, customer: string) =>
          `${name} ha entrado: ${customer} también le oye.`,
        learner: (name: string) => `${name} escucha para aprender. Nadie le oye.`,
        taken: (name: string) => `${name} lleva la llamada; tú escuchas. El cliente no te oye.`,
      },
      chat: {
        listen: (name: string, customer: string) => `${name} lee este chat. ${customer} no le ve.`,
        whisper: (name: string, customer: string) =>
          `${name} escribe solo contigo. ${customer} no lo ve.`,
        barge: (name: string, customer: string) =>
          `${name} ha entrado: ${customer} lee lo que escriba.`,
        learner: (name: string) => `${name} lee este chat para aprender, sin escribir.`,
        taken: (name: string) => `${name} lleva el chat; tú lo lees. El cliente no te ve.`,
      },
    },
    chat: {
      title: 'Mensajes',
      open: 'Mensajes del equipo',
      unread: (count: number) => (count === 1 ? '1 sin leer' : `${count} sin leer`),
      close: 'Cerrar los mensajes',
      back: 'Todas las conversaciones',
      find: 'Escribir a: nombre…',
      list: 'Conversaciones',
      team: 'Todo el equipo',
      teamOf: (name: string) => `Equipo ${name}`,
      lead: 'responsable',
      here: 'conectado',
      away: 'no está conectado: lo leerá cuando entre',
      awayShort: 'no está',
      nobody: 'Nadie se llama así en tu equipo.',
      loading: 'Buscando a tus compañeros…',
      failed: 'No se ha podido ver quién está.',
      empty: 'Todavía no os habéis escrito.',
      emptyTeam: 'Nadie ha escrito todavía. Lo que escribas aquí lo lee todo el equipo.',
      write: (name: string) => `Escribe a ${name}…`,
      writeTeam: 'Escribe a todo el equipo…',
      label: 'Mensaje',
      send: 'Enviar',
      attach: (name: string) => `Con la ficha de ${name}`,
      attachWhy: 'La ficha va con tu mensaje: quién es, por qué llama y tu nota.',
      card: (name: string) => `Ficha: ${name}`,
      you: 'Tú',
      sending: 'Enviando…',
      waiting: 'Sale cuando vuelva el centro',
      failedMessage: 'No ha llegado',
      resend: 'Volver a enviar',
      tooLong: (over: number) =>
        over === 1 ? 'Sobra 1 carácter: acórtalo.' : `Sobran ${over} caracteres: acórtalo.`,
      announce: (name: string, text: string) => `${name}: ${text}`,
      notification: (name: string) => `${name} te escribe`,
      notificationTeam: (name: string) => `${name} escribe al equipo`,
    },
    note: {
      label: 'Nota junto a tu estado',
      placeholder: 'vuelvo a las 12',
      save: 'Guardar',
      saved: 'Nota guardada: la ve tu equipo.',
      cleared: 'Nota quitada.',
      shown: (note: string) => `«${note}»`,
    },
    shadow: {
      title: 'Aprender escuchando',
      choose: 'Escuchar a una compañera…',
      chooseTitle: '¿A quién quieres escuchar?',
      chooseIntro:
        'Se lo preguntamos. Si dice que sí, oirás sus llamadas sin que nadie te oiga y verás su pantalla con los datos tapados.',
      find: 'Nombre…',
      nobody: 'Nadie más está conectado ahora.',
      asks: (name: string) => `${name} quiere escucharte para aprender.`,
      asksWhy: 'Oirá tus llamadas sin que nadie le oiga y verá tu pantalla con los datos tapados.',
      allow: 'Permitir',
      notNow: 'Ahora no',
      watched: (name: string) => `${name} te escucha y ve tu pantalla con los datos tapados.`,
      end: 'Terminar',
      waiting: (name: string) => `Le hemos preguntado a ${name} si puedes escuchar.`,
      cancel: 'Dejarlo',
      listening: (name: string) =>
        `Escuchas a ${name}. Nadie te oye, y ves su pantalla con los datos tapados.`,
      quiet: (name: string) => `Escuchas a ${name}. Ahora no está con nadie.`,
      declined: (name: string) => `${name} dice que ahora no. Prueba más tarde o con otra persona.`,
      see: 'Ver su pantalla',
      screen: (name: string) => `La pantalla de ${name}`,
      masked: 'Solo lectura, con los datos tapados',
      noContact: (name: string) =>
        `${name} no está con nadie ahora. Cuando le entre un contacto, lo verás aquí.`,
      customer: 'Cliente',
      case: 'Caso abierto',
      who: 'Quién oye a quién',
      hears: (name: string, others: string) => `${name} oye a ${others}`,
      music: (name: string) => `${name} oye música`,
      rings: (name: string) => `a ${name} le está sonando`,
      history: 'Últimos contactos',
      noHistory: 'Sin contactos anteriores.',
      draft: 'Lo que lleva escrito',
      noDraft: 'Todavía no ha escrito nada.',
      dock: (name: string) => `El contacto es de ${name}; tú escuchas y nadie te oye.`,
      dockTaken: (name: string) =>
        `${name} lleva ahora el contacto; tú escuchas y el cliente no te oye.`,
      practiseAfter: (name: string, customer: string) =>
        customer === ''
          ? `Has escuchado un contacto de ${name}.`
          : `Has escuchado a ${name} con ${customer}.`,
      practise: 'Practicar una llamada como esta',
      practiseComes: 'Ahora te llama alguien parecido.',
      dismiss: 'Quitar',
      announceAsks: (name: string) => `${name} quiere escucharte para aprender. Tú decides.`,
      ended: 'La escucha ha terminado.',
    },
    audit: {
      title: 'Quién ha mirado mis contactos',
      intro:
        'Cada vez que alguien escucha, entra, mira o cambia algo tuyo queda aquí, y lo ves tú.',
      empty: 'Nadie ha mirado ni tocado nada tuyo.',
      short: 'Quién ha mirado',
    },
  },
};
