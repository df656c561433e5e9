/** What customers say when fibre, wifi, television or the landline fail. */
import type { Issue } from '../issue.ts';

/** Faults of the home connection. */
export const CONNECTION_ISSUES: readonly Issue[] = [
  {
    reasonId: 'no-connection',
    queueId: 'support',
    audience: 'all',
    texts: {
      es: {
        title: ['Sin fibra desde el {date2}', 'Avería: router en rojo'],
        said: [
          'Desde el {date2} no tengo internet. El router tiene la luz roja fija y ya lo he apagado y encendido varias veces.',
          'Estamos sin fibra. La luz de PON parpadea en rojo y la página no carga en ningún aparato, ni por cable.',
          'Se fue internet el {date2} por la tarde y no ha vuelto. He probado con otro cable y sigue igual.',
        ],
        short: [
          'Sin internet desde el {date2}. Luz roja en el router. ¿Lo podéis mirar?',
          'Llevo desde el {date2} sin fibra y nadie me dice nada.',
        ],
        ask: [
          [
            '¿La luz que pone PON está verde, roja o apagada?',
            'Roja. Parpadea un rato y se queda fija.',
          ],
          [
            '¿Ha habido obras en el edificio o han movido el router de sitio?',
            'Hay obras en el portal desde la semana pasada, puede que sea eso.',
          ],
        ],
        did: [
          'La señal no llega hasta tu roseta: hay que ir. Abro la avería {ref} y el técnico va el {date1} {window}. Te avisa por SMS antes de salir.',
          'Veo la señal caída desde la central. Queda abierta la avería {ref}, con visita el {date1} {window}.',
        ],
        now: [
          'He vuelto a dar de alta el router desde aquí. Espera dos minutos… ya lo veo en verde y con {speed} megas.',
          'El puerto se había quedado bloqueado; lo he liberado y ya sincroniza. Déjalo encendido y listo.',
        ],
        chase: [
          'El {date1} estuve esperando {window} y no vino nadie por la avería {ref}. Sigo sin internet.',
          'Me dijisteis que el técnico venía el {date1} y no ha aparecido. Necesito una solución, por favor.',
        ],
        soothe: [
          'Tienes razón, la visita no llegó a salir. La he puesto de primera hora para el {date3} y te descuento los días sin servicio.',
          'Lo siento: el técnico no encontró a nadie en el portal y no avisó. Vuelve el {date3} y lleva tu móvil, {line}, para llamarte.',
        ],
        fix: [
          'El técnico ha rehecho la roseta y ya tienes {speed} megas por cable. Los días sin servicio se descuentan en la próxima factura.',
          'Era el cable de fibra del portal, cortado por la obra. Está cambiado entero hasta tu roseta y medido: sin pérdidas.',
        ],
        again: [
          'Otra vez la luz roja. Funcionó unos días y desde esta mañana vuelvo a estar sin internet.',
          'Lo de la avería {ref} no quedó bien: se corta cada tarde y hoy ya no ha vuelto.',
        ],
        notes: {
          open: [
            'Sin señal desde el {date2}; avería {ref}, técnico el {date1}.',
            'Luz roja, no sincroniza. Visita puesta para el {date1}.',
          ],
          once: [
            'Router dado de alta otra vez desde aquí; navega.',
            'Puerto bloqueado, liberado. Comprobado con el cliente en línea.',
          ],
          chase: [
            'El técnico no se presentó. Nueva visita el {date3} y descuento prometido.',
            'Reclama la visita de la {ref}; queda para el {date3} a primera hora.',
          ],
          fix: [
            'Avería {ref} cerrada: ya navega. Descuento de días pedido.',
            'Fibra reparada y medida; confirma que va bien.',
          ],
          again: ['Vuelve a estar sin señal. Reabierta la {ref}.'],
        },
        notice:
          'Alborada: recuerda que el técnico va el {date1} {window} por la avería {ref}. Si no puedes, responde NO.',
      },
      en: {
        title: ['No fibre since {date2}', 'Fault: red light on the router'],
        said: [
          'We have had no internet since {date2}. The router shows a steady red light and I have restarted it several times.',
          'The fibre is down. The PON light blinks red and nothing loads, not even over the cable.',
        ],
        short: [
          'No internet since {date2}, red light on the router. Can you check?',
          'Without fibre since {date2} and no news from anyone.',
        ],
        ask: [
          [
            'Is the light marked PON green, red or off?',
            'Red. It blinks for a while and then stays on.',
          ],
          [
            'Has there been any building work, or has the router been moved?',
            'They are working on the entrance hall, so it could be that.',
          ],
        ],
        did: [
          'The signal does not reach your socket, so somebody has to come. Fault {ref} is open and the technician comes on {date1}, {window}. You will get a text before.',
          'I can see the line is down from our side. I have opened fault {ref} with a visit on {date1}, {window}.',
        ],
        now: [
          'I have registered your router again from here. Give it two minutes… it is green now, with {speed} megabits.',
          'The port was stuck; I have freed it and it is in sync. Just leave it switched on.',
        ],
        chase: [
          'I waited on {date1} and nobody came about fault {ref}. Still no internet.',
          'The technician was meant to come on {date1} and never did. I need this solved, please.',
        ],
        soothe: [
          'You are right, the visit never left the depot. It is now the first one on {date3}, and you will not pay for the days without service.',
          'I am sorry: the technician could not get into the building and did not call. He is back on {date3} with your number, {line}.',
        ],
        fix: [
          'The technician has renewed the socket and you have {speed} megabits again. The days without service come off the next bill.',
          'It was the fibre in the entrance, cut by the works. It has been replaced up to your socket and measured.',
        ],
        again: [
          'The red light is back. It worked for some days and since this morning there is nothing.',
        ],
        notes: {
          open: [
            'No signal since {date2}; fault {ref}, technician on {date1}.',
            'Red light, no sync. Visit booked for {date1}.',
          ],
          once: ['Router registered again from here; online.'],
          chase: ['Technician did not turn up. New visit on {date3}, refund of days promised.'],
          fix: ['Fault {ref} closed, back online. Days to be refunded.'],
          again: ['No signal again. {ref} reopened.'],
        },
        notice:
          'Alborada: your technician comes on {date1}, {window}, about fault {ref}. Reply NO if you cannot be there.',
      },
    },
  },
  {
    reasonId: 'slow-line',
    queueId: 'support',
    audience: 'all',
    texts: {
      es: {
        title: ['{plan} va lenta por las noches', 'Velocidad muy por debajo de {speed} megas'],
        said: [
          'Pago {speed} megas y por la noche no paso de 40. Por la mañana va bien, así que no creo que sea mi ordenador.',
          'Internet va lentísimo desde el {date2}. He hecho la prueba por cable y me salen 35 megas de {speed}.',
          'A partir de las nueve de la noche las videollamadas se cortan. De día no pasa.',
        ],
        short: [
          'Pago {speed} megas y me llegan 35. ¿Esto es normal?',
          'Cada noche lo mismo: internet a pedales desde el {date2}.',
        ],
        ask: [
          [
            '¿La prueba la has hecho por cable o por wifi?',
            'Por cable, con el portátil pegado al router.',
          ],
          [
            '¿Te pasa en todos los aparatos a la vez?',
            'Sí, en la tele, en el móvil y en el ordenador.',
          ],
        ],
        did: [
          'Tu zona está saturada por la noche. He pedido que te cambien de puerto ({ref}); lo hacen antes del {date1}.',
          'He dejado una medición de tres noches con la referencia {ref}. El {date1} te digo qué sale.',
        ],
        now: [
          'Tenías un perfil de velocidad antiguo. Ya está en {speed}; reinicia el router y repite la prueba.',
        ],
        chase: [
          'Ya pasó el {date1} y por la noche sigue igual de lento. ¿Qué ha salido en la medición {ref}?',
          'Sigo con 40 megas a las diez de la noche. ¿Han cambiado algo ya?',
        ],
        soothe: [
          'La medición confirma que falla el puerto. El cambio está programado para el {date3}, de madrugada.',
          'Lleva retraso por la ampliación de la zona. Antes del {date3} queda hecho y te escribo.',
        ],
        fix: [
          'Cambio de puerto hecho: a las diez de la noche he medido {speed} megas tres días seguidos.',
          'Hemos pasado tu línea a la tarjeta nueva de la central. Medido por la noche: velocidad completa y sin cortes.',
        ],
        again: ['Volvió a ir bien una semana y ya estamos otra vez en 40 megas por la noche.'],
        notes: {
          open: [
            'Saturación nocturna; pedido cambio de puerto, {ref}.',
            'Lento de noche: 40 de {speed} megas por cable. Medición {ref} hasta el {date1}.',
          ],
          once: [
            'Perfil de velocidad corregido; ya mide {speed} megas.',
            'Tenía un perfil de velocidad antiguo. Corregido.',
          ],
          chase: ['Sigue lento; cambio de puerto el {date3}.'],
          fix: ['Puerto cambiado, {speed} megas medidos de noche.'],
          again: ['Vuelve la lentitud nocturna; reabierto.'],
        },
      },
      en: {
        title: ['{plan} slow in the evenings', 'Speed far below {speed} megabits'],
        said: [
          'I pay for {speed} megabits and never get above 40 at night. Mornings are fine, so I doubt it is my computer.',
          'The internet has been crawling since {date2}. I tested over the cable: 35 megabits out of {speed}.',
        ],
        short: ['Paying for {speed} megabits, getting 35. Is that normal?'],
        ask: [
          [
            'Did you test over the cable or over wifi?',
            'Over the cable, with the laptop next to the router.',
          ],
        ],
        did: [
          'Your area is congested at night. I have asked for another port ({ref}); it will be done by {date1}.',
          'I have set up three nights of measuring under {ref}. On {date1} I will tell you what it shows.',
        ],
        now: [
          'You were on an old speed profile. It is at {speed} now; restart the router and test again.',
        ],
        chase: ['It is past {date1} and the evenings are as slow as before. What did {ref} show?'],
        soothe: [
          'The measurements point to the port. It will be changed on {date3}, during the night.',
        ],
        fix: [
          'The port has been changed: {speed} megabits at ten in the evening, three days running.',
          'Your line is on the new card at the exchange now. Measured in the evening: full speed, no drops.',
        ],
        again: ['It was fine for a week and now we are back at 40 megabits in the evening.'],
        notes: {
          open: ['Slow at night: 40 of {speed} over cable. Measuring under {ref} until {date1}.'],
          once: ['Old speed profile corrected; measures {speed}.'],
          chase: ['Still slow; port change on {date3}.'],
          fix: ['Port changed, {speed} measured in the evening.'],
          again: ['Slow again in the evenings; reopened.'],
        },
      },
    },
  },
];
