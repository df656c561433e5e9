/** The product's sign, drawn in the accent colour. */

/** A headset. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3.5 12v-2a6.500 6.500 0 0 1 13 0v2M3.500 11.500h2.200v4.500H4.500a1 1 0 0 1-1-1ZM16.500 11.500h-2.200v4.500h1.200a1 1 0 0 0 1-1ZM15.500 16c-.8 1.300-2.300 2-4 2" />
    </svg>
  );
}
