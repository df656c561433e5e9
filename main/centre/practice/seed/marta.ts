/**
 * Marta Ibáñez's two cases that the plates and the first scenario tell: line 2, ordered and cancelled, yet charged; and
 * the move to 600 megabits before it. Written by hand because people will read them most.
 */
import type { DraftCase, DraftEntry, Past } from './history.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, day, shortDay } from './spoken-date.ts';

/** Marta's number, also her scenario's. */
export const MARTAS_NUMBER = '+34612044918';

/** Her written cases; the rest of her past is dealt like everybody's, but older than these. */
export function martasPast(customerId: string, nowMs: number): Past {
  const noon = Math.floor(nowMs / DAY_MS) * DAY_MS + 10 * HOUR_MS;
  const at = (daysAgo: number, minutes = 0): number =>
    noon - daysAgo * DAY_MS + minutes * MINUTE_MS;
  const charge1 = day(at(48), 'es');
  const charge2 = day(at(46), 'es');
  const line2: DraftCase = {
    customerId,
    number: '4790',
    title: 'Alta de línea 2 anulada',
    state: 'reopened',
    openedAtMs: at(51, 40),
    closedAtMs: null,
    // With the mail of three days ago.
    reopenedAtMs: at(3, 20),
  };
  const fibre: DraftCase = {
    customerId,
    number: '4102',
    title: 'Cambio a fibra 600',
    state: 'closed',
    openedAtMs: at(271, 35),
    closedAtMs: at(261, 75),
  };
  const common = { customerId, satisfaction: null, endReason: null };
  const entries: DraftEntry[] = [
    {
      ...common,
      case: fibre,
      channel: 'call',
      direction: 'inbound',
      startedAtMs: fibre.openedAtMs,
      durationMs: 372_000,
      queueId: 'sales',
      agentName: 'Pau Ferrer',
      reasonId: 'tariff-change',
      outcomeId: 'follow-up',
      endReason: 'customer-hung-up',
      summary: 'Quiere pasar de 300 a 600 megas; contratado a 54,90 €, con instalador.',
      body: `Quiere pasar de 300 a 600 megas. Contratado a 54,90 €, cambio de roseta incluido.\n\nDe la conversación:\nMarta: Somos tres en casa con videollamadas y con 300 no llegamos.\nPau: Con 600 y las dos líneas móviles se te queda en 54,90 € al mes. Hay que cambiar la roseta.\nMarta: Vale. ¿Cuándo vienen?\nPau: El ${day(at(262), 'es')}, de 10 a 13. Te llega un SMS la víspera.\nMarta: Perfecto, por la mañana estoy.`,
    },
    {
      ...common,
      case: fibre,
      channel: 'sms',
      direction: 'outbound',
      startedAtMs: at(263, 60),
      durationMs: 60_000,
      queueId: 'sales',
      agentName: null,
      reasonId: 'installer-visit',
      outcomeId: 'informed',
      summary: 'Recordatorio de instalación, confirmó con «sí».',
      body: 'Alborada: mañana de 10 a 13 pasa el instalador para tu fibra 600. Responde SÍ para confirmar o NO para cambiar el día.\nMarta: sí',
    },
    {
      ...common,
      case: fibre,
      channel: 'call',
      direction: 'outbound',
      startedAtMs: at(262, -15),
      durationMs: 64_000,
      queueId: 'support',
      agentName: 'Iker Zubizarreta',
      reasonId: 'installer-visit',
      outcomeId: 'informed',
      endReason: 'customer-hung-up',
      summary: 'El instalador llega con media hora de retraso; avisada.',
      body: 'Avisada del retraso del instalador.\n\nDe la conversación:\nIker: Hola, Marta, soy Iker, de Alborada. El instalador va con media hora de retraso.\nMarta: No pasa nada, estoy en casa hasta las dos.',
    },
    {
      ...common,
      case: fibre,
      channel: 'email',
      direction: 'outbound',
      startedAtMs: at(261, 75),
      durationMs: 180_000,
      queueId: 'sales',
      agentName: 'Pau Ferrer',
      reasonId: 'tariff-change',
      outcomeId: 'resolved',
      satisfaction: 5,
      summary: 'Fibra 600 instalada y medida; confirmado por correo.',
      body: `Para: Marta Ibáñez Soler\nAsunto: Ya tienes fibra 600\n\nHola, Marta:\n\nDesde ayer tu línea va a 600 megas; el instalador midió 612 por cable. La próxima factura será de 54,90 €, sin nada por la instalación.\n\nUn saludo,\nPau Ferrer\nAtención al cliente de Alborada`,
    },
    {
      ...common,
      case: line2,
      channel: 'call',
      direction: 'inbound',
      startedAtMs: line2.openedAtMs,
      durationMs: 418_000,
      queueId: 'sales',
      agentName: 'Sara Benítez',
      reasonId: 'new-line',
      outcomeId: 'follow-up',
      endReason: 'customer-hung-up',
      summary: 'Pide una segunda línea móvil para su hijo Hugo. Alta pedida, ALTA-2.',
      body: `Segunda línea para su hijo Hugo, dentro del contrato 88-2041. Alta pedida con código ALTA-2.\n\nDe la conversación:\nMarta: Mi hijo empieza el instituto y quiero darle un número suyo.\nSara: Lo meto en tu contrato como línea 2. La tarjeta te llega en tres días.\nMarta: ¿Y cuánto sube?\nSara: El alta se cobra con la primera factura. Si cambias de idea tienes catorce días para anularla.`,
    },
    {
      ...common,
      case: line2,
      channel: 'chat',
      direction: 'inbound',
      startedAtMs: at(42, 85),
      durationMs: 611_000,
      queueId: 'sales',
      agentName: 'Sara Benítez',
      reasonId: 'order-cancel',
      outcomeId: 'resolved',
      satisfaction: 3,
      summary:
        'Pide anular el alta de la línea 2; confirmado. Se queja de que le cobraron el alta.',
      body: `12:25 Marta: Hola, al final no quiero la línea 2. Mi hijo se queda con la tarjeta de su padre.\n12:26 Sara: Hola, Marta, soy Sara. Estás en plazo, la anulo ahora. ¿Has abierto la tarjeta?\n12:27 Marta: No, está en el sobre. Pero me habéis cobrado 54,90 € el ${charge1} y otros 54,90 € el ${charge2}.\n12:29 Sara: El del ${charge1} es tu factura. El del ${charge2} va con el alta y se devuelve solo al anularla.\n12:30 Marta: Espero que sea así.\n12:31 Sara: Anulada. Te llega la confirmación por correo con el número de caso 4790.\n12:32 Marta: Vale.`,
    },
    {
      ...common,
      case: line2,
      channel: 'email',
      direction: 'inbound',
      startedAtMs: at(3, 20),
      durationMs: 540_000,
      queueId: 'billing',
      agentName: 'Dolores Rey',
      reasonId: 'double-charge',
      outcomeId: 'follow-up',
      satisfaction: 3,
      summary: '«Sigo viendo dos cargos…», respondido en 3 h por D. Rey. Caso reabierto.',
      body: `De: Marta Ibáñez Soler <marta.ibanez.soler@correo.example>\nAsunto: Caso 4790, dos cargos\n\nBuenos días:\n\nSigo viendo dos cargos de 54,90 €, el del ${charge1} y el del ${charge2}. Anulé la línea 2 el ${day(at(42), 'es')} y me dijeron que se devolvía solo. Ha pasado más de un mes.\n\nUn saludo,\nMarta Ibáñez\n\n--- Respuesta, ${shortDay(at(3), 'es')}, 3 h después ---\n\nHola, Marta:\n\nTienes razón: el cargo del ${charge2} lleva el código ALTA-2 y el alta está anulada, así que sobra. He reabierto tu caso 4790 y lo he pasado a revisión para que te devuelvan los 54,90 €.\n\nUn saludo,\nDolores Rey\nAtención al cliente de Alborada`,
    },
    {
      ...common,
      case: line2,
      channel: 'sms',
      direction: 'outbound',
      startedAtMs: at(2, 15),
      durationMs: 30_000,
      queueId: 'billing',
      agentName: null,
      reasonId: 'double-charge',
      outcomeId: 'informed',
      summary: 'Aviso automático: caso 4790 reabierto y en revisión.',
      body: 'Alborada: tu caso 4790 está reabierto y en revisión. Te decimos algo esta semana.',
    },
  ];
  return {
    cases: [fibre, line2],
    entries,
    orders: [
      { id: 'P-41877', title: 'Instalación de fibra 600', state: 'done' },
      { id: 'P-47301', title: 'Alta de línea 2 (ALTA-2)', state: 'cancelled' },
    ],
    promises: [{ text: 'Instalador para revisar la roseta del salón', dueAtMs: at(-7) }],
  };
}
