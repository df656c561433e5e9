/** The controls of a conversation's company as they are now, for components and for actions. */
import { type CompanyControls, deriveCompanyControls } from '#src/call/company-controls.ts';
import type { Conversation, Strip } from '#src/contracts/desk.ts';
import { useNow } from '../stores/desk-context.tsx';
import { readIsPlain, useIsPlain } from '../stores/plain.ts';
import { readSlice, useSlice } from '../stores/slices.ts';

/** Who carries the acts out: the centre, or without one the phone itself. */
function carrierOf(strip: Strip, isPlain: boolean): Pick<Strip, 'centre'> {
  if (!isPlain) return strip;
  const state = strip.phone.state === 'registered' ? 'connected' : 'unreachable';
  return { centre: { ...strip.centre, state } };
}

/** For components; null before core told the strip. */
export function useCompanyControls(conversation: Conversation): CompanyControls | null {
  const strip = useSlice('strip');
  const now = useNow();
  const isPlain = useIsPlain();
  return strip ? deriveCompanyControls(conversation, carrierOf(strip, isPlain), now) : null;
}

/** For actions. */
export function readCompanyControls(
  conversation: Conversation | null,
  nowMs: number,
): CompanyControls | null {
  const strip = readSlice('strip');
  return strip && conversation
    ? deriveCompanyControls(conversation, carrierOf(strip, readIsPlain()), nowMs)
    : null;
}
