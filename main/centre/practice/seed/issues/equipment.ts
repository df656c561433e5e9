/** What customers say about routers, wifi, television boxes, SIM cards and passwords. */
import type { Issue } from '../issue.ts';

/** Equipment at home and access. */
export const EQUIPMENT_ISSUES: readonly Issue[] = [
  {
    reasonId: 'router-wifi',
    queueId: 'support',
    audience: 'home',
    texts: {
      es: {
        title: ['El wifi no llega al dormitorio', 'Wifi débil al fondo de la casa'],
        said: [
          'El wifi no llega al fondo de la casa. En el salón va perfecto y en el dormitorio se cae cada dos por tres.',
          'En la habitación del fondo no hay quien use internet. Al lado del router, en cambio, va como un tiro.',
          'Mi hija estudia en el cuarto del final y se le corta el wifi cada rato. ¿Qué se puede hacer?',
        ],
        short: [
          '¿Hay manera de que el wifi llegue al dormitorio? En el salón va bien.',
          'Wifi perfecto en el salón y nada en el dormitorio.',
        ],
        ask: [
          ['¿Cuántas paredes hay entre el router y esa habitación?', 'Tres, y una es de carga.'],
          [
            '¿El router está en alto o metido en un mueble?',
            'Dentro del mueble de la tele, es que es feo.',
          ],
        ],
        did: [
          'Te dejo pedido un repetidor, {order}, sin coste por antigüedad. Llega antes del {date1} y se enchufa a medio camino.',
          'Con esa distancia hace falta un repetidor. Te lo mando, pedido {order}; lo tienes como tarde el {date1}.',
        ],
        now: [
          'He separado las dos redes y movido la lenta a un canal libre. En esa habitación usa la que acaba en «_lejos».',
          'He subido la potencia y cambiado el canal, que estaba lleno. Ponlo en alto y fuera del mueble y verás la diferencia.',
        ],
        chase: [
          'El repetidor tenía que llegar el {date1} y no sé nada. El pedido es {order}.',
          'Sigo esperando el repetidor. En el seguimiento del {order} pone «en reparto» desde hace días.',
        ],
        soothe: [
          'El mensajero lo devolvió por error. Sale otro hoy y lo tienes el {date3}.',
          'Lo localizo: está en el almacén de {city}. Te lo llevan el {date3} y llaman antes al {line}.',
        ],
        fix: [
          'Repetidor en marcha: lo veo enlazado y en esa habitación tienes 280 megas.',
          'He cambiado el repetidor de frecuencia y actualizado el router. Medido con el móvil en la cama: 310 megas, sin cortes.',
        ],
        again: ['Con el repetidor fue bien unos días y ahora se desconecta solo por la noche.'],
        notes: {
          open: [
            'Wifi flojo al fondo de la casa; va repetidor, {order}.',
            'Tres paredes hasta el dormitorio. Repetidor pedido, llega antes del {date1}.',
          ],
          once: [
            'Canal cambiado y redes separadas; ya llega.',
            'Router dentro de un mueble. Canal cambiado, lo pone en alto.',
          ],
          chase: ['No le ha llegado el repetidor {order}; lo tiene el {date3}.'],
          fix: [
            'Repetidor enlazado, llega bien al dormitorio.',
            'Wifi comprobado en la habitación del fondo.',
          ],
          again: ['El repetidor se desconecta por la noche; reabierto.'],
        },
        notice: 'Alborada: tu pedido {order} está en camino. Entrega prevista el {date1} {window}.',
      },
      en: {
        title: ['Wifi does not reach the bedroom'],
        said: [
          'The wifi does not reach the back of the flat. It is perfect in the living room and keeps dropping in the bedroom.',
          'In the guest room nobody can get online. Next to the router it is lightning fast.',
        ],
        short: ['Any way to get the wifi as far as the bedroom?'],
        ask: [
          [
            'How many walls are between the router and that room?',
            'Three, and one of them is stone.',
          ],
          ['Is the router up high or inside a cupboard?', 'Inside the TV cabinet, I am afraid.'],
        ],
        did: [
          'I have ordered a repeater for you, {order}, free of charge. It arrives by {date1}; plug it in half way.',
        ],
        now: [
          'I have split the two networks and moved one to a free channel. In that room use the one ending in “_far”.',
          'I have changed the channel, which was crowded. Put the router up high and outside the cabinet and you will notice.',
        ],
        chase: [
          'The repeater should have come on {date1} and I have heard nothing. The order is {order}.',
        ],
        soothe: [
          'The courier returned it by mistake. Another one leaves today and will be with you on {date3}.',
        ],
        fix: [
          'The repeater is running: I can see it linked, with 280 megabits in that room.',
          'I have moved the repeater to another band and updated the router. Measured in that room: 310 megabits, no drops.',
        ],
        again: ['It was fine with the repeater for some days and now it disconnects at night.'],
        notes: {
          open: ['Weak wifi at the back; repeater ordered, {order}.'],
          once: ['Channel changed and networks split; it reaches.'],
          chase: ['Repeater {order} has not arrived; comes on {date3}.'],
          fix: ['Repeater linked, bedroom fine.'],
          again: ['Repeater drops at night; reopened.'],
        },
        notice: 'Alborada: your order {order} is on its way. Expected on {date1}, {window}.',
      },
    },
    orderTitle: 'Repetidor wifi 6',
  },
  {
    reasonId: 'router-wifi',
    queueId: 'support',
    audience: 'all',
    orderTitle: 'Router wifi 6',
    texts: {
      es: {
        title: ['Router que se reinicia solo', 'Cambio de router antiguo'],
        said: [
          'El router se reinicia solo {count} veces al día. Se queda sin luces, arranca y funciona un rato.',
          'Cada vez que hay una videollamada el router se apaga y se enciende. Desde el {date2} va a peor.',
        ],
        short: ['El router se me reinicia solo {count} veces al día.'],
        ask: [
          [
            '¿Qué modelo pone en la pegatina de abajo?',
            'HG8. Es el de la instalación, tendrá {count} años.',
          ],
          [
            '¿Lo tienes en un enchufe directo o en una regleta?',
            'Directo a la pared, ya probé a cambiarlo.',
          ],
        ],
        did: [
          'Ese modelo ya no aguanta. Te mando uno nuevo sin coste, pedido {order}; llega antes del {date1} y solo hay que enchufarlo.',
          'He pedido un router wifi 6, {order}. El mensajero pasa el {date1} {window}.',
        ],
        now: [
          'Tenía una versión antigua con ese fallo. Lo he actualizado desde aquí; tarda cinco minutos en volver.',
        ],
        chase: [
          'El router nuevo, pedido {order}, tenía que estar aquí el {date1} y no ha llegado.',
          'Sigo con el router viejo reiniciándose. ¿Dónde está el {order}?',
        ],
        soothe: [
          'Se quedó sin salir por falta de existencias. Ya hay: lo tienes el {date3}.',
          'El mensajero no encontró la dirección. Corregida: {street}. Lo llevan el {date3}.',
        ],
        fix: [
          'El router nuevo ya está dado de alta y no se ha reiniciado desde ayer. El viejo se devuelve en correos con la etiqueta de la caja.',
          'Cambiado también el alimentador: cuatro días encendido sin un reinicio, según el registro.',
        ],
        again: ['El router nuevo también se reinicia. ¿Puede ser otra cosa?'],
        notes: {
          open: ['Router antiguo que se reinicia; cambio pedido, {order}.'],
          once: ['Router actualizado desde aquí, estable.'],
          chase: ['No le ha llegado el router {order}; queda para el {date3}.'],
          fix: ['Router nuevo estable. Devuelve el viejo.'],
          again: ['El router nuevo también se reinicia; reabierto.'],
        },
        notice:
          'Alborada: tu router (pedido {order}) llega el {date1} {window}. Basta con enchufarlo.',
      },
      en: {
        title: ['Router restarts by itself'],
        said: [
          'The router restarts by itself {count} times a day. All lights go out, it boots and works for a while.',
          'Whenever there is a video call the router switches off and on. It has been getting worse since {date2}.',
        ],
        short: ['My router restarts {count} times a day by itself.'],
        ask: [
          [
            'Which model is printed on the label underneath?',
            'HG8, the one from the installation, about {count} years old.',
          ],
        ],
        did: [
          'That model is worn out. I am sending you a new one free of charge, order {order}; it arrives by {date1} and you only plug it in.',
        ],
        now: [
          'It had an old version with exactly that fault. I have updated it from here; it takes five minutes to come back.',
        ],
        chase: ['The new router, order {order}, should have been here on {date1} and it is not.'],
        soothe: ['It was out of stock. It has come in: you will have it on {date3}.'],
        fix: [
          'The new router is registered and has not restarted since yesterday. The old one goes back by post with the label in the box.',
          'The power supply has been replaced as well: four days without a restart according to the log.',
        ],
        again: ['The new router restarts as well. Could it be something else?'],
        notes: {
          open: ['Old router restarting; new one ordered, {order}.'],
          once: ['Router updated from here, stable.'],
          chase: ['Router {order} has not arrived; comes on {date3}.'],
          fix: ['New router stable; old one to be returned.'],
          again: ['New router restarts too; reopened.'],
        },
        notice:
          'Alborada: your router (order {order}) arrives on {date1}, {window}. Just plug it in.',
      },
    },
  },
  {
    reasonId: 'tv-box',
    queueId: 'support',
    audience: 'home',
    texts: {
      es: {
        title: ['El decodificador no arranca', 'Televisión parada en «Cargando»'],
        said: [
          'La tele se queda en «Cargando…» y no pasa de ahí. He desenchufado el decodificador y nada.',
          'Desde el {date2} enciendo el decodificador y solo da vueltas. Internet va bien, es solo la tele.',
        ],
        short: ['La tele se queda en «Cargando» desde el {date2}.'],
        ask: [
          ['¿Te sale algún código en la pantalla?', 'Sí, error 40{code}.'],
          ['¿El decodificador va por cable o por wifi?', 'Por cable, detrás del mueble.'],
        ],
        did: [
          'Lo paso al equipo de televisión con referencia {ref}. Te dicen algo antes del {date1}.',
          'Queda escalado a televisión, {ref}: hay que rehacer tu perfil. Estará antes del {date1}.',
        ],
        now: [
          'He borrado la memoria del decodificador desde aquí. Cuando acabe de arrancar, elige «Hogar» y ya se ve.',
        ],
        chase: [
          'Me dijisteis antes del {date1} y la tele sigue sin arrancar. Pago un paquete que no veo.',
        ],
        soothe: [
          'Lo tiene el equipo de televisión y falta activar tu perfil. Lo hacen antes del {date3} y te devuelvo los días.',
        ],
        fix: [
          'Perfil de televisión rehecho: arranca y se ven todos los canales. He pedido que te descuenten esos días.',
          'Decodificador cambiado y perfil nuevo. Lo hemos tenido una tarde entera encendido sin un fallo.',
        ],
        again: ['La tele vuelve a quedarse en «Cargando». Aguantó unos días.'],
        notes: {
          open: [
            'TV en «Cargando»; escalado, {ref}.',
            'Deco sin arrancar. Televisión responde antes del {date1}.',
          ],
          once: ['Memoria del deco borrada; ya se ve.'],
          chase: ['Sigue sin tele. Televisión lo resuelve antes del {date3}.'],
          fix: ['TV en marcha; descuento de días pedido.'],
          again: ['TV parada otra vez, reabierto.'],
        },
      },
      en: {
        title: ['TV box does not start'],
        said: [
          'The television stays at “Loading…”. I have unplugged the box and nothing changes.',
          'Since {date2} the TV box only shows a spinning wheel. The internet is fine, it is just the television.',
        ],
        short: ['TV stuck at “Loading” since {date2}.'],
        ask: [['Do you see a code on the screen?', 'Yes, it says error 40{code}.']],
        did: [
          'I am passing this to our television team as {ref}. You will hear from us by {date1}.',
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
          'The box has been replaced and the profile is new. It ran a whole afternoon without a fault.',
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
  {
    reasonId: 'account-access',
    queueId: 'support',
    audience: 'all',
    texts: {
      es: {
        title: ['No llega el código de acceso', 'Área de cliente bloqueada'],
        said: [
          'No puedo entrar en el área de cliente. Pido el código para cambiar la contraseña y no me llega nunca.',
          'He fallado la contraseña varias veces y ahora pone que la cuenta está bloqueada. El código por SMS no llega.',
        ],
        short: [
          'No me llega el código para cambiar la contraseña.',
          'Área de cliente bloqueada y sin código. ¿Ayuda?',
        ],
        ask: [
          ['¿A qué número debería llegarte el código?', 'Al {line}, el mío de siempre.'],
          ['¿Me dices la calle del contrato para comprobar que eres tú?', '{street}.'],
        ],
        did: [
          'El envío de códigos a tu número está atascado. Lo abro a sistemas con referencia {ref}; te escribo antes del {date1}.',
        ],
        now: [
          'Desbloqueada. Te acabo de mandar un código nuevo al {line}; vale diez minutos.',
          'Teníamos tu correo antiguo. Corregido: pide el código otra vez y te llega al momento.',
        ],
        chase: [
          'Sigo sin poder entrar y necesito la factura de {month}. Dijisteis antes del {date1}.',
        ],
        soothe: [
          'Sistemas lo arregla antes del {date3}. Mientras, te mando yo la factura de {month} por correo.',
        ],
        fix: [
          'Ya está: los códigos llegan a tu número. Acabo de ver que has entrado.',
          'He cambiado el envío a otro operador de SMS y lo hemos probado tres veces: llega en segundos.',
        ],
        again: ['Hoy he querido entrar y otra vez no llega el código.'],
        notes: {
          open: ['No le llega el código de acceso; a sistemas, {ref}.'],
          once: [
            'Cuenta desbloqueada y código nuevo; entra.',
            'Tenía un correo antiguo en la cuenta. Corregido.',
          ],
          chase: ['Sigue sin entrar; factura de {month} enviada por correo.'],
          fix: ['Los códigos llegan; ha entrado.'],
          again: ['Otra vez sin código; reabierto.'],
        },
      },
      en: {
        title: ['Access code does not arrive', 'Account locked'],
        said: [
          'I cannot get into my account. I ask for the code to change the password and it never comes.',
          'I mistyped my password and now it says the account is locked. No code comes by text.',
        ],
        short: ['The code to reset my password never arrives.'],
        ask: [
          ['Which number should the code go to?', 'To {line}, the usual one.'],
          ['Which street is on the contract, so that I know it is you?', '{street}.'],
        ],
        did: [
          'Codes to your number are stuck. I have passed it to our systems people as {ref} and will write by {date1}.',
        ],
        now: ['Unlocked. I have just sent a new code to {line}; it is valid for ten minutes.'],
        chase: ['I still cannot sign in, and I need the bill for {month}. You said by {date1}.'],
        soothe: [
          'It will be repaired by {date3}. Meanwhile I am sending you the bill for {month} by e-mail.',
        ],
        fix: [
          'Codes reach your number now; I can see that you are in.',
          'Your codes go another way now. We tried it three times: they arrive within seconds.',
        ],
        again: ['I tried to sign in today, and once more no code arrives.'],
        notes: {
          open: ['Access code does not arrive; passed on, {ref}.'],
          once: ['Account unlocked, new code sent; is in.'],
          chase: ['Still locked out; bill for {month} sent by e-mail.'],
          fix: ['Codes arrive; has signed in.'],
          again: ['No code again; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'sim-card',
    queueId: 'sales',
    audience: 'all',
    orderTitle: 'Duplicado de tarjeta SIM',
    texts: {
      es: {
        title: ['Duplicado de SIM por pérdida', 'SIM nueva para el {line}'],
        said: [
          'He perdido el móvil y necesito un duplicado de la tarjeta con el mismo número, {line}.',
          'El teléfono dice «sin SIM» desde el {date2}. La he limpiado y probado en otro móvil: no va.',
        ],
        short: ['Necesito un duplicado de SIM del {line}, por favor.'],
        ask: [
          ['¿Tu móvil admite SIM virtual?', 'Creo que no, es de hace unos años.'],
          ['¿Me dices la calle del contrato, para comprobar que eres tú?', '{street}, en {city}.'],
        ],
        did: [
          'Tarjeta anterior bloqueada. El duplicado sale hoy, pedido {order}; llega antes del {date1}.',
          'Te la mando a {street}. Pedido {order}, como tarde el {date1}. Al recibirla, llámanos o responde ALTA para activarla.',
        ],
        now: [
          'Activada la tarjeta que tenías de reserva. Apaga y enciende el móvil y verás cobertura con tu número.',
        ],
        chase: [
          'Estoy sin línea y la tarjeta del pedido {order} no ha llegado. Era para el {date1}.',
        ],
        soothe: [
          'Se perdió en el reparto. Va otra por mensajero urgente y la tienes el {date3}. No te la cobro.',
        ],
        fix: [
          'Tarjeta recibida y activada: acabo de llamarte al {line} y suena.',
          'Tarjeta cambiada en tienda y activada delante de ti. Llamadas, SMS y datos comprobados.',
        ],
        again: ['La tarjeta nueva pierde la cobertura y vuelve a poner «sin SIM».'],
        notes: {
          open: ['Duplicado de SIM pedido, {order}. Línea anterior bloqueada.'],
          once: ['SIM de reserva activada; con cobertura.'],
          chase: ['SIM {order} perdida en reparto; otra urgente, {date3}.'],
          fix: ['SIM activada y probada.'],
          again: ['La SIM nueva falla; reabierto.'],
        },
        notice: 'Alborada: tu tarjeta SIM (pedido {order}) va en camino. Llega antes del {date1}.',
      },
      en: {
        title: ['Replacement SIM', 'New SIM for {line}'],
        said: [
          'I have lost my phone and need a new SIM card with the same number, {line}.',
          'My phone has said “no SIM” since {date2}. I cleaned the card and tried it in another phone.',
        ],
        short: ['I need a replacement SIM for {line}, please.'],
        ask: [
          ['Which street is on the contract, so that I know it is you?', '{street}, in {city}.'],
        ],
        did: [
          'The old card is blocked. The new one leaves today as {order} and arrives by {date1}.',
        ],
        now: [
          'I have activated the spare card you had. Switch the phone off and on and you will have signal with your number.',
        ],
        chase: [
          'I have no line, and the card of order {order} has not come. It was due on {date1}.',
        ],
        soothe: [
          'It got lost on the way. Another one goes by express courier and arrives on {date3}, free of charge.',
        ],
        fix: [
          'The card is active: I have just rung {line} and it works.',
          'The card was exchanged in the shop and activated there. Calls, texts and data checked.',
        ],
        again: ['The new card loses signal and says “no SIM” again.'],
        notes: {
          open: ['Replacement SIM ordered, {order}. Old one blocked.'],
          once: ['Spare SIM activated; has signal.'],
          chase: ['SIM {order} lost; express one on {date3}.'],
          fix: ['SIM active and tested.'],
          again: ['New SIM fails; reopened.'],
        },
        notice: 'Alborada: your SIM card (order {order}) is on its way. It arrives by {date1}.',
      },
    },
  },
  {
    reasonId: 'mobile-data',
    queueId: 'support',
    audience: 'all',
    texts: {
      es: {
        title: ['Sin datos en el móvil', 'Datos móviles muy lentos en {city}'],
        said: [
          'En el {line} puedo llamar, pero los datos no van desde el {date2}. Fuera de casa no me carga ni el mapa.',
          'El móvil dice 4G y no abre nada. Las llamadas bien. En {city} le pasa a más gente.',
        ],
        short: ['El {line} no tiene datos desde el {date2}. Llamar sí puedo.'],
        ask: [
          ['¿Has probado a poner y quitar el modo avión?', 'Sí, y a reiniciar el móvil.'],
          ['¿Te pasa en toda la ciudad o en una zona?', 'Sobre todo en mi barrio.'],
        ],
        did: [
          'Hay una antena tocada en tu zona. Lo añado a la avería general {ref}; previsión de arreglo, el {date1}.',
        ],
        now: [
          'Habías llegado al límite de gasto que pusiste. Lo subo y tienes datos ya.',
          'Se había borrado el punto de acceso. Te lo acabo de enviar por SMS: ábrelo y acepta.',
        ],
        chase: ['Ya estamos a más del {date1} y sigo sin datos en la calle.'],
        soothe: [
          'Falta una pieza de la antena; la montan el {date3}. Te pongo 20 gigas de regalo para cuando vuelva.',
        ],
        fix: [
          'Antena reparada. Te veo navegando por 4G y con los 20 gigas puestos.',
          'Antena reparada y línea registrada de nuevo en la red. Medido en tu calle: 60 megas.',
        ],
        again: ['Llevaba unos días con datos y hoy otra vez nada.'],
        notes: {
          open: ['Sin datos en el {line}; antena de la zona, {ref}.'],
          once: [
            'Límite de gasto alcanzado; subido. Navega.',
            'Punto de acceso reenviado por SMS; navega.',
          ],
          chase: ['Sigue sin datos; antena el {date3}. 20 GB de regalo.'],
          fix: ['Antena reparada, con datos.'],
          again: ['Otra vez sin datos; reabierto.'],
        },
        notice: 'Alborada: seguimos reparando la antena de tu zona ({ref}). Previsión: {date1}.',
      },
      en: {
        title: ['No mobile data'],
        said: [
          'On {line} I can make calls, but data has not worked since {date2}. Not even the map loads.',
          'My phone says 4G and opens nothing. Calls are fine. Others in {city} have the same.',
        ],
        short: ['{line} has had no data since {date2}. Calls work.'],
        ask: [['Have you tried flight mode on and off?', 'Yes, and restarting the phone.']],
        did: [
          'A mast near you is faulty. I am adding you to fault {ref}; it should be repaired on {date1}.',
        ],
        now: [
          'You had reached the spending limit that you set. I have raised it and data is back.',
        ],
        chase: ['It is past {date1} and I still have no data outdoors.'],
        soothe: [
          'A part of the mast is missing; it will be fitted on {date3}. I am adding 20 gigabytes for when it is back.',
        ],
        fix: [
          'The mast has been repaired. I can see you online over 4G, with the 20 gigabytes.',
          'The mast is repaired and your line is registered afresh. Measured in your street: 60 megabits.',
        ],
        again: ['Data worked for some days, and today nothing again.'],
        notes: {
          open: ['No data on {line}; local mast, {ref}.'],
          once: ['Spending limit reached; raised. Online.'],
          chase: ['Still no data; mast on {date3}. 20 GB added.'],
          fix: ['Mast repaired, data back.'],
          again: ['No data again; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'installer-visit',
    queueId: 'support',
    audience: 'all',
    texts: {
      es: {
        title: ['Cambio de cita del instalador', 'Instalación pendiente en {street}'],
        said: [
          'Tengo la instalación puesta para pasado mañana y no voy a poder estar. ¿Me la cambiáis?',
          'El instalador vino el {date2}, dijo que faltaba un permiso de la comunidad y se fue. ¿Cuándo vuelve?',
        ],
        short: ['¿Me cambiáis la cita del instalador? No puedo estar en casa.'],
        ask: [
          ['¿Qué te va mejor, mañana o tarde?', 'Por la mañana, {window} si puede ser.'],
          ['¿Habrá alguien mayor de edad en {street}?', 'Sí, estaré yo.'],
        ],
        did: ['Nueva cita: {date1} {window}, en {street}. Te llega un SMS la víspera.'],
        now: ['Hecho: te la paso al primer hueco, {date1} {window}. Lo tienes confirmado por SMS.'],
        chase: [
          'El instalador no ha venido el {date1}. Pedí el día libre para nada.',
          'Nadie apareció el {date1} por {street}. ¿Qué ha pasado?',
        ],
        soothe: [
          'Se le alargó la anterior y no avisó. Te pongo el {date3} a primera hora, con mi compromiso.',
        ],
        fix: [
          'Instalado y medido: {speed} megas por cable. Gracias por la paciencia.',
          'Han venido dos técnicos, han pasado el cable por el patio y han dejado la roseta donde querías. {speed} megas.',
        ],
        again: ['La roseta que pusieron se ha despegado y la luz está en rojo.'],
        notes: {
          open: ['Cambia la cita del instalador: {date1} {window}.'],
          once: ['Cita movida al {date1}; confirmada por SMS.'],
          chase: ['El instalador no fue. Nueva cita el {date3}, primera hora.'],
          fix: ['Instalado, {speed} megas medidos.'],
          again: ['Roseta despegada, sin señal; reabierto.'],
        },
        notice:
          'Alborada: mañana {window} pasa el instalador por {street}. Responde SÍ para confirmar o NO para cambiar el día.',
      },
      en: {
        title: ['Installer appointment moved', 'Installation pending'],
        said: [
          'My installation is booked for the day after tomorrow and I cannot be there. Could you move it?',
          'The installer came on {date2}, said a permit was missing and left. When is he coming back?',
        ],
        short: ['Can you move my installer appointment? I will be away.'],
        ask: [['Would mornings or afternoons suit you?', 'Mornings, {window} if possible.']],
        did: [
          'New appointment: {date1}, {window}, at {street}. You will get a text the day before.',
        ],
        now: ['Done: the first free slot is {date1}, {window}. It is confirmed by text.'],
        chase: ['The installer did not come on {date1}. I took the day off for nothing.'],
        soothe: [
          'His previous job ran late and he did not call. You are first on {date3}, I will see to it.',
        ],
        fix: [
          'Installed and measured: {speed} megabits over the cable. Thank you for your patience.',
          'Two technicians ran the cable through the courtyard and put the socket where you wanted it. {speed} megabits.',
        ],
        again: ['The socket has come off the wall and the light is red.'],
        notes: {
          open: ['Moves the installer to {date1}, {window}.'],
          once: ['Moved to {date1}; confirmed by text.'],
          chase: ['Installer did not come. New slot on {date3}.'],
          fix: ['Installed, {speed} measured.'],
          again: ['Socket came off, no signal; reopened.'],
        },
        notice:
          'Alborada: tomorrow, {window}, the installer comes to {street}. Reply YES to confirm or NO to move it.',
      },
    },
  },
];
