/** Words of the privacy filter. */

const paying =
  'Al guardar solo quedan las cuatro últimas cifras: nadie puede pagar con él. ¿No lo es? Cámbialo.';
const person = 'Al guardar se oculta, salvo el final, como pide tu empresa. ¿No lo es? Cámbialo.';

export const privacyEs = {
  privacy: {
    what: {
      card: 'Número de tarjeta.',
      iban: 'Número de cuenta.',
      cvv: 'Código de seguridad de una tarjeta.',
      'national-id': 'Documento de identidad.',
      pattern: 'Número protegido.',
    },
    why: {
      card: paying,
      iban: paying,
      cvv: 'Al guardar se oculta entero: nadie puede conservarlo. ¿No lo es? Cámbialo.',
      'national-id': person,
      pattern: person,
    },
    goThere: 'Ir al número',
  },
};
