import { describe, expect, it } from 'vitest';
import type { EndReason } from '#src/model/interaction.ts';
import type { LegEnd } from '../telephony/port.ts';
import { reasonOfAgent, reasonOfCustomer } from './end-reasons.ts';

describe('why a talk ended', () => {
  it.each<[LegEnd['reason'], EndReason, EndReason]>([
    ['far-hangup', 'customer-hung-up', 'agent-hung-up'],
    ['near-hangup', 'agent-hung-up', 'agent-hung-up'],
    ['media-lost', 'media-lost', 'media-lost'],
    // Nobody is known to have hung up, and nobody is said to.
    ['unreachable', 'line-lost', 'line-lost'],
    ['failed', 'line-lost', 'phone-lost'],
  ])('a leg ended by %s is %s at the customer, %s at the agent', (reason, customer, agent) => {
    expect(reasonOfCustomer({ reason, sipStatus: null }, true)).toBe(customer);
    expect(reasonOfAgent({ reason, sipStatus: null }, true)).toBe(agent);
  });
});
