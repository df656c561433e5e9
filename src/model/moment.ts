/**
 * A moment as records carry it. What is no day of any calendar is refused here, so that one record with such a date neither stops
 * the store nor the screen that would show it. Used by the models; it knows no clock.
 */
import { z } from 'zod';

/** JavaScript's calendar ends at 8.64e15; what adds a day to a moment stays within. */
const LAST_MS = 8e15;

/** Milliseconds since the epoch. */
export const momentMs = z.number().min(-LAST_MS).max(LAST_MS);
