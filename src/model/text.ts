/** A text that the centre delivers in both languages of the screens. */
import { z } from 'zod';

export const language = z.enum(['es', 'en']);
export type Language = z.infer<typeof language>;

export const bilingual = z.object({ es: z.string().max(400), en: z.string().max(400) });
export type Bilingual = z.infer<typeof bilingual>;
