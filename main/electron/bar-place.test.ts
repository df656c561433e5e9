import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BAR_SIZE, keepPlaces, movedTo, placeBar, readPlaces } from './bar-place.ts';

const left = { id: 1, workArea: { x: 0, y: 24, width: 1920, height: 1056 } };
const right = { id: 2, workArea: { x: 1920, y: 0, width: 1280, height: 1024 } };
const none = { lastDisplay: null, byDisplay: {} };

describe('placeBar', () => {
  it('starts at the upper right of the first display', () => {
    expect(placeBar(none, [left, right])).toEqual({ ...BAR_SIZE, x: 1920 - 460 - 16, y: 40 });
    expect(placeBar(none, [])).toBeNull();
  });

  it('remembers a place for each display, and the last one used', () => {
    const moved = movedTo(movedTo(none, { x: 100, y: 200 }, left), { x: 2000, y: 50 }, right);
    expect(placeBar(moved, [left, right])).toMatchObject({ x: 2000, y: 50 });
    // That display is unplugged: the place of the other one.
    expect(placeBar(moved, [left])).toMatchObject({ x: 100, y: 200 });
  });

  it('comes back into sight when the display became smaller', () => {
    const moved = movedTo(none, { x: 1800, y: 1000 }, left);
    const small = { id: 1, workArea: { x: 0, y: 0, width: 1024, height: 700 } };
    expect(placeBar(moved, [small])).toMatchObject({ x: 1024 - 460, y: 700 - 104 });
    const tiny = { id: 1, workArea: { x: 10, y: 10, width: 200, height: 50 } };
    expect(placeBar(moved, [tiny])).toMatchObject({ x: 10, y: 10 });
  });
});

describe('the file of the places', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'puesto-bar-'));
  });
  afterEach(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  it('is read as it was kept', () => {
    const places = movedTo(none, { x: 5, y: 29 }, left);
    keepPlaces(dir, places);
    expect(readPlaces(dir)).toEqual({ lastDisplay: 1, byDisplay: { '1': { x: 5, y: 5 } } });
  });

  it.each(['', '{', '[]', 'null', '{"byDisplay":7}', '{"byDisplay":{"1":{"x":"a"},"2":null}}'])(
    'is nothing when it is broken: %s',
    (text) => {
      writeFileSync(join(dir, 'call-bar.json'), text);
      expect(readPlaces(dir).byDisplay).toEqual({});
    },
  );

  it('costs only the place when it cannot be written', () => {
    expect(() => {
      keepPlaces(join(dir, 'gone'), none);
    }).not.toThrow();
    expect(readPlaces(join(dir, 'gone'))).toEqual(none);
  });
});
