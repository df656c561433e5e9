/** A share as people of the language write it: `1,8 %` in Spanish, `1.8%` in English. */

/** With one decimal where there is one. */
export const formatShare = (share: number, locale: string): string =>
  share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
