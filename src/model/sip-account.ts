/**
 * An account at a SIP server, for a desk without a contact centre. Settings, start options and policy all give the same
 * thing; the password is never part of it (`main/core/session/plain` keeps it encrypted).
 */
import { z } from 'zod';

const NAME = /^[^\s"<>@:;,\\\p{Cc}]+$/u;

/** `wss://host/path` or `ws://host:port`, without a name or password in it. */
export const isSipServer = (text: string): boolean =>
  /^wss?:\/\/(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?(?:\/[\w./~%?=&-]*)?$/i.test(
    text,
  );

/** `pbx.example.com` or an address of the network, with or without a port. */
export const isSipDomain = (text: string): boolean =>
  /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?$/i.test(text);

/** `stun:stun.example.com` or `stun:stun.example.com:3478`. */
export const isStunServer = (text: string): boolean =>
  /^stuns?:[^:/?#@]+/i.test(text) && isSipDomain(text.replace(/^stuns?:/i, ''));

export const sipAccount = z.object({
  /** The first is preferred. */
  servers: z.array(z.string().max(300).refine(isSipServer)).min(1).max(5),
  username: z.string().max(100).regex(NAME),
  domain: z.string().max(200).refine(isSipDomain),
  displayName: z
    .string()
    .max(100)
    .regex(/^[^"<>\\\p{Cc}]*$/u),
  /** When the server knows the account's password under another name than its number. */
  authorizationUsername: z.string().max(100).regex(NAME).optional(),
  /** How digits go out: in the sound (RFC 4733) unless told, or by SIP INFO. */
  digitsBy: z.enum(['rfc4733', 'info']).optional(),
  /** `stun:host` or `stun:host:port`: tells this desk its address in front of a router. */
  stun: z.array(z.string().max(300).refine(isStunServer)).max(3).optional(),
});
export type SipAccount = z.infer<typeof sipAccount>;

/** `sip:marta@pbx.example.com`. */
export const sipAddressOf = ({ username, domain }: SipAccount): string =>
  `sip:${username}@${domain}`;
