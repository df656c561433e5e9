/**
 * What core must find again after a crash: conversations with drafts and calls, recent calls and follow-ups. Pure forms to and from a
 * record of `outbox.db`; everything is checked when it is read, and what is wrong is left out.
 */
import { transition } from '#src/call/call-machine.ts';
import { conversation as conversationSchema, recentCall } from '#src/contracts/desk.ts';
import type { Call } from '#src/model/call.ts';
import { briefing } from '#src/model/briefing.ts';
import { followUp } from '#src/model/follow-up.ts';
import type { CallId } from '#src/model/ids.ts';
import { deriveSlice } from './slices.ts';
import { findCall, type ConversationState, type Truth } from './truth.ts';

export const LIVE_RECORD = 'live';

/** The record's value. */
export function toLiveRecord(truth: Truth): unknown {
  return {
    conversations: deriveSlice.conversations(truth),
    locals: truth.conversations.filter((one) => one.isLocal).map((one) => one.interaction.id),
    legs: truth.legs,
    recent: truth.recent,
    followUps: truth.followUps,
    briefings: truth.briefings,
  };
}

/** The truth with what was live; a call that the phone has not restated yet is `unknown`. */
export function fromLiveRecord(truth: Truth, value: unknown, nowMs: number): Truth {
  if (typeof value !== 'object' || value === null) return truth;
  const record = value as Record<string, unknown>;
  const list = (key: string): readonly unknown[] => {
    const found: unknown = record[key];
    return Array.isArray(found) ? (found as unknown[]) : [];
  };
  const locals = new Set(list('locals'));
  const legs = new Set(list('legs'));
  const conversations: ConversationState[] = [];
  const calls: Call[] = [];
  for (const item of list('conversations')) {
    const parsed = conversationSchema.safeParse(withCompany(item));
    if (!parsed.success) continue;
    const { call, ...rest } = parsed.data;
    conversations.push({
      ...rest,
      // The question died with the process that asked it.
      isAskingRecording: false,
      askingCompany: null,
      isLocal: locals.has(rest.interaction.id),
      isReleased: false,
      isUntold: false,
    });
    if (!call) continue;
    const spoken = findCall(truth, call.id);
    calls.push(
      spoken
        ? { ...call, state: spoken.state, isMuted: spoken.isMuted }
        : transition(call, { kind: 'phone/lost' }, nowMs).call,
    );
  }
  const kept = new Set(conversations.map((one) => one.interaction.id));
  const keptCalls = new Set(calls.map((call) => call.id));
  const recorded = calls.map((call): CallId => call.id).filter((id) => legs.has(id));
  return {
    ...truth,
    conversations: [
      ...truth.conversations.filter((one) => !kept.has(one.interaction.id)),
      ...conversations,
    ],
    calls: [...truth.calls.filter((call) => !keptCalls.has(call.id)), ...calls],
    legs: [...new Set([...truth.legs, ...recorded])],
    recent: valid(list('recent'), recentCall),
    followUps: valid(list('followUps'), followUp),
    briefings: valid(list('briefings'), briefing),
  };
}

interface Checker<T> {
  safeParse(
    value: unknown,
  ): { readonly success: true; readonly data: T } | { readonly success: false };
}

const valid = <T>(items: readonly unknown[], checker: Checker<T>): readonly T[] =>
  items.flatMap((item) => {
    const parsed = checker.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });

/** Records of versions that knew no company. */
const withCompany = (item: unknown): unknown =>
  typeof item === 'object' && item !== null
    ? { company: null, role: 'owner', askingCompany: null, ...item }
    : item;
