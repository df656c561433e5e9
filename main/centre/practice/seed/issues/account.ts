/** What customers say about prices, payments by arrangement, meters, holders and travel. */
import type { Issue } from '../issue.ts';

/** The paperwork of being a customer. */
export const ACCOUNT_ISSUES: readonly Issue[] = [
  {
    reasonId: 'price-rise',
    queueId: 'retention',
    audience: 'home',
    texts: {
      es: {
        title: ['Subida a {total} sin avisar', 'Subida de {diff} al mes'],
        said: [
          'Me habéis subido la tarifa {diff} sin avisar. Pagaba {amount} y ahora {total}.',
          'He visto que desde {month} pago {total}. Nadie me avisó de la subida.',
        ],
        short: ['¿Subida de {amount} a {total} sin avisar?'],
        ask: [
          [
            '¿Recibiste el correo con las condiciones nuevas?',
            'No, y he mirado en el correo no deseado.',
          ],
        ],
        did: [
          'Sin aviso no vale este mes. Pido que te devuelvan {diff}, {ref}, y te contesto sobre el precio antes del {date1}.',
        ],
        now: [
          'Te quito la subida durante un año: vuelves a {amount}. Lo verás en la próxima factura.',
        ],
        chase: ['¿En qué ha quedado lo de la subida? El {date1} ya pasó.'],
        soothe: [
          'Aprobado devolver los {diff}. Falta cargar el precio de antes: lo tienes antes del {date3}.',
        ],
        fix: [
          'Precio de {amount} mantenido doce meses y {diff} devueltos.',
          'Precio de {amount} fijado en contrato doce meses; la factura en curso ya sale así.',
        ],
        again: ['La factura nueva viene otra vez a {total}.'],
        notes: {
          open: ['Se queja de la subida de {diff} sin aviso; pedido devolver, {ref}.'],
          once: ['Subida retirada un año: {amount}.'],
          chase: ['Pregunta por la subida; {amount} antes del {date3}.'],
          fix: ['Vuelve a {amount} doce meses, {diff} devueltos.'],
          again: ['Otra vez a {total}; reabierto.'],
        },
      },
      en: {
        title: ['Price went up to {total}'],
        said: [
          'You have put my price up by {diff} without telling me. It was {amount} and now it is {total}.',
        ],
        short: ['From {amount} to {total} without a word?'],
        ask: [
          [
            'Did you get the e-mail with the new conditions?',
            'No, and I have looked in the spam folder.',
          ],
        ],
        did: [
          'Without notice it does not count this month. I have asked to return {diff}, {ref}, and will answer about the price by {date1}.',
        ],
        now: ['I have taken the rise off for a year: it is {amount} again from the next bill.'],
        chase: ['What has become of the price rise? {date1} has passed.'],
        soothe: ['Returning the {diff} is approved. The old price will be back by {date3}.'],
        fix: [
          'Your price stays at {amount} for twelve months, and {diff} have been returned.',
          'The {amount} are in the contract for twelve months; the current bill already shows it.',
        ],
        again: ['The new bill says {total} again.'],
        notes: {
          open: ['Complains about {diff} more without notice; {ref}.'],
          once: ['Rise taken off for a year: {amount}.'],
          chase: ['Asks about the rise; {amount} by {date3}.'],
          fix: ['Back at {amount}, {diff} returned.'],
          again: ['{total} again; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'meter-reading',
    queueId: 'billing',
    audience: 'home',
    amountsCents: [9640, 11_285, 14_310],
    texts: {
      es: {
        title: ['Lectura de luz estimada', 'Factura de luz de {amount}'],
        said: [
          'La factura de luz de {month} es de {amount} y la lectura es estimada. Nadie ha leído el contador.',
          'En {month} apenas estuve en casa y me llegan {amount} de luz. No puede ser.',
        ],
        short: ['{amount} de luz en {month} con lectura estimada. No he gastado eso.'],
        ask: [
          ['¿Me dices lo que marca ahora el contador?', '{last4}.'],
          ['¿Puedes mandar una foto del contador?', 'Sí, la mando ahora.'],
        ],
        did: [
          'Con tu lectura pido la rectificación a la distribuidora, {ref}. Contestan antes del {date1}.',
        ],
        now: ['Con esa lectura la factura baja {diff}. Rectificada; recibes la nueva en un rato.'],
        chase: ['La distribuidora no ha dicho nada y el recibo de {amount} me llega esta semana.'],
        soothe: ['Paro el recibo. La distribuidora ha prometido la lectura real para el {date3}.'],
        fix: [
          'Lectura real recibida: la factura se queda en {less}. La diferencia ya no se cobra.',
          'Contador dado de alta en lectura remota y factura rectificada a {less}. No habrá más estimadas.',
        ],
        again: ['Otra factura de luz con lectura estimada. Habíamos quedado en que no.'],
        notes: {
          open: ['Luz de {month} estimada, {amount}; pide rectificar, {ref}.'],
          once: ['Lectura {last4} cargada; baja {diff}.'],
          chase: ['Sin respuesta de la distribuidora; recibo parado hasta el {date3}.'],
          fix: ['Lectura real: {less}.'],
          again: ['Vuelve una estimada; reabierto.'],
        },
      },
      en: {
        title: ['Estimated power reading'],
        said: [
          'The power bill for {month} is {amount} and the reading is an estimate. Nobody has read the meter.',
        ],
        short: ['{amount} for power in {month}, on an estimate. I was away.'],
        ask: [['What does the meter show now?', '{last4}.']],
        did: ['I have sent your reading to the grid company, {ref}. They answer by {date1}.'],
        now: [
          'With that reading the bill goes down by {diff}. It is corrected; you will get the new one shortly.',
        ],
        chase: ['The grid company has said nothing, and the {amount} are due this week.'],
        soothe: ['I am stopping the payment. The real reading is promised for {date3}.'],
        fix: [
          'The real reading is in: the bill comes to {less}.',
          'The meter is read remotely now, and the bill is corrected to {less}. No more estimates.',
        ],
        again: ['Another power bill on an estimate. We had agreed there would be none.'],
        notes: {
          open: ['Power for {month} estimated, {amount}; {ref}.'],
          once: ['Reading {last4} entered; {diff} less.'],
          chase: ['No answer from the grid; payment stopped until {date3}.'],
          fix: ['Real reading: {less}.'],
          again: ['Estimate again; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'bank-account',
    queueId: 'billing',
    audience: 'all',
    texts: {
      es: {
        title: ['Cambio de cuenta del recibo', 'Nueva cuenta, acaba en {last4}'],
        said: [
          'He cambiado de banco y quiero que el recibo vaya a la cuenta nueva, la que acaba en {last4}.',
          'Quiero cambiar la domiciliación. En el área de cliente no me deja guardar la cuenta nueva.',
        ],
        short: ['¿Cómo cambio la cuenta del recibo?'],
        ask: [
          ['¿La cuenta está a tu nombre?', 'Sí, soy titular.'],
          ['¿Me lees los cuatro últimos números?', '{last4}.'],
        ],
        did: [
          'Cambio pedido. El banco lo confirma antes del {date1} y el próximo recibo ya va a la nueva.',
        ],
        now: ['Cuenta cambiada: el próximo recibo va a la que acaba en {last4}.'],
        chase: ['El recibo ha ido a la cuenta antigua, que está cerrada.'],
        soothe: [
          'El cambio entró un día tarde. Lo vuelvo a pasar a la nueva el {date3}, sin recargo.',
        ],
        fix: [
          'Recibo cobrado en la cuenta que acaba en {last4}. Todo al día.',
          'Recibo cobrado en la cuenta nueva y la antigua borrada de todos tus servicios.',
        ],
        again: ['El recibo de la luz sigue yendo a la cuenta antigua.'],
        notes: {
          open: ['Cambio de cuenta a …{last4}, pendiente del banco.'],
          once: ['Cuenta cambiada a …{last4}.'],
          chase: ['El recibo fue a la cuenta vieja; se repite el {date3}.'],
          fix: ['Cobrado en …{last4}.'],
          again: ['Un recibo sigue en la cuenta vieja; reabierto.'],
        },
      },
      en: {
        title: ['Change of bank account'],
        said: [
          'I have changed banks; please take the payment from the new account ending in {last4}.',
          'I want to change my direct debit. Your site will not let me save the new account.',
        ],
        short: ['How do I change the account for my bills?'],
        ask: [['Is the account in your name?', 'Yes, I am the holder.']],
        did: [
          'Requested. The bank confirms by {date1}, and the next bill goes to the new account.',
        ],
        now: ['Changed: the next bill goes to the account ending in {last4}.'],
        chase: ['The payment went to the old account, which is closed.'],
        soothe: [
          'The change came in a day late. I will present it to the new one on {date3}, without a fee.',
        ],
        fix: [
          'The payment was taken from the account ending in {last4}. All settled.',
          'Payment taken from the new account, and the old one deleted everywhere.',
        ],
        again: ['The power bill still goes to the old account.'],
        notes: {
          open: ['Account change to …{last4}, waiting for the bank.'],
          once: ['Account changed to …{last4}.'],
          chase: ['Went to the old account; again on {date3}.'],
          fix: ['Taken from …{last4}.'],
          again: ['One bill still on the old account; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'payment-plan',
    queueId: 'billing',
    audience: 'home',
    texts: {
      es: {
        title: ['Aplazar {double} en dos pagos', 'Fraccionar lo pendiente'],
        said: [
          'Este mes no llego. ¿Puedo pagar lo pendiente, {double}, en dos veces?',
          'Tengo dos facturas sin pagar, {double} en total. Quiero ponerme al día, pero no de golpe.',
        ],
        short: ['¿Puedo pagar {double} en dos veces?'],
        ask: [['¿Te iría bien la mitad ahora y la otra en un mes?', 'Sí, así puedo.']],
        did: [
          'Dos pagos de {amount}. Lo aprueba Facturación antes del {date1}; hasta entonces no se corta nada.',
        ],
        now: [
          'Aprobado: {amount} hoy y {amount} dentro de un mes. Te llega el acuerdo por correo.',
        ],
        chase: ['No me habéis contestado al aplazamiento y hoy tengo un aviso de corte.'],
        soothe: ['El aviso es automático; lo he parado. El acuerdo se firma antes del {date3}.'],
        fix: [
          'Acuerdo en marcha: primer pago de {amount} recibido. El segundo se pasa solo.',
          'Acuerdo firmado, primer pago de {amount} recibido y avisos parados hasta el segundo.',
        ],
        again: ['Me habéis pasado los {double} de golpe, y habíamos quedado en dos pagos.'],
        notes: {
          open: ['Pide pagar {double} en dos veces; sin corte hasta el {date1}.'],
          once: ['Aplazado: dos pagos de {amount}.'],
          chase: ['Aviso de corte parado; acuerdo antes del {date3}.'],
          fix: ['Acuerdo en marcha, primer pago recibido.'],
          again: ['Cobrado todo de golpe; reabierto.'],
        },
      },
      en: {
        title: ['Pay {double} in two parts'],
        said: ['I cannot manage it this month. May I pay the {double} in two parts?'],
        short: ['Can I pay {double} in two parts?'],
        ask: [['Would half now and half in a month suit you?', 'Yes, I can do that.']],
        did: [
          'Two payments of {amount}. Billing approves it by {date1}; nothing will be cut off until then.',
        ],
        now: ['Approved: {amount} today and {amount} in a month. The agreement is in your e-mail.'],
        chase: [
          'There is no answer about paying in parts, and today I have a notice that I will be cut off.',
        ],
        soothe: [
          'The notice is automatic and I have stopped it. The agreement will be signed by {date3}.',
        ],
        fix: [
          'It is running: the first {amount} have been received.',
          'Agreement signed, first {amount} received, notices stopped until the second.',
        ],
        again: ['You have taken the {double} at once, although we had agreed on two parts.'],
        notes: {
          open: ['Asks to pay {double} in two parts; open until {date1}.'],
          once: ['Two payments of {amount} agreed.'],
          chase: ['Cut-off notice stopped; agreement by {date3}.'],
          fix: ['First payment received.'],
          again: ['Taken all at once; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'roaming',
    queueId: 'support',
    audience: 'all',
    amountsCents: [1850, 3420, 4790],
    texts: {
      es: {
        title: ['Cargo de roaming de {amount}', 'Roaming en el {line}'],
        said: [
          'Me habéis cobrado {amount} de roaming por el {line} y no he salido de la Unión Europea.',
          'Volví de viaje el {date2} y en la factura hay {amount} de datos en el extranjero. Lo tenía apagado.',
        ],
        short: ['¿{amount} de roaming? Yo no he salido de Europa.'],
        ask: [
          ['¿Estuviste cerca de una frontera o en un barco?', 'En un ferry, sí. ¿Es por eso?'],
          ['¿Qué países pisaste?', 'Portugal y Francia, nada más.'],
        ],
        did: [
          'El teléfono cogió otra red. Reclamo los {amount}, {ref}, y te contesto antes del {date1}.',
        ],
        now: [
          'Es la red de un ferry, que es aparte. Por ser la primera vez te devuelvo los {amount} y te dejo el tope de gasto a cero.',
        ],
        chase: ['No sé nada de los {amount} de roaming. ¿Los devolvéis?'],
        soothe: ['El otro operador ha contestado hoy. El abono sale antes del {date3}.'],
        fix: [
          'Devueltos los {amount}. He puesto un tope para que no pase más.',
          'Devueltos los {amount} y bloqueado el roaming fuera de la UE en todas tus líneas.',
        ],
        again: ['Vuelve a salir roaming en la factura, y no me he movido de casa.'],
        notes: {
          open: ['Roaming de {amount} que no reconoce; reclamado, {ref}.'],
          once: ['Red de ferry; se le devuelven {amount} esta vez.'],
          chase: ['Pregunta por los {amount}; abono antes del {date3}.'],
          fix: ['Devueltos {amount}, tope puesto.'],
          again: ['Otro cargo de roaming; reabierto.'],
        },
      },
      en: {
        title: ['Roaming charge of {amount}'],
        said: [
          'You charged {amount} of roaming on {line}, although I did not leave the European Union.',
        ],
        short: ['{amount} of roaming? I have not left Europe.'],
        ask: [['Were you near a border or on a ship?', 'On a ferry, yes. Is that why?']],
        did: [
          'The phone picked up another network. I am claiming the {amount}, {ref}, and will answer by {date1}.',
        ],
        now: [
          'Ferries have a network of their own. As it is the first time, I am returning the {amount} and setting your limit to zero.',
        ],
        chase: ['No news about the {amount} of roaming. Will you return it?'],
        soothe: ['The other company has answered today. The refund goes out by {date3}.'],
        fix: [
          'The {amount} are returned, and there is a limit now.',
          'The {amount} are returned, and roaming outside the EU is blocked on all your lines.',
        ],
        again: ['There is roaming on the bill again, and I have not been anywhere.'],
        notes: {
          open: ['Does not recognise {amount} of roaming; claimed, {ref}.'],
          once: ['Ferry network; {amount} returned this once.'],
          chase: ['Asks about {amount}; refund by {date3}.'],
          fix: ['{amount} returned, limit set.'],
          again: ['Roaming again; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'power-cut',
    queueId: 'support',
    audience: 'home',
    texts: {
      es: {
        title: ['Corte de luz en {street}', 'Se va la luz varias veces'],
        said: [
          'Nos quedamos sin luz en {street} el {date2} durante {hours} horas, y hoy otra vez.',
          'Se nos va la luz {count} veces por semana. Los vecinos del otro portal sí tienen.',
        ],
        short: ['Otra vez sin luz en {street}. ¿Qué pasa?'],
        ask: [
          ['¿Ha saltado algún automático en tu cuadro?', 'No, están todos arriba.'],
          ['¿Tienen luz en la escalera?', 'Tampoco.'],
        ],
        did: [
          'Es de la red, no de tu casa. Aviso a la distribuidora, {ref}; revisan la línea antes del {date1}.',
        ],
        now: [
          'Hay un corte programado por obras, acaba dentro de una hora. Te he apuntado para que te avisen por SMS de los próximos.',
        ],
        chase: ['Nadie ha revisado nada y anoche volvió a irse la luz.'],
        soothe: [
          'La distribuidora confirma que va el {date3} con un equipo entero. Te escribo cuando acaben.',
        ],
        fix: [
          'Han cambiado un empalme en la calle. Si se va otra vez, escríbenos el mismo día.',
          'Acometida renovada y una semana medida sin microcortes.',
        ],
        again: ['Esta noche se ha vuelto a ir la luz, {hours} horas.'],
        notes: {
          open: ['Cortes de luz en {street}; distribuidora avisada, {ref}.'],
          once: ['Corte programado; apuntado a los avisos.'],
          chase: ['Nueva caída de luz; la distribuidora va el {date3}.'],
          fix: ['Empalme cambiado, sin más cortes.'],
          again: ['Otro corte de {hours} horas; reabierto.'],
        },
      },
      en: {
        title: ['Power cuts at {street}'],
        said: ['We had no power at {street} on {date2} for {hours} hours, and today again.'],
        short: ['No power at {street} again. What is going on?'],
        ask: [['Has a switch tripped in your fuse box?', 'No, all of them are up.']],
        did: [
          'It is the grid, not your home. I have told the grid company, {ref}; they check the line by {date1}.',
        ],
        now: [
          'There are planned works, which end within the hour. I have put you on the list for warnings by text.',
        ],
        chase: ['Nobody has checked anything, and the power went again last night.'],
        soothe: [
          'The grid company confirms a full crew for {date3}. I will write when they finish.',
        ],
        fix: [
          'They have replaced a joint in the street. Should it go again, write on the same day.',
          'The supply cable is new, and a week of measuring shows no cuts.',
        ],
        again: ['The power went again last night, for {hours} hours.'],
        notes: {
          open: ['Power cuts at {street}; grid told, {ref}.'],
          once: ['Planned works; on the list for warnings.'],
          chase: ['Another cut; grid comes on {date3}.'],
          fix: ['Joint replaced, no more cuts.'],
          again: ['Another cut of {hours} hours; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'holder-change',
    queueId: 'sales',
    audience: 'home',
    texts: {
      es: {
        title: ['Cambio de titular', 'Poner el contrato a otro nombre'],
        said: [
          'El contrato está a nombre de mi padre, que falleció, y quiero ponerlo al mío.',
          'Nos hemos separado y la línea se queda conmigo. Necesito cambiar la persona titular.',
        ],
        short: ['¿Qué papeles hacen falta para cambiar de titular?'],
        ask: [['¿Mantienes la misma cuenta del banco?', 'No, va a la mía.']],
        did: [
          'Te mando la lista de papeles. Cuando los subas, Altas lo firma; lo tienes antes del {date1}, con el mismo número.',
        ],
        now: [
          'Con los papeles que mandaste el {date2} ya puedo: cambiado. Mismo número y mismas condiciones.',
        ],
        chase: ['Subí los papeles y el contrato sigue con el nombre de antes.'],
        soothe: [
          'Uno se leía mal y no avisaron. Con la copia que acabas de mandar vale: antes del {date3}.',
        ],
        fix: [
          'Contrato a tu nombre. Te llega la copia por correo.',
          'Contrato, facturas y recibos a tu nombre; comprobados los tres.',
        ],
        again: ['La factura nueva vuelve a venir con el nombre de antes.'],
        notes: {
          open: ['Cambio de titular; pendiente de papeles, antes del {date1}.'],
          once: ['Cambio de titular hecho.'],
          chase: ['Un papel no se leía; queda antes del {date3}.'],
          fix: ['Contrato a su nombre.'],
          again: ['La factura sale al nombre anterior; reabierto.'],
        },
      },
      en: {
        title: ['Change of contract holder'],
        said: [
          'The contract is in the name of my late father, and I would like to put it in mine.',
        ],
        short: ['Which papers do I need to change the contract holder?'],
        ask: [['Does the bank account stay the same?', 'No, it will be mine.']],
        did: [
          'I am sending you the list of papers. Once they are here it will be signed by {date1}, with the same number.',
        ],
        now: [
          'With the papers you sent on {date2} I can do it: changed. Same number, same conditions.',
        ],
        chase: ['I sent the papers and the contract still has the old name.'],
        soothe: [
          'One could not be read and nobody told you. The copy you have just sent is fine: by {date3}.',
        ],
        fix: [
          'The contract is in your name. The copy comes by e-mail.',
          'Contract, bills and payments are in your name; I have checked all three.',
        ],
        again: ['The new bill has the old name again.'],
        notes: {
          open: ['Change of holder; waiting for papers, by {date1}.'],
          once: ['Change of holder done.'],
          chase: ['A paper was unreadable; by {date3}.'],
          fix: ['Contract in the new name.'],
          again: ['Bill has the old name; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'phone-system',
    queueId: 'business',
    audience: 'business',
    texts: {
      es: {
        title: ['Centralita: extensiones sin registrar', '{count} puestos sin teléfono'],
        said: [
          'Tenemos {count} extensiones caídas desde el {date2}. Internet va, pero los teléfonos ponen «sin registrar».',
          'La centralita no pasa llamadas a {count} puestos. Los clientes oyen que comunica.',
        ],
        short: ['{count} extensiones sin registrar desde el {date2}.'],
        ask: [
          [
            '¿Los teléfonos están en la misma red que los ordenadores?',
            'Sí, comparten el conmutador.',
          ],
          ['¿Habéis cambiado algo en la red?', 'Nada que sepamos.'],
        ],
        did: [
          'Desvío el número principal al {line} para que no perdáis llamadas. Incidencia {ref}; solución antes del {date1}.',
        ],
        now: [
          'Había caducado la clave de esas extensiones. Renovada: reiniciad los teléfonos y registran.',
        ],
        chase: ['Seguimos con el desvío y las extensiones sin registrar. El plazo era el {date1}.'],
        soothe: [
          'El fabricante ha mandado una versión corregida. La instalamos el {date3} antes de abrir.',
        ],
        fix: [
          'Las {count} extensiones registran y he quitado el desvío. Probada una llamada a cada una.',
          'Versión nueva en la centralita, {count} extensiones registradas y 48 horas sin caídas en el registro.',
        ],
        again: ['Han vuelto a caer las {count} extensiones, todas a la vez.'],
        notes: {
          open: ['{count} extensiones caídas; desvío al {line}, {ref}.'],
          once: ['Clave de extensiones renovada; registran.'],
          chase: ['Siguen caídas; versión nueva el {date3}.'],
          fix: ['Extensiones registradas, desvío quitado.'],
          again: ['Vuelven a caer las extensiones; reabierto.'],
        },
        notice:
          'Alborada Empresas: incidencia {ref} en curso. El desvío al {line} sigue activo. Previsión: {date1}.',
      },
      en: {
        title: ['Phone system: extensions not registered'],
        said: [
          'We have had {count} extensions down since {date2}. The internet is fine, but the phones say “not registered”.',
        ],
        short: ['{count} extensions not registered since {date2}.'],
        ask: [
          ['Are the phones on the same network as the computers?', 'Yes, they share the switch.'],
        ],
        did: [
          'I am forwarding your main number to {line} so that no call is lost. Incident {ref}; solved by {date1}.',
        ],
        now: [
          'The key of those extensions had expired. I have renewed it: restart the phones and they register.',
        ],
        chase: ['We still run on the forward and the extensions are down. You said {date1}.'],
        soothe: [
          'The maker has sent a corrected version. We will install it on {date3} before you open.',
        ],
        fix: [
          'All {count} extensions are registered and the forward is off. I rang each of them.',
          'New version installed, {count} extensions registered, 48 hours without a drop.',
        ],
        again: ['The {count} extensions are down again, all at once.'],
        notes: {
          open: ['{count} extensions down; forward to {line}, {ref}.'],
          once: ['Key renewed; extensions register.'],
          chase: ['Still down; new version on {date3}.'],
          fix: ['Extensions registered, forward off.'],
          again: ['Extensions down again; reopened.'],
        },
      },
    },
  },
  {
    reasonId: 'invoice-copy',
    queueId: 'billing',
    audience: 'business',
    texts: {
      es: {
        title: ['Facturas sin número de pedido', 'Datos fiscales en la factura'],
        said: [
          'La factura de {month} ha salido sin nuestro número de pedido y contabilidad no la admite.',
          'Necesitamos las facturas de {month2} y {month} con la dirección fiscal nueva: {street}, {city}.',
        ],
        short: ['¿Podéis enviarnos la factura de {month} corregida?'],
        ask: [
          ['¿A qué correo la mando?', 'Al mismo de siempre, el de la ficha.'],
          ['¿El CIF es el de siempre?', 'Sí, eso no cambia.'],
        ],
        did: ['Pido la rectificativa de {month}, {ref}. La tenéis antes del {date1}.'],
        now: ['Corregida y enviada en PDF. He dejado el dato fijo para las próximas.'],
        chase: ['Contabilidad cierra mañana y la rectificativa {ref} no ha llegado.'],
        soothe: [
          'La emite Facturación a mano: la tenéis como tarde el {date3}, y aviso a vuestra gestoría.',
        ],
        fix: [
          'Rectificativa enviada y dato fijo en la ficha para las siguientes.',
          'Rectificativa enviada y comprobado el borrador del mes en curso: sale bien.',
        ],
        again: ['La factura de este mes vuelve a venir sin corregir.'],
        notes: {
          open: ['Pide rectificativa de {month}, {ref}.'],
          once: ['Factura corregida y enviada en PDF.'],
          chase: ['Reclama la {ref}; antes del {date3}.'],
          fix: ['Rectificativa enviada.'],
          again: ['Otra factura sin corregir; reabierto.'],
        },
      },
      en: {
        title: ['Bills without order number'],
        said: ['The bill for {month} has no order number, and our bookkeeper will not accept it.'],
        short: ['Could you send the corrected bill for {month}?'],
        ask: [['Which address should it go to?', 'The usual one on our card.']],
        did: ['I have requested a corrected bill for {month}, {ref}. You will have it by {date1}.'],
        now: ['Corrected and sent as PDF. The number stays on file for the next ones.'],
        chase: ['Our books close tomorrow and {ref} has not come.'],
        soothe: ['Billing is writing it by hand: on {date3} at the latest.'],
        fix: [
          'The corrected bill is sent, and the number stays on your card.',
          'Corrected bill sent, and I have checked the draft for this month: it is right.',
        ],
        again: ['This month’s bill is wrong again.'],
        notes: {
          open: ['Asks for a corrected bill for {month}, {ref}.'],
          once: ['Bill corrected and sent as PDF.'],
          chase: ['Asks for {ref}; by {date3}.'],
          fix: ['Corrected bill sent.'],
          again: ['Another bill uncorrected; reopened.'],
        },
      },
    },
  },
];
