/** The id by which keys find the composer; apart from the component, which keys must not load. */
export const COMPOSER_ID = 'desk-composer';
