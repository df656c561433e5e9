/** Words of the payment field and of the pauses of a recording. */

export const paymentEs = {
  payment: {
    hint: 'Al entrar se para la grabación',
    notRecorded: 'Esta llamada no se graba',
    asking: 'Parando la grabación…',
    open: 'Número de tarjeta: nadie lo graba ni lo guarda',
    typed: (scheme: string, digits: number) => `${scheme}, ${digits} cifras`,
    wrong: 'Ese número no es de una tarjeta: repásalo con el cliente',
    right: 'número correcto',
    done: 'A la nota',
    noted: (reference: string) => `${reference}, en la nota`,
    scheme: 'Tarjeta',
    why: {
      recording: 'La llamada se está grabando: entra en el campo para pararla.',
      unknown: 'No sabemos si se está grabando: no pidas la tarjeta. Prueba otra vez.',
      'centre-away': 'El centro no contesta y no puede parar la grabación: no pidas la tarjeta.',
      refused: 'La grabación no se ha parado: no pidas la tarjeta. Prueba otra vez.',
      'time-up':
        'Se ha acabado el tiempo y la grabación va a seguir. Vuelve a pararla si hace falta.',
    },
    noField: 'Este contacto no tiene campo de tarjeta. Pausa la grabación antes de pedirla.',
    pause: 'Parar la grabación',
    ending: (left: string) => `La grabación sigue en ${left}`,
    longer: 'Sigo cobrando',
    paused: (state: string, time: string) => `${state} ${time}`,
    rowPause: (length: string) => `grabación en pausa ${length}`,
    rowPayment: (length: string) => `grabación en pausa ${length} por un pago`,
    rowByTime: 'siguió sola al acabarse el tiempo',
    rowAt: (time: string, said: string) => `${time} · ${said}`,
    because: { agent: 'con la tecla', payment: 'por un pago' },
    audit: (because: string, length: string, ended: string) =>
      length === '' ? because : `${because}, ${length}, ${ended}`,
    endedBy: {
      agent: 'la siguió el agente',
      time: 'siguió sola al acabarse el tiempo',
      'call-end': 'hasta el final de la llamada',
      recorder: 'la siguió la grabadora',
    },
  },
};
