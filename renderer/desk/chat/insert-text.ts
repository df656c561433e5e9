/** Putting text into a field where the cursor stands, as if it had been typed: the field's own listener hears of it. */

/** Replaces what is between `from` and `to` and leaves the cursor behind it. */
export function insertText(
  field: HTMLTextAreaElement,
  text: string,
  from: number = field.selectionStart,
  to: number = field.selectionEnd,
): void {
  field.focus();
  // Past the page's own bookkeeping, which would take it for its own doing and not tell the field's listener.
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  set?.call(field, field.value.slice(0, from) + text + field.value.slice(to));
  field.setSelectionRange(from + text.length, from + text.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** At the cursor, apart from the word that stands before it. */
export function insertApart(field: HTMLTextAreaElement, text: string): void {
  const before = field.value.slice(0, field.selectionStart);
  insertText(field, before === '' || /\s$/.test(before) ? text : ` ${text}`);
}
