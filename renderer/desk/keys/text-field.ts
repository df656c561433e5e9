/** Whether a key press belongs to a field that takes text; single keys then mean text and nothing else. */

const TEXT_TYPES = new Set([
  'text',
  'search',
  'tel',
  'email',
  'url',
  'password',
  'number',
  'datetime-local',
  'date',
  'time',
]);

/** True for a field that takes text. */
export function isTextField(element: Element | null | undefined): boolean {
  if (!element) return false;
  if (element.tagName === 'TEXTAREA') return true;
  if (element.tagName === 'INPUT') return TEXT_TYPES.has((element as HTMLInputElement).type);
  return (element as HTMLElement).isContentEditable || element.getAttribute('role') === 'textbox';
}
