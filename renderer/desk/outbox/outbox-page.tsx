/** Placeholder. */
export function OutboxPage() {
  return null;
}
