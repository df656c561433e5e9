/** The controls of a conversation's company as they are now, for components and for actions. */
import { type CompanyControls, deriveCompanyControls } from '#src/call/company-controls.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import { useNow } from '../stores/desk-context.tsx';
import { readSlice, useSlice } from '../stores/slices.ts';

/** For components; null before core told the strip. */
export function useCompanyControls(conversation: Conversation): CompanyControls | null {
  const strip = useSlice('strip');
  const now = useNow();
  return strip ? deriveCompanyControls(conversation, strip, now) : null;
}

/** For actions. */
export function readCompanyControls(
  conversation: Conversation | null,
  nowMs: number,
): CompanyControls | null {
  const strip = readSlice('strip');
  return strip && conversation ? deriveCompanyControls(conversation, strip, nowMs) : null;
}
