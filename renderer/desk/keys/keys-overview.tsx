/** Placeholder. */
export function KeysOverview() {
  return null;
}
