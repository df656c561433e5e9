/**
 * Whose number it was before merges put numbers together. The centre keeps a contact under that customer, so that undoing a
 * merge leaves each contact with who really called.
 */
import type { Customer } from '../model/customer.ts';
import { foldNumber } from '../text/fold.ts';

/** The customer has the number, and not only because somebody who had it was merged into them. */
export function hadNumberItself(customer: Customer, number: string): boolean {
  const digits = foldNumber(number);
  const has = (phones: Customer['phones']): boolean =>
    phones.some((phone) => foldNumber(phone.number) === digits);
  const came = (customer.merged ?? []).some(
    ({ intoId, before, after }) =>
      intoId === customer.id &&
      before.phones !== undefined &&
      after.phones !== undefined &&
      has(after.phones) &&
      !has(before.phones),
  );
  return has(customer.phones) && !came;
}
