/** The type of the desk's texts and the choice of a language. Used by every component through `useText`. */
import type { Language } from '#src/model/text.ts';
import { en } from './en.ts';
import { es } from './es.ts';

/** Every text by its place on screen. */
export type Texts = typeof es;

/** All languages of the desk. */
export const texts: Readonly<Record<Language, Texts>> = { es, en };
