/** Which page stands in front. */
import { expect, it } from 'vitest';
import { deriveShownPage } from './shown-page.ts';

const calm = {
  page: 'none',
  selection: { kind: 'auto' },
  selected: 'day',
  hasCheckedAudio: true,
  isLead: false,
  learns: 'no',
} as const;

it('is the team for a lead with nothing in front, and the day when it was asked for', () => {
  expect(deriveShownPage({ ...calm, isLead: true })).toBe('team');
  expect(deriveShownPage({ ...calm, isLead: true, selection: { kind: 'day' } })).toBe('none');
  expect(deriveShownPage({ ...calm, isLead: true, selected: 'other' })).toBe('none');
  expect(deriveShownPage(calm)).toBe('none');
});

it('is never the team for an agent', () => {
  expect(deriveShownPage({ ...calm, page: 'team' })).toBe('none');
  expect(deriveShownPage({ ...calm, page: 'team', isLead: true, selected: 'other' })).toBe('team');
});

it('is the screen of whom a learner listens to, while there is one and nothing else is in front', () => {
  expect(deriveShownPage({ ...calm, learns: 'looks' })).toBe('shadow');
  expect(deriveShownPage({ ...calm, learns: 'waits' })).toBe('none');
  expect(deriveShownPage({ ...calm, learns: 'looks', selection: { kind: 'day' } })).toBe('none');
  expect(deriveShownPage({ ...calm, learns: 'waits', page: 'shadow' })).toBe('shadow');
  expect(deriveShownPage({ ...calm, page: 'shadow' })).toBe('none');
});

it('is the first check before all that comes by itself, and never over a contact', () => {
  const first = { ...calm, hasCheckedAudio: false };
  expect(deriveShownPage(first)).toBe('check');
  expect(deriveShownPage({ ...first, isLead: true })).toBe('check');
  expect(deriveShownPage({ ...first, selected: 'other' })).toBe('none');
  expect(deriveShownPage({ ...first, page: 'settings' })).toBe('settings');
});
