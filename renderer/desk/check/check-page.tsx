/** Placeholder. */
export function CheckPage() {
  return null;
}
