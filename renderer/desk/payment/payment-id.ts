/** Where the key for the payment field finds it. */

/** Of the first payment field on screen. */
export const PAYMENT_ID = 'desk-payment';
