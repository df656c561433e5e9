/** The id by which the key for the note finds it; apart from the component, which keys must not load. */
export const NOTE_ID = 'desk-note';
