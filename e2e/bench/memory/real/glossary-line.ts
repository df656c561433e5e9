/** The shape of a line of the glossary of the real articles; its parts and `glossary.ts` use it. */

/** Like an entry of the product's glossary: each of `says` is enough, each of `calls` is tried. */
export interface GlossaryLine {
  readonly says: readonly string[];
  readonly calls: readonly string[];
}
