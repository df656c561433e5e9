/** What customers say about bills, payments and refunds. */
import type { Issue } from '../issue.ts';

/** Questions of money. */
export const BILLING_ISSUES: readonly Issue[] = [
  {
    reasonId: 'double-charge',
    queueId: 'billing',
    audience: 'all',
    texts: {
      es: {
        title: ['Cobro doble de {amount}', 'Factura de {month} cobrada dos veces'],
        said: [
          'Me habéis cobrado dos veces la factura de {month}: dos cargos de {amount} con dos días de diferencia. Solo tengo un contrato.',
          'En el banco me salen dos recibos de {amount}. El segundo es del {date2} y no sé de qué es.',
        ],
        short: [
          'Dos cargos de {amount} este mes. Uno sobra.',
          '¿Por qué me habéis cobrado {amount} dos veces?',
        ],
        ask: [
          [
            '¿Los dos cargos llevan la misma referencia?',
            'No, cambia el último número. El importe es idéntico.',
          ],
          ['¿Me dices la fecha del segundo cargo?', 'El {date2}. Tengo el extracto delante.'],
        ],
        did: [
          'El segundo cargo no corresponde a ninguna factura. Pido el abono de {amount}; lo tienes en la cuenta antes del {date1}.',
          'Confirmado: recibo emitido dos veces. El abono de {amount} queda pedido con referencia {ref} y llega como tarde el {date1}.',
        ],
        now: [
          'El segundo es una retención, no un cobro: el banco la suelta en 48 horas. En tu cuenta solo hay una factura de {amount}.',
          'Son dos meses distintos: el de {month2} se había quedado sin pasar. No debes nada más.',
        ],
        chase: [
          'Hoy ya es más tarde del {date1} y los {amount} no han llegado.',
          'Sigo viendo dos cargos de {amount} y ningún abono. ¿Tengo que devolver yo el recibo?',
        ],
        soothe: [
          'No lo devuelvas: el abono está firmado y sale en la remesa del {date3}. Te mando el justificante.',
          'Faltaba el visto bueno de un responsable. Ya está; lo ves en tu banco como muy tarde el {date3}.',
        ],
        fix: [
          'Ya está abonado: {amount} a la cuenta del recibo. Si no lo ves hoy, mañana por la mañana.',
          'Abono de {amount} hecho y domiciliación duplicada eliminada, para que no vuelva a pasar el mes que viene.',
        ],
        again: [
          'Este mes me han vuelto a pasar dos recibos de {amount}. Exactamente lo mismo.',
          'El abono llegó, pero hoy me han cobrado otra vez {amount} de más.',
        ],
        notes: {
          open: [
            'Dos cargos de {amount}; pedido el abono del segundo, {ref}.',
            'Cobro duplicado de {month}. Abono antes del {date1}.',
          ],
          once: [
            'No era cobro doble: retención del banco, se explica.',
            'Dos meses distintos; queda conforme.',
          ],
          chase: [
            'No le ha llegado el abono; sale en la remesa del {date3}.',
            'Reclama los {amount}. Desbloqueado, {date3}.',
          ],
          fix: ['Abonados {amount}. Confirmado.', 'Abono hecho y domiciliación duplicada quitada.'],
          again: ['Otra vez dos recibos de {amount}; reabierto.'],
        },
        notice:
          'Alborada: tu abono de {amount} está aprobado. Lo verás en tu cuenta antes del {date1}. Ref. {ref}.',
      },
      en: {
        title: ['Charged twice: {amount}', 'Bill for {month} taken twice'],
        said: [
          'You have charged me twice for {month}: two payments of {amount}, two days apart. I only have one contract.',
          'My bank shows two payments of {amount}. The second is from {date2} and I do not know what it is for.',
        ],
        short: ['Two charges of {amount} this month. One too many.'],
        ask: [
          [
            'Do both charges have the same reference?',
            'No, the last digit differs. The amount is the same.',
          ],
        ],
        did: [
          'The second charge belongs to no bill. I have requested a refund of {amount}; it will be in your account by {date1}.',
          'Confirmed, the payment was taken twice. The refund of {amount} is requested as {ref} and arrives on {date1} at the latest.',
        ],
        now: [
          'The second one is a hold, not a charge: your bank releases it within 48 hours. There is only one bill of {amount}.',
        ],
        chase: [
          'It is past {date1} and the {amount} have not arrived.',
          'I still see two charges of {amount} and no refund. Should I return the payment myself?',
        ],
        soothe: [
          'Please do not return it: the refund is signed and goes out on {date3}. I will send you the proof.',
        ],
        fix: [
          'It has been refunded: {amount} to the account that was charged.',
          'Refund of {amount} done and the duplicate direct debit removed, so that it cannot happen next month.',
        ],
        again: ['Two payments of {amount} again this month. Exactly the same thing.'],
        notes: {
          open: ['Two charges of {amount}; refund of the second requested, {ref}.'],
          once: ['Not a double charge: a hold by the bank, explained.'],
          chase: ['Refund has not arrived; goes out on {date3}.'],
          fix: ['{amount} refunded. Confirmed.'],
          again: ['Two payments of {amount} again; reopened.'],
        },
        notice:
          'Alborada: your refund of {amount} is approved. It will reach your account by {date1}. Ref. {ref}.',
      },
    },
  },
  {
    reasonId: 'bill-question',
    queueId: 'billing',
    audience: 'all',
    texts: {
      es: {
        title: ['Factura de {month} más alta', '{diff} de más en la factura de {month}'],
        said: [
          'Siempre pago {amount} y este mes me llegan {total}. ¿De dónde salen los {diff} de más?',
          'No entiendo la factura de {month}: pone {total} cuando mi tarifa son {amount}.',
          'La última factura sube {diff} y no he cambiado nada.',
        ],
        short: [
          '¿Por qué {total} este mes si mi tarifa son {amount}?',
          'Mi factura ha subido {diff}. ¿Me lo explicáis?',
        ],
        ask: [
          [
            '¿Tienes delante la factura entera o solo el importe?',
            'Solo el importe, el que sale en el banco.',
          ],
          ['¿Me lees los últimos números de la factura?', 'Acaba en {last4}.'],
        ],
        did: [
          'Son {diff} de un servicio de terceros que nadie ha confirmado. Lo bloqueo y reclamo el importe; respuesta antes del {date1}.',
          'No me cuadra con tu contrato. Lo pasa a revisión Facturación, {ref}, y te contestan antes del {date1}.',
        ],
        now: [
          'Los {diff} son llamadas al extranjero del {date2}. Te he enviado el detalle por correo, con las horas.',
          'Es la parte de {month2} que faltaba por cobrar tras el cambio de tarifa. El mes que viene vuelves a {amount}.',
        ],
        chase: [
          '¿Se sabe algo de los {diff}? Dijisteis antes del {date1}.',
          'Nadie me ha contestado sobre la factura de {month} y ya me la han cobrado.',
        ],
        soothe: [
          'La revisión te da la razón; falta emitir el abono de {diff}. Sale antes del {date3}.',
          'Perdona el retraso. Tengo ya la respuesta del proveedor: el {date3} queda abonado.',
        ],
        fix: [
          'Abonados los {diff} y bloqueados los servicios de terceros. La próxima factura vuelve a {amount}.',
          'Factura de {month} rectificada: {amount}. Tienes la nueva en tu área de cliente y la diferencia, devuelta.',
        ],
        again: [
          'Ha llegado la factura nueva y vuelve a poner {total}. Creía que estaba arreglado.',
        ],
        notes: {
          open: [
            '{diff} de terceros sin confirmar en la factura de {month}; reclamado.',
            'Factura de {total} en vez de {amount}. A revisión, {ref}.',
          ],
          once: [
            'Eran llamadas al extranjero; detalle enviado.',
            'Prorrateo de {month2}, explicado. Conforme.',
          ],
          chase: ['Pregunta por los {diff}; abono antes del {date3}.'],
          fix: ['Abonados {diff}, terceros bloqueados.', 'Factura de {month} rectificada.'],
          again: ['Vuelve a salir {total}; reabierto.'],
        },
      },
      en: {
        title: ['Bill for {month} higher than usual', '{diff} too much on the bill for {month}'],
        said: [
          'I always pay {amount} and this month it says {total}. Where do the extra {diff} come from?',
          'I do not understand the bill for {month}: {total}, while my tariff is {amount}.',
        ],
        short: ['Why {total} this month if my tariff is {amount}?'],
        ask: [['Could you read me the last digits of the bill?', '{last4}.']],
        did: [
          'Those {diff} are a third-party service that nobody confirmed. I am blocking it and claiming the money back; you will have an answer by {date1}.',
        ],
        now: [
          'The {diff} are calls abroad on {date2}. I have sent you the list with the times by e-mail.',
          'It is the part of {month2} that was left after your tariff changed. Next month it is {amount} again.',
        ],
        chase: ['Any news about the {diff}? You said by {date1}.'],
        soothe: ['The review agrees with you; the refund of {diff} will be issued by {date3}.'],
        fix: [
          'The {diff} have been refunded and third-party services are blocked. The next bill is {amount} again.',
          'The bill for {month} has been corrected to {amount}. You will find it in your account and the difference has been returned.',
        ],
        again: ['The new bill is here and says {total} again. I thought this was solved.'],
        notes: {
          open: ['{diff} of third parties on the bill for {month}; claimed.'],
          once: ['Calls abroad; list sent.', 'Part of {month2}, explained.'],
          chase: ['Asks about the {diff}; refund by {date3}.'],
          fix: ['{diff} refunded, third parties blocked.'],
          again: ['{total} again; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'payment-returned',
    queueId: 'billing',
    audience: 'all',
    texts: {
      es: {
        title: ['Recibo de {month} devuelto', 'Línea restringida por impago de {amount}'],
        said: [
          'Me habéis cortado las llamadas por un recibo de {amount}. El banco lo devolvió por error, había saldo de sobra.',
          'He recibido un aviso de impago de {amount} y ahora no puedo llamar. El banco debió de devolver el recibo sin decirme nada.',
        ],
        short: [
          'Aviso de impago de {amount}: ya está pagado, ¿lo miráis?',
          'Líneas cortadas por un recibo de {amount} que el banco devolvió mal.',
        ],
        ask: [
          ['¿Me confirmas el importe del aviso?', 'Sí, {amount} justos.'],
          ['¿La cuenta sigue siendo la que acaba en {last4}?', 'Sí, la misma de siempre.'],
        ],
        did: [
          'Vuelvo a pasar el recibo de {amount}. Mientras, te quito la restricción hasta el {date1}.',
        ],
        now: [
          'Pago de {amount} recibido con tarjeta. Las llamadas vuelven en menos de diez minutos.',
          'Ya veo tu ingreso de {amount}. La línea está abierta otra vez y no hay recargo.',
        ],
        chase: ['El recibo de {amount} salió de mi cuenta y me seguís mandando avisos de impago.'],
        soothe: [
          'El cobro y el aviso se han cruzado. Paro los avisos hoy y antes del {date3} queda a cero.',
        ],
        fix: [
          'Recibo de {amount} cobrado y aviso anulado. No queda nada pendiente.',
          'Recibo cobrado, recargo de demora retirado y avisos anulados. Te mando por correo el certificado de que no debes nada.',
        ],
        again: ['Otra vez un aviso de impago por los mismos {amount}.'],
        notes: {
          open: [
            'Recibo de {month} devuelto por el banco; se vuelve a pasar, sin restricción hasta el {date1}.',
          ],
          once: ['Paga {amount} con tarjeta; línea abierta.', 'Ingreso localizado, sin recargo.'],
          chase: ['Ya pagó y recibe avisos; parados.'],
          fix: ['Recibo cobrado, nada pendiente.'],
          again: ['Le reclaman otra vez los {amount} ya pagados.'],
        },
        notice:
          'Alborada: el recibo de {amount} se vuelve a pasar al banco antes del {date1}. No tienes que hacer nada.',
      },
      en: {
        title: ['Payment for {month} returned', 'Line restricted over {amount}'],
        said: [
          'You have blocked my calls over a payment of {amount}. The bank returned it by mistake; there was plenty of money.',
          'I have got a reminder for {amount} and now I cannot make calls. My bank must have returned the payment without telling me.',
        ],
        short: ['Reminder for {amount}, but it has been paid. Please check.'],
        ask: [['Could you confirm the amount on the notice?', 'Yes, exactly {amount}.']],
        did: ['I am presenting the {amount} again. Meanwhile your line is open until {date1}.'],
        now: ['{amount} received by card. Your calls will be back in less than ten minutes.'],
        chase: ['The {amount} left my account and you keep sending me reminders.'],
        soothe: [
          'Payment and reminder have crossed. I am stopping the reminders today, and by {date3} your account is clear.',
        ],
        fix: [
          'The {amount} have been received and the reminder is cancelled. Nothing is due.',
          'Payment received, late fee removed and reminders cancelled. I am sending you a letter that says nothing is due.',
        ],
        again: ['Another reminder for the same {amount}.'],
        notes: {
          open: ['Payment for {month} returned by the bank; presented again, open until {date1}.'],
          once: ['Paid {amount} by card; line open.'],
          chase: ['Has paid and still gets reminders; stopped.'],
          fix: ['Payment received, nothing due.'],
          again: ['Reminded again of {amount} already paid.'],
        },
        notice:
          'Alborada: we will present your payment of {amount} again by {date1}. There is nothing you need to do.',
      },
    },
  },
  {
    reasonId: 'discount-missing',
    queueId: 'billing',
    audience: 'home',
    texts: {
      es: {
        title: ['Falta el descuento de {diff}', 'Promoción prometida que no aparece'],
        said: [
          'Me prometisteis {diff} menos al mes durante un año y en la factura de {month} no aparece.',
          'Contraté con una promoción que me dejaba en {less} y me estáis cobrando {amount}.',
        ],
        short: [
          '¿Y mi descuento de {diff}? En la factura de {month} no está.',
          'Me dijeron {less} al mes y pago {amount}.',
        ],
        ask: [
          [
            '¿Te lo ofrecieron por teléfono o en tienda?',
            'Por teléfono, el {date2}. Tengo el SMS con las condiciones.',
          ],
          ['¿Me puedes leer el código del SMS?', 'PROMO-{last4}.'],
        ],
        did: [
          'Tengo la grabación pedida con referencia {ref}. Si está el descuento, te lo aplico con carácter retroactivo; te contesto antes del {date1}.',
        ],
        now: [
          'El descuento estaba cargado pero sin activar. Activo desde ya: pagarás {less} y te abono lo de {month}.',
        ],
        chase: ['Quedasteis en escuchar la grabación antes del {date1}. ¿Qué ha salido?'],
        soothe: [
          'La grabación te da la razón. Lo aplica Facturación antes del {date3}, con lo atrasado.',
        ],
        fix: [
          'Descuento de {diff} aplicado durante doce meses y abonado lo de {month}. Pagarás {less}.',
          'Descuento fijado en contrato, no como promoción: {less} al mes durante doce meses. Te llega el anexo para guardar.',
        ],
        again: ['La factura nueva vuelve a venir sin el descuento de {diff}.'],
        notes: {
          open: ['Reclama {diff} de promoción; grabación pedida, {ref}.'],
          once: ['Descuento sin activar; activado y abonado {month}.'],
          chase: ['Pregunta por la grabación: tiene razón, se aplica antes del {date3}.'],
          fix: ['Descuento de {diff} aplicado con atrasos.'],
          again: ['Otra factura sin el descuento.'],
        },
      },
      en: {
        title: ['Discount of {diff} missing', 'Promised offer not applied'],
        said: [
          'I was promised {diff} off every month for a year, and the bill for {month} does not show it.',
          'I signed up for an offer at {less} and you are charging me {amount}.',
        ],
        short: ['Where is my discount of {diff}? It is not on the bill for {month}.'],
        ask: [
          [
            'Was the offer made by phone or in a shop?',
            'By phone, on {date2}. I have the text message.',
          ],
        ],
        did: [
          'I have asked for the recording as {ref}. If the discount is there, I will apply it from the beginning; you hear from me by {date1}.',
        ],
        now: [
          'The discount was on file but not switched on. It is now: you will pay {less}, and I have refunded {month}.',
        ],
        chase: ['You were going to listen to the recording by {date1}. What did you find?'],
        soothe: [
          'The recording agrees with you. Billing applies it by {date3}, with what is owed.',
        ],
        fix: [
          'The discount of {diff} runs for twelve months and {month} has been refunded. You will pay {less}.',
          'The discount is part of the contract now: {less} a month for twelve months. You will get the annex by e-mail.',
        ],
        again: ['The new bill has no discount of {diff} again.'],
        notes: {
          open: ['Claims an offer of {diff}; recording requested, {ref}.'],
          once: ['Discount was not switched on; done, {month} refunded.'],
          chase: ['Asks about the recording: it agrees, applied by {date3}.'],
          fix: ['Discount of {diff} applied with arrears.'],
          again: ['Another bill without the discount.'],
        },
      },
    },
  },
];
