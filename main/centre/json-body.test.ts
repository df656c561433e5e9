import { describe, expect, it } from 'vitest';
import { parseHostileJson } from './json-body.ts';

describe('parseHostileJson', () => {
  it('reads honest JSON, brackets inside strings included', () => {
    const text = `{"a":[1,{"b":"${'[{\\"'.repeat(100)}"}]}`;
    expect(parseHostileJson(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['', 'not JSON'],
    ['{"a":', 'not JSON'],
    ['<html>', 'not JSON'],
    ['{"__proto__":{"x":1}}', 'a forbidden key'],
    ['{"a":{"constructor":{"prototype":{}}}}', 'a forbidden key'],
    ['{"\\u005f_proto__":1}', 'a forbidden key'],
    ['['.repeat(100_000), 'nested too deeply'],
    [`"${'x'.repeat(1_100_000)}"`, 'too long'],
  ])('refuses %.40s', (text, why) => {
    expect(() => parseHostileJson(text)).toThrow(why);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
