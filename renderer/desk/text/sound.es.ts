/** Lo que el puesto dice del sonido: aparatos, volumen, voz de la llamada y dosis del oído. Parte de `es.ts`. */

/** Español. */
export const soundEs = {
  sound: {
    parts: { microphone: 'el micrófono', speaker: 'los auriculares', ringer: 'el timbre' },
    theSystems: 'el del sistema',
    now: (part: string, name: string) => `${part}: ${name}`,
    moved: {
      gone: (from: string, now: string) => `«${from}» no está conectado. Ahora ${now}.`,
      busy: (from: string, now: string) => `«${from}» lo usa otro programa. Ahora ${now}.`,
    },
    returned: (names: string) => `Vuelves a usar ${names}.`,
    split: 'Hablas por un aparato y oyes por otro. Si es sin querer, elige el mismo en los dos.',
    pairUp: 'Usar el mismo en los dos',
    problems: {
      'microphone-refused':
        'No te oyen: el sistema ha quitado el permiso del micrófono. Dáselo a Puesto en sus ajustes; la llamada sigue.',
      'microphone-missing':
        'No te oyen: no hay ningún micrófono. Conecta los cascos y la llamada sigue con ellos.',
      'microphone-busy':
        'No te oyen: otro programa está usando el micrófono. Ciérralo y la llamada sigue.',
    },
    silence: {
      dead: 'Tu micrófono no da ni ruido desde hace diez segundos. Mira si los cascos lo tienen apagado, o elige otro.',
      unheard:
        'En esta llamada no se te ha oído todavía. Mira si hablas por el micrófono elegido, o elige otro.',
    },
    chooseDevice: 'Elegir micrófono',
    meter: {
      label: 'Nivel del micrófono',
      start: 'Ver si se me oye',
      stop: 'Dejar de escuchar',
      idle: 'Habla como en una llamada: la barra debe pasar de la marca.',
      quiet: 'No se te oye todavía.',
      good: 'Se te oye bien.',
      loud: 'Muy alto: aleja un poco el micrófono.',
    },
    cleaning: 'Mi voz',
    echoCancellation: 'Quitar el eco',
    echoCancellationHint: 'Apágalo solo con cascos que ya lo hacen.',
    noiseSuppression: 'Quitar el ruido de alrededor',
    autoGain: 'Igualar el volumen',
    returnsToDevice: 'Volver a mis cascos en cuanto los conecte otra vez',
    returnsToDeviceHint: 'También en medio de una llamada.',
    limitsLoudness: 'Proteger el oído de ruidos fuertes',
    limitsLoudnessHint: 'Baja al instante golpes, pitidos y tonos de fax. La voz normal no cambia.',
    notProtected: 'Este equipo no deja proteger el oído en esta llamada.',
    dose: {
      title: 'Oído de hoy',
      share: (percent: string) => `${percent} % de la dosis diaria`,
      heard: (time: string, average: string) => `${time} de llamadas, ${average} de media`,
      none: 'Hoy no has oído ninguna llamada todavía.',
      estimate: (level: string) =>
        `Es una estimación: supone que tus cascos dan ${level} con un tono al máximo. 100 % son ocho horas a 85 dB(A).`,
      earLoudness: 'Mis cascos con un tono al máximo',
      earLoudnessHint:
        'Cuánto dan los tuyos está en su ficha técnica; si bajas su volumen, elige menos.',
      half: 'Llevas la mitad de la dosis de sonido de un día. Baja un poco el volumen de los cascos.',
      full: 'Has llegado a la dosis de sonido de un día. Baja el volumen y descansa el oído; avisa a tu responsable.',
      warning: 'Aviso de oído',
    },
    voice: {
      label: 'Voz de la llamada',
      score: (mos: string) => `Voz ${mos} de 4,5`,
      figures: (figures: { loss: string; jitter: string; roundTrip: string; concealed: string }) =>
        `pérdida ${figures.loss} · variación ${figures.jitter} · ida y vuelta ${figures.roundTrip} · huecos ${figures.concealed}`,
      summary: (average: string, worst: string) =>
        `Nota de la voz en el último minuto: ${average} de 4,5 de media, ${worst} la peor.`,
      measuring: 'Midiendo la voz…',
      what: {
        loss: 'Se pierde parte de la voz.',
        jitter: 'La voz llega a tirones.',
        delay: 'La voz tarda demasiado en ir y volver.',
        gaps: 'La voz tiene huecos.',
      },
      side: {
        network: 'Es tu red: pasa en los dos sentidos. Usa cable o acércate al wifi.',
        sending: 'Es lo que envías, te oyen mal. Mira tu red: mejor cable que wifi.',
        receiving: 'Es lo que te llega, de su lado o del camino. Pídele que repita.',
        computer: 'Es este ordenador, que no da abasto. Cierra programas.',
      },
      delaySide: 'Deja que termine antes de hablar, y mira tu red.',
      kept: (mos: string) => `voz ${mos}`,
    },
  },
};
