/** The ways a customer and the company talk. */
import { z } from 'zod';

export const channel = z.enum(['call', 'email', 'chat', 'sms', 'social', 'callback']);
export type Channel = z.infer<typeof channel>;

/** `inbound`: the customer began it. */
export const direction = z.enum(['inbound', 'outbound']);
export type Direction = z.infer<typeof direction>;
