/** The ways a customer and the company talk. */
import { z } from 'zod';

export const channel = z.enum(['call', 'email', 'chat', 'sms', 'social', 'callback']);
export type Channel = z.infer<typeof channel>;

/** What a row of the timeline tells of: an exchange, or a note that an agent wrote without one. */
export const entryChannel = z.enum([...channel.options, 'note']);
export type EntryChannel = z.infer<typeof entryChannel>;

/** `inbound`: the customer began it. */
export const direction = z.enum(['inbound', 'outbound']);
export type Direction = z.infer<typeof direction>;
