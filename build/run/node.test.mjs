/* On a Node that is too old the database would crash the process, so the border must be exact. */
import { describe, expect, it } from 'vitest';
import { isNewEnough } from './node.mjs';

describe('isNewEnough', () => {
  it.each([
    ['v20.19.0', false],
    ['v22.17.1', false],
    ['v22.18.0', true],
    ['23.0.0', true],
    ['v24.21.0', true],
    ['v100.0.0', true],
  ])('says of %s: %s', (version, answer) => {
    expect(isNewEnough(version)).toBe(answer);
  });
});
