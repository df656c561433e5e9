/** Placeholder. */
export function PracticePage() {
  return null;
}
