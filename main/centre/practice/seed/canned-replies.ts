/**
 * The texts that the practice company's agents use often, in order of use. The codes are the same in both languages, so that
 * a hand finds them whatever the customer's language is.
 */
import { cannedReply, type CannedReply } from '#src/model/chat.ts';

/** code, title and text in Spanish, title and text in English. */
type Row = readonly [
  code: string,
  titleEs: string,
  textEs: string,
  titleEn: string,
  textEn: string,
];

const ROWS: readonly Row[] = [
  [
    'saludo',
    'Saludo',
    'Hola, {customer}. Soy {agent}. Ahora mismo lo miro contigo.',
    'Greeting',
    'Hello, {customer}. This is {agent}. Let me look at it with you right now.',
  ],
  [
    'espera',
    'Un momento',
    'Dame un par de minutos, por favor: lo estoy comprobando. No cierres la ventana.',
    'One moment',
    'Please give me a couple of minutes: I am checking. Please keep this window open.',
  ],
  [
    'datos',
    'Pedir datos',
    'Para abrir tu ficha necesito el nombre del titular y el teléfono o el número de contrato.',
    'Ask for details',
    'To open your record I need the name on the contract and the phone or contract number.',
  ],
  [
    'factura',
    'Explicar la factura',
    'He revisado tu factura línea por línea. El importe que no te cuadra es del alta que pediste, y sale una sola vez.',
    'Explain the bill',
    'I have gone through your bill line by line. The amount in doubt is for the order you made, and it appears only once.',
  ],
  [
    'abono',
    'Abono en marcha',
    'Ya está pedido el abono: lo verás en tu cuenta en un plazo de tres a cinco días laborables.',
    'Refund on its way',
    'The refund is on its way: you will see it in your account within three to five working days.',
  ],
  [
    'router',
    'Reiniciar el router',
    'Apaga el router, espera diez segundos y vuelve a encenderlo. Cuando las luces se queden fijas, dime de qué color está la de internet.',
    'Restart the router',
    'Please switch the router off, wait ten seconds and switch it on again. Once the lights are steady, tell me the colour of the internet light.',
  ],
  [
    'averia',
    'Avería en la zona',
    'Hay una avería en tu zona y el equipo técnico ya está en ello. Te avisamos por SMS en cuanto vuelva.',
    'Fault in the area',
    'There is a fault in your area and the technicians are at work. We will text you as soon as it is back.',
  ],
  [
    'cita',
    'Cita con el técnico',
    'Te reservo la visita del técnico. ¿Te viene mejor por la mañana, de 9 a 14 h, o por la tarde, de 15 a 19 h?',
    'Technician’s visit',
    'Let me book the technician’s visit. Do you prefer the morning, 9 to 2, or the afternoon, 3 to 7?',
  ],
  [
    'pedido',
    'Estado del pedido',
    'Tu pedido ya ha salido del almacén. El mensajero te escribirá con la hora de entrega.',
    'Order status',
    'Your order has left the warehouse. The courier will text you the time of delivery.',
  ],
  [
    'paso',
    'Pasar a un compañero',
    'Te paso con un compañero que lo lleva. Le dejo todo lo que hemos hablado: no tendrás que repetirlo.',
    'Hand over',
    'I am handing you over to a colleague who deals with this. They have all we said: no need to repeat it.',
  ],
  [
    'sigues',
    '¿Sigues ahí?',
    '¿Sigues ahí? Si ya está resuelto, cerraré la conversación en un momento.',
    'Are you still there?',
    'Are you still there? If all is settled, I will close the conversation in a moment.',
  ],
  [
    'algo-mas',
    '¿Algo más?',
    '¿Puedo ayudarte en algo más?',
    'Anything else?',
    'Is there anything else I can do for you?',
  ],
  [
    'adios',
    'Despedida',
    'Gracias por escribirnos, {customer}. ¡Que tengas un buen día!',
    'Farewell',
    'Thank you for writing to us, {customer}. Have a good day!',
  ],
];

/** All of them. */
export function practiceCannedReplies(): CannedReply[] {
  return ROWS.map(([code, titleEs, textEs, titleEn, textEn]) =>
    cannedReply.parse({
      id: `reply-${code}`,
      code,
      title: { es: titleEs, en: titleEn },
      text: { es: textEs, en: textEn },
    }),
  );
}
