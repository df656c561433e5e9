/**
 * The two pages that exist without a build and without a cookie: while the desk is opening, and for an address that was
 * used before. Both languages at once, because nothing is known about the reader yet. No script, no style.
 */

/** Shown by the new window until it is sent to the desk. */
export const WELCOME_PATH = '/opening';

const page = (title: string, ...paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="es"><meta charset="utf-8"><title>${title}</title>${paragraphs
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</html>`;

/** The page of {@link WELCOME_PATH}. */
export const welcomePage = (): string =>
  page('Puesto', 'Puesto se está abriendo… · Puesto is opening…');

/** Answers an address whose token was used, has lapsed or was never issued. */
export const refusalPage = (): string =>
  page(
    'Puesto',
    'Esta dirección solo vale una vez y ya se usó. Vuelve a la terminal en la que arrancaste Puesto y abre la dirección nueva que muestra al reiniciarlo.',
    'This address works once and was used already. Go back to the terminal where you started Puesto, start it again and open the new address.',
  );
