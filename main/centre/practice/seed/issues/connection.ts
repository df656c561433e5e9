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
          'Estoy sin fibra en casa. La luz de PON parpadea en rojo y la página no carga en ningún aparato, ni por cable.',
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
          'La línea no llega a tu casa: hay que ir. Abro la avería {ref} y el técnico va el {date1} {window}. Te avisa por SMS antes de salir.',
          'Veo la señal caída desde la central. Queda abierta la avería {ref}, con visita el {date1} {window}.',
        ],
        now: [
          'He vuelto a dar de alta el router desde aquí. Espera dos minutos… ya lo veo en verde y con {speed} megas.',
          'El puerto se había quedado bloqueado; lo he liberado y ya sincroniza. Déjalo encendido y listo.',
        ],
        chase: [
          'Ayer me quedé en casa {window} y no vino nadie por la avería {ref}. Sigo sin internet.',
          'Me dijisteis que el técnico venía el {date1} y no ha aparecido. Necesito una solución, por favor.',
        ],
        soothe: [
          'Tienes razón, la visita no llegó a salir. La he puesto de primera hora para el {date3} y te descuento los días sin servicio.',
          'Lo siento: el técnico no encontró a nadie en el portal y no avisó. Vuelve el {date3} y lleva tu móvil, {line}, para llamarte.',
        ],
        fix: [
          'El técnico ha rehecho la roseta y ya tienes {speed} megas por cable. Los días sin servicio se descuentan en la próxima factura.',
          'Era el cable de fibra del portal, cortado por la obra. Está cambiado entero hasta tu casa y medido: sin pérdidas.',
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
          'The fibre is down at home. The PON light blinks red and nothing loads, not even over the cable.',
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
          'The signal does not reach your flat, so somebody has to come. Fault {ref} is open and the technician comes on {date1}, {window}. You will get a text before.',
          'I can see the line is down from our side. I have opened fault {ref} with a visit on {date1}, {window}.',
        ],
        now: [
          'I have registered your router again from here. Give it two minutes… it is green now, with {speed} megabits.',
          'The port was stuck; I have freed it and it is in sync. Just leave it switched on.',
        ],
        chase: [
          'I waited at home on {date1} and nobody came about fault {ref}. Still no internet.',
          'The technician was meant to come on {date1} and never did. I need this solved, please.',
        ],
        soothe: [
          'You are right, the visit never left the depot. It is now the first one on {date3}, and you will not pay for the days without service.',
          'I am sorry: the technician could not get into the building and did not call. He is back on {date3} with your number, {line}.',
        ],
        fix: [
          'The technician has renewed the socket and you have {speed} megabits again. The days without service come off the next bill.',
          'It was the fibre in the entrance, cut by the works. It has been replaced up to your flat and measured.',
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
            'Lento de noche: 40 de {speed} megas por cable. Medición {ref} hasta el {date1}.',
            'Saturación nocturna; pedido cambio de puerto, {ref}.',
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
  {
    reasonId: 'router-wifi',
    queueId: 'support',
    audience: 'home',
    orderTitle: 'Router wifi 6',
    texts: {
      es: {
        title: ['El wifi no llega al dormitorio', 'Router que se reinicia solo'],
        said: [
          'El wifi no llega al fondo de la casa. En el salón va perfecto y en el dormitorio se cae cada dos por tres.',
          'El router se reinicia solo varias veces al día. Se queda sin luces, arranca y vuelve a funcionar un rato.',
        ],
        short: [
          '¿Hay manera de que el wifi llegue al dormitorio? En el salón va bien.',
          'El router se me reinicia solo {count} veces al día.',
        ],
        ask: [
          ['¿Cuántas paredes hay entre el router y el dormitorio?', 'Tres, y una es de carga.'],
          [
            '¿Qué modelo pone en la pegatina de abajo?',
            'Pone HG8, es el de la instalación, tendrá {count} años.',
          ],
        ],
        did: [
          'Ese router es antiguo. Te mando uno nuevo sin coste, pedido {order}; llega antes del {date1} y solo hay que enchufarlo.',
          'He pedido un router wifi 6 para ti ({order}). El mensajero pasa el {date1} {window}.',
        ],
        now: [
          'He separado las dos redes y bajado la de 2,4 a un canal libre. En el dormitorio usa la que acaba en «_lejos».',
          'Tenía una versión antigua; lo he actualizado desde aquí. Tarda cinco minutos en volver y ya no debería reiniciarse.',
        ],
        chase: [
          'El router nuevo tenía que llegar el {date1} y no sé nada. El pedido es {order}.',
          'Sigo esperando el router. En el seguimiento del {order} pone «en reparto» desde hace días.',
        ],
        soothe: [
          'El mensajero lo devolvió por error. Sale otro hoy y lo tienes el {date3}.',
          'Lo localizo: está en la nave de {city}. Te lo llevan el {date3} y te llaman antes.',
        ],
        fix: [
          'El router nuevo ya está dado de alta y veo todos tus aparatos conectados. El viejo puedes dejarlo en cualquier oficina de correos con la etiqueta.',
          'He añadido un repetidor en el pasillo y lo he emparejado con el router. Ahora el dormitorio tiene 280 megas.',
        ],
        again: [
          'El router nuevo también se reinicia. ¿Puede ser otra cosa?',
          'Con el router nuevo el dormitorio sigue sin llegar.',
        ],
        notes: {
          open: [
            'Wifi flojo; va router wifi 6, pedido {order}.',
            'Router antiguo que se reinicia. Cambio pedido, {order}.',
          ],
          once: ['Canal cambiado y redes separadas; llega.', 'Actualizado desde aquí, estable.'],
          chase: ['No le ha llegado el {order}; sale otro para el {date3}.'],
          fix: [
            'Router nuevo en marcha. Devuelve el viejo.',
            'Equipo cambiado y comprobado con el cliente.',
          ],
          again: ['Sigue fallando con el router nuevo.'],
        },
        notice: 'Alborada: tu pedido {order} está en camino. Entrega prevista el {date1} {window}.',
      },
      en: {
        title: ['Wifi does not reach the bedroom', 'Router restarts by itself'],
        said: [
          'The wifi does not reach the back of the flat. It is perfect in the living room and keeps dropping in the bedroom.',
          'The router restarts by itself several times a day. All lights go out, it boots and works for a while.',
        ],
        short: [
          'Any way to get the wifi as far as the bedroom?',
          'My router restarts {count} times a day by itself.',
        ],
        ask: [
          [
            'Which model is printed on the label underneath?',
            'HG8, it is the one from the installation, about {count} years old.',
          ],
        ],
        did: [
          'That router is an old one. I am sending you a new one free of charge, order {order}; it arrives by {date1} and you only plug it in.',
        ],
        now: [
          'I have split the two networks and moved one to a free channel. In the bedroom use the one ending in “_far”.',
        ],
        chase: [
          'The new router should have come on {date1} and I have heard nothing. The order is {order}.',
        ],
        soothe: [
          'The courier returned it by mistake. Another one leaves today and will be with you on {date3}.',
        ],
        fix: [
          'The new router is registered and I can see your devices on it. You can drop the old one at any post office with the label.',
          'I have added a repeater in the corridor and paired it. The bedroom now gets 280 megabits.',
        ],
        again: ['The new router restarts as well. Could it be something else?'],
        notes: {
          open: ['Old router; wifi 6 one ordered, {order}.'],
          once: ['Channel changed and networks split; works.'],
          chase: ['{order} has not arrived; another leaves for {date3}.'],
          fix: ['New router running; old one to be returned.'],
          again: ['Still failing with the new router.'],
        },
        notice: 'Alborada: your order {order} is on its way. Expected on {date1}, {window}.',
      },
    },
  },
  {
    reasonId: 'tv-box',
    queueId: 'support',
    audience: 'home',
    texts: {
      es: {
        title: ['El decodificador no arranca', 'Canales que se ven a saltos'],
        said: [
          'La tele se queda en «Cargando…» y no pasa de ahí. He desenchufado el decodificador y nada.',
          'Los canales se ven a saltos desde el {date2}, sobre todo los deportes. Internet va bien.',
        ],
        short: [
          'La tele se queda en «Cargando» desde el {date2}.',
          'Partido a saltos otra vez. ¿Lo arregláis?',
        ],
        ask: [
          [
            '¿El decodificador va por cable al router o por wifi?',
            'Por wifi, está en la otra punta.',
          ],
          ['¿Te sale algún código en la pantalla?', 'Sí, pone error 40{code}.'],
        ],
        did: [
          'Dejo el caso al equipo de televisión con el código que me das, referencia {ref}. Te dicen algo antes del {date1}.',
        ],
        now: [
          'He borrado la memoria del decodificador desde aquí. Cuando acabe de arrancar, elige «Hogar» y ya se ve.',
          'Tenías los canales duplicados por el cambio del mes pasado. Lista corregida; vuelve a entrar y verás 86.',
        ],
        chase: [
          'Me dijisteis antes del {date1} y la tele sigue sin arrancar. Pago un paquete que no veo.',
        ],
        soothe: [
          'Lo tiene el equipo de televisión y les falta cambiar tu perfil. Lo hacen antes del {date3} y te devuelvo los días.',
        ],
        fix: [
          'Perfil de televisión rehecho: arranca y se ven todos los canales. He pedido que te descuenten esos días.',
          'Decodificador cambiado y conectado por cable. Una hora de prueba sin un solo salto.',
        ],
        again: ['La tele vuelve a quedarse en «Cargando». Aguantó unos días.'],
        notes: {
          open: [
            'TV en «Cargando»; escalado, {ref}.',
            'Canales a saltos, error 40{code}. Televisión responde antes del {date1}.',
          ],
          once: ['Memoria del deco borrada; se ve.'],
          chase: ['Sigue sin tele. Televisión lo resuelve antes del {date3}.'],
          fix: ['TV en marcha; descuento de días pedido.'],
          again: ['TV parada otra vez, reabierto.'],
        },
      },
      en: {
        title: ['TV box does not start', 'Channels stutter'],
        said: [
          'The television stays at “Loading…”. I have unplugged the box and nothing changes.',
          'Channels have been stuttering since {date2}, sport most of all. The internet is fine.',
        ],
        short: ['TV stuck at “Loading” since {date2}.'],
        ask: [['Do you see a code on the screen?', 'Yes, it says error 40{code}.']],
        did: [
          'I am passing this with the code to our television team as {ref}. You will hear from us by {date1}.',
        ],
        now: [
          'I have cleared the memory of the box from here. When it has started, choose “Home” and the picture is back.',
        ],
        chase: [
          'You said by {date1} and the television still does not start. I am paying for channels I cannot see.',
        ],
        soothe: [
          'The television team has it and still has to renew your profile. It will be done by {date3}, and I will refund the days.',
        ],
        fix: [
          'Your television profile has been renewed: the box starts and all channels are there. I have asked to refund the days.',
          'The box has been replaced and connected by cable. One hour of testing without a single stutter.',
        ],
        again: ['The television is stuck at “Loading” again. It lasted a few days.'],
        notes: {
          open: ['TV stuck at loading; escalated, {ref}.'],
          once: ['Memory of the box cleared; picture is back.'],
          chase: ['Still no TV; team answers by {date3}.'],
          fix: ['TV works; refund of days requested.'],
          again: ['TV stuck again, reopened.'],
        },
      },
    },
  },
];
