/**
 * The queues of the practice company (fibre, mobile and power) and the codes with which a contact is wrapped up. The
 * two letters of a reason are unique over all reasons, so a queue may take any of them.
 */
import {
  formField,
  queue,
  wrapUpCode,
  type Catalogue,
  type Queue,
  type WrapUpCode,
} from '#src/model/queue.ts';
import { practiceCannedReplies } from './canned-replies.ts';

interface OpenDay {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** id, Spanish and English label, Spanish and English letters. */
type CodeRow = readonly [id: string, es: string, en: string, lettersEs: string, lettersEn: string];

const REASONS: readonly CodeRow[] = [
  ['no-connection', 'Sin conexión', 'No connection', 'sc', 'nc'],
  ['slow-line', 'Conexión lenta', 'Slow connection', 'cl', 'sl'],
  ['router-wifi', 'Router y wifi', 'Router and wifi', 'rw', 'rw'],
  ['tv-box', 'Televisión', 'Television', 'tv', 'tv'],
  ['mobile-data', 'Datos móviles', 'Mobile data', 'dm', 'md'],
  ['landline-fault', 'Fallo del fijo', 'Landline fault', 'ff', 'lf'],
  ['account-access', 'Contraseña y área de cliente', 'Password and account access', 'ca', 'pa'],
  ['installer-visit', 'Visita del instalador', 'Installer visit', 'vi', 'iv'],
  ['roaming', 'Roaming', 'Roaming', 'ro', 'ro'],
  ['sim-card', 'Tarjeta SIM', 'SIM card', 'si', 'si'],
  ['power-cut', 'Corte de luz', 'Power cut', 'co', 'pc'],
  ['double-charge', 'Cobro duplicado', 'Double charge', 'cd', 'dc'],
  ['bill-question', 'Duda de factura', 'Bill question', 'df', 'bq'],
  ['payment-returned', 'Recibo devuelto', 'Returned payment', 'rd', 'rp'],
  ['refund', 'Abono pendiente', 'Pending refund', 'ap', 'pr'],
  ['bank-account', 'Cambio de cuenta', 'Change of bank account', 'cc', 'ba'],
  ['payment-plan', 'Aplazar un pago', 'Payment plan', 'pp', 'pl'],
  ['meter-reading', 'Lectura del contador', 'Meter reading', 'lc', 'mr'],
  ['invoice-copy', 'Copia de factura', 'Copy of a bill', 'cf', 'cb'],
  ['price-rise', 'Subida de precio', 'Price rise', 'sp', 'ri'],
  ['discount-missing', 'Descuento sin aplicar', 'Missing discount', 'ds', 'di'],
  ['new-line', 'Alta de línea', 'New line', 'al', 'nl'],
  ['order-cancel', 'Anular un alta', 'Cancel an order', 'aa', 'co'],
  ['tariff-change', 'Cambio de tarifa', 'Change of tariff', 'ct', 'ta'],
  ['portability', 'Portabilidad', 'Number transfer', 'po', 'nt'],
  ['order-status', 'Estado del pedido', 'Order status', 'ep', 'os'],
  ['move-house', 'Mudanza', 'Moving house', 'mu', 'mh'],
  ['cancel-contract', 'Baja de contrato', 'Cancel the contract', 'bc', 'cc'],
  ['commitment', 'Permanencia', 'Minimum term', 'pe', 'mt'],
  ['return-equipment', 'Devolver equipo', 'Return equipment', 'de', 're'],
  ['complaint', 'Reclamación', 'Complaint', 're', 'cm'],
  ['holder-change', 'Cambio de titular', 'Change of holder', 'ti', 'ch'],
  ['phone-system', 'Centralita', 'Phone system', 'ce', 'ps'],
  ['other', 'Otro motivo', 'Other reason', 'ot', 'ot'],
];

const OUTCOMES: readonly CodeRow[] = [
  ['resolved', 'Resuelto', 'Resolved', 're', 're'],
  ['follow-up', 'En seguimiento', 'Follow-up', 'se', 'fu'],
  ['callback-promised', 'Llamada prometida', 'Callback promised', 'll', 'cb'],
  ['transferred', 'Transferido', 'Transferred', 'tr', 'tr'],
  ['escalated', 'Escalado', 'Escalated', 'es', 'es'],
  ['no-answer', 'No contesta', 'No answer', 'nc', 'na'],
  ['informed', 'Informado', 'Informed', 'in', 'in'],
  ['not-possible', 'No es posible', 'Not possible', 'np', 'np'],
  ['wrong-number', 'Número equivocado', 'Wrong number', 'eq', 'wn'],
];

const practiceQueues = (): Queue[] =>
  [
    {
      ...named('support', 'Soporte', 'Support', '+34900100101', 90_000, 60_000),
      reasonIds:
        'no-connection slow-line router-wifi installer-visit tv-box mobile-data account-access landline-fault roaming sim-card power-cut double-charge order-status other',
    },
    {
      ...named('billing', 'Facturación', 'Billing', '+34900100102', 75_000, 60_000),
      reasonIds:
        'double-charge bill-question order-cancel refund payment-returned discount-missing price-rise bank-account payment-plan meter-reading invoice-copy complaint other',
    },
    {
      ...named('sales', 'Altas', 'Sales', '+34900100103', 90_000, 45_000),
      reasonIds:
        'new-line tariff-change portability order-status installer-visit order-cancel move-house sim-card roaming holder-change other',
    },
    {
      ...named('retention', 'Bajas', 'Retention', '+34900100104', 120_000, 45_000),
      reasonIds:
        'cancel-contract price-rise commitment return-equipment complaint move-house refund tariff-change holder-change discount-missing other',
    },
    {
      ...named('business', 'Empresas', 'Business', '+34900100105', 120_000, 30_000),
      reasonIds:
        'phone-system no-connection new-line bill-question installer-visit slow-line invoice-copy portability tariff-change double-charge complaint holder-change other',
    },
    {
      ...named('english', 'Línea en inglés', 'English line', '+34900100106', 60_000, 60_000),
      reasonIds:
        'bill-question no-connection router-wifi new-line double-charge roaming installer-visit account-access cancel-contract slow-line meter-reading move-house other',
    },
  ].map((row) =>
    queue.parse({
      ...row,
      reasonIds: row.reasonIds.split(' '),
      openingHours: { timeZone: 'Europe/Madrid', week: weekOf(HOURS[row.id] ?? '') },
    }),
  );

/** Monday to Friday, Saturday, Sunday; whole hours, nothing where it is closed. */
const HOURS: Readonly<Record<string, string>> = {
  support: '8-23 9-22 9-22',
  billing: '9-21 10-14 -',
  sales: '9-22 9-22 10-20',
  retention: '9-21 10-14 -',
  business: '0-24 0-24 0-24',
  english: '9-20 10-14 -',
};

function weekOf(hours: string): (OpenDay | null)[] {
  const [weekday = null, saturday = null, sunday = null] = hours.split(' ').map((each) => {
    const [from, to] = each.split('-').map(Number);
    return from === undefined || !to ? null : { fromMinute: from * 60, toMinute: to * 60 };
  });
  return [weekday, weekday, weekday, weekday, weekday, saturday, sunday];
}

function named(
  id: string,
  es: string,
  en: string,
  number: string,
  wrapUpMs: number,
  answerGoalMs: number,
): Omit<Queue, 'id' | 'reasonIds'> & { readonly id: string } {
  return { id, name: { es, en }, number, ringMs: 20_000, wrapUpMs, answerGoalMs };
}

function codes(rows: readonly CodeRow[]): WrapUpCode[] {
  return rows.map(([id, es, en, lettersEs, lettersEn]) =>
    wrapUpCode.parse({ id, label: { es, en }, letters: { es: lettersEs, en: lettersEn } }),
  );
}

/** The six queues and their codes. */
export function practiceCatalogue(): Catalogue {
  return {
    queues: practiceQueues(),
    reasons: codes(REASONS),
    outcomes: codes(OUTCOMES),
    cannedReplies: practiceCannedReplies(),
    fields: [
      formField.parse({
        id: 'card-payment',
        kind: 'payment',
        label: { es: 'Pago con tarjeta', en: 'Card payment' },
        queueIds: ['billing', 'retention', 'business'],
      }),
    ],
  };
}
