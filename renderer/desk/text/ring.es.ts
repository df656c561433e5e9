/** Lo que el puesto dice de si puede sonar, de lo que se prueba antes del turno y de las diferencias con el centro. Parte de `es.ts`. */
import type { Strip } from '#src/contracts/desk.ts';

type Reason = Strip['ringable']['reason'];

/** Por qué no puede sonar, en pocas palabras, para la línea de abajo. */
export const ringReasonsEs = {
  'phone-silent': 'el teléfono no responde',
  'not-reachable': 'las llamadas no llegan hasta aquí',
  'ringer-silent': 'el sonido está parado',
  'ringer-missing': 'no hay altavoz ni cascos',
  'microphone-silent': 'el micrófono no da sonido',
  'microphone-muted': 'el micrófono está silenciado',
  'microphone-refused': 'el micrófono no está permitido',
  'microphone-missing': 'no hay micrófono',
  'microphone-busy': 'otro programa usa el micrófono',
  'ringer-off': 'el volumen del timbre está a cero',
  slept: 'el equipo ha estado dormido',
} satisfies Partial<Record<Reason, string>>;

/** En español. */
export const ringEs = {
  ring: {
    sign: 'Si puedes recibir llamadas',
    states: {
      yes: 'Puedes recibir llamadas',
      no: 'No puedes recibir llamadas',
      unproven: 'Aún sin probar',
    },
    checked: 'Probado',
    checking: 'Probando…',
    never: 'Todavía no se ha probado.',
    how: (minutes: number) =>
      `Se prueba solo cada ${minutes} min mientras no hay llamadas, y al volver de dormir, al cambiar de cascos o de red.`,
    outOfQueue: 'Mientras tanto las llamadas van a otra persona.',
    check: 'Probar ahora',
    page: 'Prueba completa',
    settings: 'Abrir ajustes',
    back: 'Ya estoy aquí',
    slept: (from: string, to: string) => `Este equipo ha dormido de ${from} a ${to}.`,
    parts: {
      line: 'Línea',
      reach: 'Camino de entrada',
      ringer: 'Timbre',
      microphone: 'Micrófono',
    },
    line: { yes: 'Registrada.', no: 'Sin línea.' },
    reach: {
      'round-trip': 'Una señal ha ido a la centralita y ha vuelto a este teléfono.',
      answered:
        'La centralita contesta; no devuelve la señal, así que el camino de vuelta no se prueba.',
      silent: 'La señal no ha vuelto.',
      'no-line': 'Sin línea.',
      'not-asked': 'Sin probar.',
    },
    ringer: {
      sounding: 'El sonido funciona.',
      'other-device': 'El aparato elegido no está: suena en el del sistema.',
      suspended: 'El sonido está parado.',
      'no-device': 'No hay altavoz ni cascos.',
      'not-asked': 'Sin probar.',
    },
    microphone: {
      alive: 'Oye la sala.',
      silent: 'Solo da silencio digital.',
      muted: 'Está silenciado en el aparato o en el sistema.',
      refused: 'No está permitido.',
      missing: 'No hay micrófono.',
      busy: 'Lo usa otro programa.',
      'not-asked': 'Sin probar esta vez.',
    },
    todo: {
      none: 'No hay nada que hacer.',
      'signed-out': 'Entra en tu puesto.',
      'phone-starting': 'Espera un momento: arranca solo.',
      'not-registered': 'Se reconecta solo. Si dura, mira la red o avisa a soporte.',
      'no-microphone': 'Conecta los cascos, o permite el micrófono y elígelo en Ajustes.',
      'centre-unreachable': 'Se reconecta solo. Si dura, mira la red o avisa a soporte.',
      'phone-silent':
        'Espera unos segundos: se vuelve a preguntar solo. Si dura, cierra y abre el programa.',
      'not-reachable':
        'El teléfono se registra de nuevo solo. Si dura, mira la red o avisa a soporte.',
      'ringer-silent':
        'Mira si el sistema tiene sonido; elige otro timbre en Ajustes y prueba ahora.',
      'ringer-missing': 'Conecta los cascos o un altavoz: se prueba solo.',
      'microphone-silent':
        'Mira el botón de silencio de los cascos y el cable, o elige otro micrófono en Ajustes.',
      'microphone-muted': 'Quita el silencio en los cascos o en el sistema: se prueba solo.',
      'microphone-refused': 'Permite el micrófono a Puesto en los ajustes del sistema.',
      'microphone-missing': 'Conecta los cascos: se prueba solo.',
      'microphone-busy': 'Cierra el programa que lo usa, o elige otro micrófono en Ajustes.',
      'ringer-off': 'Sube el volumen del timbre en Ajustes.',
      slept: 'Di que ya estás aquí, o elige otro estado.',
    } satisfies Record<Reason, string>,
    voice: {
      title: 'Tu voz',
      todo: {
        idle: 'Habla cinco segundos: después te oyes en los cascos, como te oye el cliente.',
        recording: 'Grabando: habla ahora…',
        playing: 'Escucha: así te oyen. La grabación no se guarda.',
        asking: '¿Te has oído bien?',
      },
      record: 'Grabar y escuchar',
      yes: 'Sí, bien',
      no: 'No',
      good: 'Te has oído bien.',
      bad: 'Elige otro micrófono o acércalo, mira los cascos en Ajustes y graba otra vez.',
    },
    last: {
      when: 'Última prueba',
      allGood: 'todo lo probado, bien.',
      bad: (parts: string) => `falló: ${parts}.`,
      left: (parts: string) => `Sin probar: ${parts}.`,
      parts: {
        microphone: 'micrófono',
        voice: 'tu voz',
        speaker: 'auriculares',
        ringer: 'timbre',
        connection: 'conexión',
      },
    },
    difference: {
      title: 'El teléfono y el centro no coinciden',
      unknown: {
        what: 'El centro no tiene esta llamada; tu teléfono sí.',
        todo: 'Sigue hablando si hay alguien, o cuelga.',
        keep: 'Seguir',
        end: 'Colgar',
      },
      lost: {
        what: 'Tu teléfono perdió esta llamada; el cliente sigue y oye música.',
        todo: 'Vuelve con él o termina. Si no, vuelve a la cola en',
        todoDialled: 'Vuelve con él o termina. Si no, se termina en',
        rejoin: 'Volver',
        end: 'Terminar',
      },
    },
    noDialling: (reason: string) => `Ahora no se puede llamar: ${reason}.`,
    every: 'Probar si puede sonar',
    everyMinutes: (minutes: number) => (minutes === 1 ? 'Cada minuto' : `Cada ${minutes} minutos`),
  },
};
