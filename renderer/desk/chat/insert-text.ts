/** Putting text into a field where the cursor stands, as if it had been typed: the field's own listener hears of it. */

/** Replaces what is between `from` and `to` and leaves the cursor behind it. */
export function insertText(
  field: HTMLTextAreaElement,
  text: string,
  from: number = field.selectionStart,
  to: number = field.selectionEnd,
): void {
  field.focus();
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** At the cursor, apart from the word that stands before it. */
export function insertApart(field: HTMLTextAreaElement, text: string): void {
  const before = field.value.slice(0, field.selectionStart);
  insertText(field, before === '' || /\s$/.test(before) ? text : ` ${text}`);
}
