/** The name on the card by its first digits, for the few that people say aloud; null: just a card. */

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^4/, 'Visa'],
  [/^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, 'Mastercard'],
  [/^3[47]/, 'American Express'],
];

/** The scheme of a number that is still being typed. */
export const schemeOf = (digits: string): string | null =>
  NAMES.find(([begins]) => begins.test(digits))?.[1] ?? null;
