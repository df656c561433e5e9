/** Placeholder. */
export function Palette() {
  return null;
}
