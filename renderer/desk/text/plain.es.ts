/** What the desk says without a centre, with a SIP account alone: settings, transfers, messages; in Spanish. Part of `es.ts`. */

/** Sentences for faults that only exist here. */
export const plainFaultsEs = {
  'sip-not-set-up': {
    what: 'Todavía no hay ninguna cuenta de teléfono.',
    todo: 'Escríbela en Ajustes, Cuenta de teléfono: servidor, usuario y contraseña.',
  },
  'sip-wrong-password': {
    what: 'La centralita no acepta esa contraseña.',
    todo: 'Escríbela otra vez en Ajustes, Cuenta de teléfono. Mira también el usuario de acceso.',
  },
  'sip-forbidden': {
    what: 'La centralita conoce la cuenta, pero no la deja entrar (403).',
    todo: 'Pide a quien la lleva que permita esta cuenta por navegador y desde esta red.',
  },
  'sip-unknown-account': {
    what: 'La centralita no conoce ese usuario (404).',
    todo: 'Revisa el usuario y el dominio en Ajustes, Cuenta de teléfono.',
  },
  'sip-unknown-host': {
    what: 'No existe ningún servidor con ese nombre.',
    todo: 'Revisa cómo está escrito y que tengas red o VPN.',
  },
  'sip-certificate': {
    what: 'El certificado del servidor no es de fiar.',
    todo: 'Puede estar caducado o ser de otra empresa. Avisa a sistemas: Puesto no se lo salta.',
  },
  'sip-no-websocket': {
    what: 'El servidor contesta, pero en esa dirección no hay ninguna centralita para Puesto.',
    todo: 'Revisa el puerto y la ruta, por ejemplo wss://centralita.example.com:8089/ws.',
  },
  'needs-centre': {
    what: 'Eso lo hace un centro de contacto, y este puesto solo tiene teléfono.',
    todo: 'No hace falta nada: las llamadas funcionan.',
  },
  'transfer-refused': {
    what: 'No han aceptado la llamada que pasabas.',
    todo: 'Vuelves a tenerla. Habla con la persona o pásala a otro número.',
  },
  'transfer-busy': {
    what: 'El número al que pasabas la llamada está ocupado.',
    todo: 'Vuelves a tenerla. Prueba más tarde o con otro número.',
  },
  'transfer-no-answer': {
    what: 'Nadie ha contestado a la llamada que pasabas.',
    todo: 'Vuelves a tenerla. Prueba con otro número.',
  },
  'transfer-not-found': {
    what: 'El número al que pasabas la llamada no existe.',
    todo: 'Vuelves a tenerla. Revisa el número.',
  },
  'digits-refused': {
    what: 'La centralita no aceptó los tonos del teclado.',
    todo: 'Márcalos otra vez. Si sigue igual, elige los otros tonos en Ajustes, Cuenta de teléfono.',
  },
  'transfer-lost': {
    what: 'La llamada que pasabas se ha cortado.',
    todo: 'La centralita no pudo pasarla ni devolverla. Llama tú a la persona.',
  },
  'transfer-unheard': {
    what: 'La centralita no dice qué ha sido de la llamada que pasabas.',
    todo: 'La tienes en espera. Recupérala y pregunta.',
  },
};

/** Spanish. */
export const plainEs = {
  plain: {
    mode: 'Solo teléfono',
    settings: {
      title: 'Cuenta de teléfono',
      intro: 'Puesto se registra en esta centralita, sin centro de contacto.',
      server: 'Servidor',
      serverHint:
        'wss://centralita.example.com:8089/ws. Varios, separados por espacios: el primero se prefiere.',
      username: 'Usuario o extensión',
      domain: 'Dominio',
      domainHint: 'Vacío: el nombre del servidor.',
      displayName: 'Nombre que ven los demás',
      authorizationUsername: 'Usuario de acceso',
      authorizationHint: 'Solo si es distinto del usuario.',
      password: 'Contraseña',
      stun: 'Servidor STUN',
      stunHint: 'stun:stun.example.com:3478',
      digitsBy: 'Tonos del teclado',
      digitsWays: { rfc4733: 'En el sonido (lo normal)', info: 'Como mensajes aparte' },
      passwordKept: 'Guardada. Otra la cambia.',
      save: 'Guardar y probar',
      trying: 'Probando…',
      works: 'Funciona: ya te pueden llamar.',
      wrongServer:
        'Un servidor se escribe wss://nombre o ws://nombre, con puerto y ruta si hacen falta.',
      wrongStun: 'Un servidor STUN se escribe stun:nombre:puerto.',
      wrongUsername: 'El usuario va sin espacios ni @.',
      wrongDomain: 'El dominio es un nombre como centralita.example.com.',
      needsPassword: 'Falta la contraseña.',
      forget: 'Olvidar esta cuenta',
    },
    contact: {
      title: 'Contacto',
      intro: 'Ponle nombre a este número: la próxima vez lo verás al sonar.',
      name: 'Nombre',
      save: 'Guardar contacto',
      add: (number: string) => `Ponerle nombre a ${number}`,
    },
    history: {
      find: 'Buscar por nombre o número',
      none: 'Ninguna llamada coincide.',
      missed: (count: number) => (count === 1 ? '1 perdida' : `${count} perdidas`),
    },
    notReady: 'Todavía no te pueden llamar',
    newMessages: (count: number) =>
      count === 1 ? '1 mensaje de voz nuevo' : `${count} mensajes de voz nuevos`,
  },
};
