/** What customers say when they order, change, move, transfer or leave. */
import type { Issue } from '../issue.ts';

/** Orders and contracts. */
export const CONTRACT_ISSUES: readonly Issue[] = [
  {
    reasonId: 'tariff-change',
    queueId: 'sales',
    audience: 'home',
    texts: {
      es: {
        title: ['Cambio de tarifa a {less}', 'Paso a la tarifa de {less}'],
        said: [
          'He visto en la web una tarifa de {less} y quiero pasarme. ¿Pierdo algo de lo que tengo?',
          'Un vecino paga {less} por lo mismo que yo. Quiero esa tarifa.',
        ],
        short: ['Quiero la tarifa de {less} de la web. ¿Cómo lo hago?'],
        ask: [
          ['¿Usas las llamadas a fijos del extranjero?', 'No, casi nunca.'],
          ['¿Quieres que cambie ya o con la próxima factura?', 'Con la próxima, así no hay líos.'],
        ],
        did: [
          'Cambio pedido, {ref}: {less} al mes. Lo ves en tu área de cliente antes del {date1}.',
        ],
        now: ['Cambiada: {less} al mes a partir del día 1. No tienes permanencia nueva.'],
        chase: ['Pasó el {date1} y en mi área de cliente sigue la tarifa de antes.'],
        soothe: ['La petición {ref} se quedó a medias. La termino y antes del {date3} la tienes.'],
        fix: [
          'Tarifa de {less} activa. La primera factura vendrá con unos días de cada una.',
          'Tarifa de {less} activa con fecha del día 1; he revisado yo la próxima factura y sale limpia.',
        ],
        again: ['Me ha llegado la factura con el precio de antes. Otra vez.'],
        notes: {
          open: ['Pasa a la tarifa de {less}; pedido, {ref}.'],
          once: ['Tarifa de {less} desde el día 1.'],
          chase: ['No se aplicó el cambio; queda antes del {date3}.'],
          fix: ['Tarifa de {less} activa.'],
          again: ['Le facturan el precio antiguo; reabierto.'],
        },
      },
      en: {
        title: ['Change to the {less} tariff'],
        said: [
          'I have seen a tariff of {less} on your site and would like it. Do I lose anything?',
          'My neighbour pays {less} for what I have. I would like that tariff too.',
        ],
        short: ['I want the {less} tariff from your site. How?'],
        ask: [
          ['Should it change now or with the next bill?', 'With the next one, to keep it simple.'],
        ],
        did: ['Requested as {ref}: {less} a month. You will see it in your account by {date1}.'],
        now: ['Changed: {less} a month from the 1st. There is no new minimum term.'],
        chase: ['It is past {date1} and my account still shows the old tariff.'],
        soothe: [
          'Request {ref} got stuck half way. I am finishing it; you will have it by {date3}.',
        ],
        fix: [
          'The {less} tariff is active. The first bill will have some days of each.',
          'The {less} tariff is active from the 1st; I have checked the next bill myself.',
        ],
        again: ['The bill has come with the old price. Again.'],
        notes: {
          open: ['Moves to the {less} tariff; requested, {ref}.'],
          once: ['{less} tariff from the 1st.'],
          chase: ['Change was not applied; by {date3}.'],
          fix: ['{less} tariff active.'],
          again: ['Billed at the old price; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'new-line',
    queueId: 'sales',
    audience: 'all',
    orderTitle: 'Línea móvil adicional',
    amountsCents: [600, 900, 1200],
    texts: {
      es: {
        title: ['Alta de una línea más', 'Línea adicional de {amount}'],
        said: [
          'Quiero añadir una línea móvil a mi contrato. ¿Cuánto me sube al mes?',
          'Necesitamos un número más. Me dijeron que por {amount} al mes se podía añadir.',
        ],
        short: ['¿Cuánto cuesta añadir una línea móvil?'],
        ask: [
          ['¿Número nuevo o traes uno de otra compañía?', 'Nuevo.'],
          ['¿Con 20 gigas es suficiente?', 'De sobra.'],
        ],
        did: [
          'Son {amount} más al mes. Alta pedida, {order}; la tarjeta llega a {street} antes del {date1}.',
        ],
        now: [
          'Alta hecha con SIM virtual: te he mandado el código por correo. Son {amount} más al mes.',
        ],
        chase: [
          'La tarjeta de la línea nueva, pedido {order}, no ha llegado y era para el {date1}.',
        ],
        soothe: [
          'Está en tu oficina de correos y no dejaron aviso. Te la vuelven a llevar el {date3}.',
        ],
        fix: [
          'Línea nueva activada y con llamadas. Verás {amount} más desde la próxima factura.',
          'Línea activada con otra tarjeta y número definitivo. Llamadas y datos probados.',
        ],
        again: ['La línea nueva no hace llamadas. Recibirlas sí puede.'],
        notes: {
          open: ['Añade una línea por {amount}; pedido {order}.'],
          once: ['Línea nueva con SIM virtual, {amount} al mes.'],
          chase: ['No le llega la tarjeta {order}; el {date3}.'],
          fix: ['Línea adicional activada.'],
          again: ['La línea nueva no llama; reabierto.'],
        },
        notice: 'Alborada: la tarjeta de tu nueva línea (pedido {order}) llega antes del {date1}.',
      },
      en: {
        title: ['One more mobile line'],
        said: [
          'I would like to add a mobile line to my contract. How much more a month is it?',
          'We need one more number. Somebody told me {amount} a month.',
        ],
        short: ['What does one more mobile line cost?'],
        ask: [['A new number, or one from another company?', 'A new one.']],
        did: [
          'It is {amount} more a month. Ordered as {order}; the card arrives at {street} by {date1}.',
        ],
        now: ['Done with a virtual SIM: the code is in your e-mail. It is {amount} more a month.'],
        chase: ['The card for the new line, order {order}, has not come. It was due on {date1}.'],
        soothe: [
          'It is at your post office and they left no note. They will bring it again on {date3}.',
        ],
        fix: [
          'The new line is active. You will see {amount} more from the next bill on.',
          'The line is active with another card. Calls and data have been tested.',
        ],
        again: ['The new line cannot make calls. It can receive them.'],
        notes: {
          open: ['Adds a line for {amount}; order {order}.'],
          once: ['New line with virtual SIM, {amount} a month.'],
          chase: ['Card {order} has not come; on {date3}.'],
          fix: ['Additional line active.'],
          again: ['New line cannot call out; reopened.'],
        },
        notice: 'Alborada: the card for your new line (order {order}) arrives by {date1}.',
      },
    },
  },
  {
    reasonId: 'order-cancel',
    queueId: 'sales',
    audience: 'home',
    orderTitle: 'Línea móvil adicional',
    amountsCents: [1990, 2990],
    texts: {
      es: {
        title: ['Anular el pedido {order}', 'Anulación de alta {order}'],
        said: [
          'Quiero anular la línea que pedí el {date2}, pedido {order}. Al final no me hace falta.',
          'Pedí una línea nueva el {date2} y me he arrepentido. El pedido es el {order}.',
        ],
        short: ['Quiero anular el pedido {order}, por favor.'],
        ask: [
          ['¿Has abierto o usado la tarjeta?', 'No, está en el sobre.'],
          ['¿Te han cobrado ya el alta?', 'Sí, {amount}.'],
        ],
        did: ['Anulado, estás en plazo. El alta de {amount} se devuelve antes del {date1}.'],
        now: [
          'Anulado el {order}. El alta de {amount} vuelve a tu cuenta en la próxima remesa; no tienes que devolver la tarjeta.',
        ],
        chase: ['Anulé el {order} y no me habéis devuelto los {amount}.'],
        soothe: [
          'La anulación está bien; el abono quedó sin firmar. Firmado hoy: {date3} en tu cuenta.',
        ],
        fix: [
          'Devueltos {amount}. El pedido {order} queda cerrado.',
          'Devueltos {amount} y borrada la línea del contrato, para que no genere más recibos.',
        ],
        again: ['Me han cobrado una cuota de la línea que anulé, la del {order}.'],
        notes: {
          open: ['Anula el {order} en plazo; devolver {amount}.'],
          once: ['{order} anulado, {amount} en la próxima remesa.'],
          chase: ['Espera los {amount} del {order}; el {date3}.'],
          fix: ['Devueltos {amount} del {order}.'],
          again: ['Le cobran la línea anulada; reabierto.'],
        },
      },
      en: {
        title: ['Cancel order {order}'],
        said: [
          'I want to cancel the line I ordered on {date2}, order {order}. I do not need it after all.',
        ],
        short: ['Please cancel order {order}.'],
        ask: [['Have you opened the card?', 'No, it is still in the envelope.']],
        did: ['Cancelled, you are in time. The fee of {amount} will be returned by {date1}.'],
        now: [
          '{order} is cancelled. The {amount} go back to your account with the next run; keep the card.',
        ],
        chase: ['I cancelled {order} and have not got my {amount} back.'],
        soothe: [
          'The cancellation is fine; the refund was not signed. It is now: {date3} in your account.',
        ],
        fix: [
          '{amount} returned. Order {order} is closed.',
          '{amount} returned and the line removed from the contract, so that no more bills come.',
        ],
        again: ['I have been charged for the line that I cancelled, {order}.'],
        notes: {
          open: ['Cancels {order} in time; {amount} to be returned.'],
          once: ['{order} cancelled, {amount} with the next run.'],
          chase: ['Waits for {amount} of {order}; on {date3}.'],
          fix: ['{amount} of {order} returned.'],
          again: ['Charged for a cancelled line; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'portability',
    queueId: 'sales',
    audience: 'all',
    texts: {
      es: {
        title: ['Portabilidad del {line}', 'Traer el número {line}'],
        said: [
          'Quiero traerme el {line} desde otra compañía. Me dicen que la petición está rechazada.',
          'Pedí la portabilidad del {line} el {date2} y sigo con la compañía anterior.',
        ],
        short: ['¿Cómo va la portabilidad del {line}?'],
        ask: [
          ['¿La línea está a tu nombre en la otra compañía?', 'Sí, a mi nombre y con mi DNI.'],
          ['¿Tienes una factura de ellos a mano?', 'Sí, te la mando.'],
        ],
        did: [
          'La rechazaron porque faltaba una letra del DNI. La vuelvo a pedir; el cambio es la noche del {date1}.',
        ],
        now: [
          'Está aceptada: el cambio es esta noche, entre las dos y las seis. Mañana pon nuestra tarjeta.',
        ],
        chase: ['El {date1} no cambió nada: sigo con la tarjeta de la otra compañía.'],
        soothe: ['La otra compañía pidió un día más. Ya hay fecha firme: la noche del {date3}.'],
        fix: [
          'El {line} ya es nuestro. Si no suena, apaga y enciende el móvil.',
          'El {line} ya está aquí y he pedido que las demás compañías actualicen sus tablas. He llamado desde tres redes y suena.',
        ],
        again: ['Algunas personas me llaman al {line} y les dice que no existe.'],
        notes: {
          open: ['Portabilidad del {line} rechazada por el DNI; pedida otra vez para el {date1}.'],
          once: ['Portabilidad aceptada, cambia esta noche.'],
          chase: ['No cambió el {date1}; fecha firme, {date3}.'],
          fix: ['El {line} ya está con nosotros.'],
          again: ['No le entran llamadas desde otras redes; reabierto.'],
        },
        notice:
          'Alborada: tu número {line} cambia la noche del {date1}. Ten a mano la tarjeta nueva.',
      },
      en: {
        title: ['Number transfer of {line}'],
        said: [
          'I want to bring {line} from another company. They tell me the request was rejected.',
          'I asked to transfer {line} on {date2} and it is still with my old company.',
        ],
        short: ['How is the transfer of {line} going?'],
        ask: [['Is the line in your own name there?', 'Yes, with my passport number.']],
        did: [
          'It was rejected because the passport number was not complete. I have requested it again; the change is in the night of {date1}.',
        ],
        now: ['It has been accepted: the change is tonight. Put our card in tomorrow morning.'],
        chase: ['Nothing changed on {date1}; I am still on the old card.'],
        soothe: [
          'The other company asked for one more day. There is a firm date now: the night of {date3}.',
        ],
        fix: [
          '{line} is with us now. If it does not ring, switch the phone off and on.',
          '{line} is with us, and the other companies have updated their tables. I rang it from three networks.',
        ],
        again: ['Some people ring {line} and hear that it does not exist.'],
        notes: {
          open: ['Transfer of {line} rejected for the passport number; again for {date1}.'],
          once: ['Transfer accepted, changes tonight.'],
          chase: ['Did not change on {date1}; firm date {date3}.'],
          fix: ['{line} is with us.'],
          again: ['No calls from other networks; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'move-house',
    queueId: 'retention',
    audience: 'home',
    texts: {
      es: {
        title: ['Traslado a {street}', 'Mudanza: llevar la fibra'],
        said: [
          'Me mudo a {street} y quiero llevarme la fibra. ¿Cuánto se tarda?',
          'El {date2} cambié de piso; ahora estoy en {street} y sigo pagando la línea del antiguo.',
        ],
        short: ['Me mudo a {street}. ¿Puedo llevarme la fibra?'],
        ask: [
          ['¿En el piso nuevo hay roseta?', 'Hay una en el salón, de los de antes.'],
          ['¿Me das la planta y la puerta?', 'Segundo B.'],
        ],
        did: [
          'Hay cobertura de {speed} megas. Traslado pedido, {ref}; el técnico va el {date1} {window}.',
        ],
        now: [
          'La roseta es nuestra y sirve. La activo a tu nombre: enchufa el router y en un rato tienes {speed} megas. El traslado no se cobra.',
        ],
        chase: [
          'El técnico del traslado no vino el {date1} y estoy sin internet en la casa nueva.',
        ],
        soothe: [
          'No le dejaron pasar al cuarto del edificio. He hablado con la finca: vuelve el {date3}.',
        ],
        fix: [
          'Traslado terminado: {speed} megas en {street}. La línea del piso antiguo está cerrada.',
          'Línea nueva medida y la antigua cerrada en factura desde el {date0}. Solo pagarás una.',
        ],
        again: ['En la factura me siguen cobrando el piso antiguo además del nuevo.'],
        notes: {
          open: ['Traslado a {street}, {ref}; técnico el {date1}.'],
          once: ['Traslado sin obra: roseta activada.'],
          chase: ['El técnico del traslado no pudo entrar; vuelve el {date3}.'],
          fix: ['Traslado hecho, línea antigua cerrada.'],
          again: ['Le cobran los dos pisos; reabierto.'],
        },
      },
      en: {
        title: ['Move to {street}'],
        said: [
          'I am moving to {street} and would like to take the fibre with me. How long does it take?',
        ],
        short: ['Moving to {street}. Can I take the fibre along?'],
        ask: [
          [
            'Is there a socket in the new flat?',
            'There is one in the living room, from the previous people.',
          ],
        ],
        did: [
          'There is coverage with {speed} megabits. Requested as {ref}; the technician comes on {date1}, {window}.',
        ],
        now: [
          'That socket is ours and fits. I am activating it for you: plug in the router and you will have {speed} megabits. The move is free.',
        ],
        chase: ['The technician did not come on {date1}, so there is no internet in the new flat.'],
        soothe: [
          'He was not let into the building. I have spoken to the caretaker: he returns on {date3}.',
        ],
        fix: [
          'The move is done: {speed} megabits at {street}. The old line is closed.',
          'The new line has been measured and the old one closed on the bill since {date0}. You only pay one.',
        ],
        again: ['The bill still charges the old flat as well as the new one.'],
        notes: {
          open: ['Move to {street}, {ref}; technician on {date1}.'],
          once: ['Move without works: socket activated.'],
          chase: ['Technician could not get in; returns on {date3}.'],
          fix: ['Move done, old line closed.'],
          again: ['Charged for both flats; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'cancel-contract',
    queueId: 'retention',
    audience: 'home',
    texts: {
      es: {
        title: ['Pide la baja de {plan}', 'Baja por precio'],
        said: [
          'Quiero darme de baja. Otra compañía me da lo mismo por {diff} menos al mes.',
          'Quiero la baja. Llevo {count} meses viendo cómo sube el recibo y no me compensa.',
        ],
        short: ['Quiero darme de baja. ¿Cómo se hace?'],
        ask: [
          ['¿Es por el precio o por algo que no funciona?', 'Por el precio. Funcionar, funciona.'],
          ['¿Me dejas ver si puedo igualarte el precio?', 'Si es por escrito, sí.'],
        ],
        did: [
          'Te dejo en {less} durante doce meses, por escrito en tu correo. Tienes hasta el {date1} para decirme que sí o que sigamos con la baja.',
        ],
        now: [
          'Hecho: te quedas en {less} al mes doce meses, sin permanencia. Lo tienes ya por correo.',
        ],
        chase: ['No me ha llegado la oferta por escrito. Si no llega, tramitad la baja.'],
        soothe: [
          'Se mandó a un correo antiguo; te la acabo de reenviar. La mantengo hasta el {date3}.',
        ],
        fix: [
          'Aceptada la oferta: {less} al mes. La petición de baja queda anulada.',
          'Oferta de {less} aplicada también a la factura en curso. Baja anulada, sin permanencia.',
        ],
        again: ['La oferta eran {less} y me habéis cobrado {amount}. Así no me quedo.'],
        notes: {
          open: ['Pide la baja por precio; oferta de {less} hasta el {date1}.'],
          once: ['Se queda con {less} durante doce meses.'],
          chase: ['No le llegó la oferta; reenviada, vale hasta el {date3}.'],
          fix: ['Se queda: {less} al mes, baja anulada.'],
          again: ['No se aplicó la oferta de {less}; reabierto, riesgo de baja.'],
        },
      },
      en: {
        title: ['Wants to cancel {plan}'],
        said: [
          'I want to cancel. Another company offers me the same for {diff} less a month.',
          'Please cancel my contract. It has got too expensive for the little time I am here.',
        ],
        short: ['I want to cancel. What do I have to do?'],
        ask: [['Is it the price, or is something not working?', 'The price. It works well.']],
        did: [
          'I can offer {less} for twelve months, in writing to your e-mail. You have until {date1} to say yes or to go on with cancelling.',
        ],
        now: [
          'Done: you stay at {less} a month for twelve months, without a minimum term. It is in your e-mail.',
        ],
        chase: ['The offer has not come in writing. Without it, please cancel.'],
        soothe: ['It went to an old address; I have just sent it again. It stands until {date3}.'],
        fix: [
          'Offer accepted: {less} a month. The cancellation is withdrawn.',
          'The {less} apply to the current bill as well. Cancellation withdrawn, no minimum term.',
        ],
        again: ['The offer was {less} and you charged {amount}. I will not stay like this.'],
        notes: {
          open: ['Wants to cancel over price; offer of {less} until {date1}.'],
          once: ['Stays at {less} for twelve months.'],
          chase: ['Offer did not arrive; sent again, until {date3}.'],
          fix: ['Stays: {less} a month.'],
          again: ['Offer of {less} not applied; may leave.'],
        },
      },
    },
  },
  {
    reasonId: 'commitment',
    queueId: 'retention',
    audience: 'all',
    amountsCents: [8000, 11_500, 15_000],
    texts: {
      es: {
        title: ['Permanencia que no firmó', 'Penalización de {amount}'],
        said: [
          'Me piden {amount} de penalización si me voy y yo no he firmado ninguna permanencia nueva.',
          'En mi contrato aparece una permanencia de doce meses desde el {date2}. Nadie me habló de eso.',
        ],
        short: ['¿Permanencia de {amount}? Yo no he firmado nada.'],
        ask: [
          [
            '¿Cambiaste de tarifa o de router hace poco?',
            'De router, el {date2}, pero porque se rompió.',
          ],
        ],
        did: [
          'Una avería no crea permanencia. Pido que la quiten, {ref}; te contestan por escrito antes del {date1}.',
        ],
        now: ['Era un error al cambiar el router. Quitada: puedes irte o quedarte sin pagar nada.'],
        chase: ['Sigo con la permanencia en mi área de cliente y el {date1} ya ha pasado.'],
        soothe: ['Reclamaciones te da la razón; se borra en el cierre del {date3}.'],
        fix: [
          'Permanencia borrada. Te he mandado el contrato sin ella por correo.',
          'Permanencia borrada del contrato y de la línea. Tienes el certificado firmado en tu correo.',
        ],
        again: ['Ha vuelto a aparecer la permanencia al renovar el mes.'],
        notes: {
          open: ['Permanencia de {amount} por cambio de router; pide quitarla, {ref}.'],
          once: ['Permanencia mal puesta, quitada.'],
          chase: ['Reclama la permanencia; se borra el {date3}.'],
          fix: ['Permanencia borrada, contrato enviado.'],
          again: ['Le vuelve a salir la permanencia; reabierto.'],
        },
      },
      en: {
        title: ['Minimum term never signed'],
        said: ['I am told to pay {amount} if I leave, yet I have not signed any new minimum term.'],
        short: ['A fee of {amount} to leave? I never signed that.'],
        ask: [
          [
            'Did you change your tariff or router lately?',
            'The router, on {date2}, but only because it broke.',
          ],
        ],
        did: [
          'A fault does not start a minimum term. I have asked to remove it, {ref}; you will have it in writing by {date1}.',
        ],
        now: [
          'It was a mistake when the router was replaced. It has been removed: you may leave or stay without a fee.',
        ],
        chase: ['The minimum term is still in my account, and {date1} has passed.'],
        soothe: ['The complaints team agrees with you; it will be removed on {date3}.'],
        fix: [
          'The minimum term is gone. I have sent you the contract without it.',
          'It is gone from the contract and from the line. The signed letter is in your e-mail.',
        ],
        again: ['The minimum term is back in my account this month.'],
        notes: {
          open: ['Minimum term of {amount} after a router change; to be removed, {ref}.'],
          once: ['Minimum term was a mistake, removed.'],
          chase: ['Asks about the minimum term; gone on {date3}.'],
          fix: ['Minimum term removed, contract sent.'],
          again: ['Minimum term is back; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'return-equipment',
    queueId: 'retention',
    audience: 'home',
    amountsCents: [4500, 6000],
    texts: {
      es: {
        title: ['Router devuelto y cobrado', 'Devolución del decodificador'],
        said: [
          'Devolví el equipo por correos el {date2} y me habéis cobrado {amount} como si no lo hubiera entregado.',
          'Me reclaman {amount} por un aparato que entregué. Tengo el resguardo.',
        ],
        short: ['Entregué el equipo y me cobráis {amount}. Tengo el resguardo.'],
        ask: [
          ['¿Me lees el número del resguardo?', 'Acaba en {last4}.'],
          ['¿En qué oficina lo dejaste?', 'En la de {city}, la del centro.'],
        ],
        did: [
          'Lo busco en el almacén con el resguardo. Antes del {date1} te digo y, si está, devuelvo los {amount}.',
        ],
        now: ['Aquí está, entró el {date2}. Devolución de {amount} hecha, la ves en unos días.'],
        chase: ['¿Ha aparecido el equipo? Quedasteis en contestar antes del {date1}.'],
        soothe: ['Apareció sin etiqueta. El abono de {amount} sale antes del {date3}.'],
        fix: [
          'Equipo localizado y {amount} devueltos. Perdona las molestias.',
          'Devueltos {amount} y el equipo dado de baja en tu ficha, para que no se reclame más.',
        ],
        again: ['Me reclaman por carta los {amount} del equipo. Pensaba que estaba cerrado.'],
        notes: {
          open: ['Cobrado un equipo ya devuelto, {amount}; se busca con el resguardo.'],
          once: ['Equipo localizado, {amount} devueltos.'],
          chase: ['Equipo sin etiqueta en almacén; abono antes del {date3}.'],
          fix: ['Devueltos {amount} del equipo.'],
          again: ['Le reclaman el equipo por carta; reabierto.'],
        },
      },
      en: {
        title: ['Returned equipment charged'],
        said: [
          'I returned the equipment by post on {date2}, and you have charged me {amount} as if I had not.',
        ],
        short: ['I returned the equipment and you charge {amount}. I have the receipt.'],
        ask: [['Could you read me the receipt number?', 'It ends in {last4}.']],
        did: [
          'I am looking for it in the warehouse. You will hear by {date1}, and if it is there I return the {amount}.',
        ],
        now: ['Here it is, it came in after {date2}. The {amount} are on their way back to you.'],
        chase: ['Has the equipment turned up? You were going to answer by {date1}.'],
        soothe: ['It turned up without a label. The refund of {amount} leaves by {date3}.'],
        fix: [
          'Equipment found and {amount} returned. Sorry for the trouble.',
          '{amount} returned and the equipment removed from your card, so that nobody asks again.',
        ],
        again: [
          'I have had a letter asking for {amount} for the equipment. I thought this was closed.',
        ],
        notes: {
          open: ['Charged {amount} for returned equipment; looking with the receipt.'],
          once: ['Equipment found, {amount} returned.'],
          chase: ['Found without label; refund by {date3}.'],
          fix: ['{amount} returned.'],
          again: ['Reminder letter for the equipment; reopened.'],
        },
      },
    },
  },
];
