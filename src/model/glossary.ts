/**
 * A line of the company's glossary as leads keep it (what customers say, what the company calls it), and the searches of agents
 * that led nowhere, from which leads make such lines. Used by the wire, the store and the lead's page.
 */
import { z } from 'zod';
import { language } from './text.ts';

const words = z.string().trim().min(1).max(120);

/** Most of either side of one line. */
export const MOST_GLOSSARY_WORDS = 20;

export const glossaryId = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w.:@-]+$/);

/** One line as it is kept. The search reads it whatever language it asks in: a phrase of another one never occurs. */
export const glossaryLine = z.object({
  id: glossaryId,
  language,
  /** Words or phrases of customers; each is enough. */
  says: z.array(words).min(1).max(MOST_GLOSSARY_WORDS),
  /** What the company's articles call it; each is tried. */
  calls: z.array(words).min(1).max(MOST_GLOSSARY_WORDS),
  /** Rises by one with each change: who changes an older one is told. */
  version: z.number().int().positive(),
  changedByName: z.string().max(200),
  changedAtMs: z.number(),
});
export type GlossaryLine = z.infer<typeof glossaryLine>;

/** How a search led nowhere: nothing was found; nothing of what was found was opened; other words were tried. */
export const vainKind = z.enum(['nothing', 'abandoned', 'rephrased']);
export type VainKind = z.infer<typeof vainKind>;

export const MOST_SEARCH_CHARACTERS = 120;
/** One search that led nowhere. `text` is masked like everything that people write. */
export const vainSearch = z.object({
  text: z.string().min(1).max(MOST_SEARCH_CHARACTERS),
  language,
  kind: vainKind,
  atMs: z.number(),
});
export type VainSearch = z.infer<typeof vainSearch>;

/** The same search of everybody, as a lead sees it. */
export const vainSearchRow = z.object({
  /** As it was written last. */
  text: z.string().max(MOST_SEARCH_CHARACTERS),
  language,
  times: z.number().int().positive(),
  /** Of these, how often nothing was found at all. */
  timesNothing: z.number().int().nonnegative(),
  lastAtMs: z.number(),
});
export type VainSearchRow = z.infer<typeof vainSearchRow>;
