/** The field over a list: what is chosen by itself, by arrows and by the mouse, and that lines which arrive do not move it. */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it } from 'vitest';
import { EmptyList, type FindListOf, useFindList } from './find-list.tsx';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root | null = null;
let taken: (string | null)[] = [];

function Place(
  of: Pick<FindListOf<string>, 'rows' | 'takesFirst' | 'query' | 'onPress' | 'isFresh'>,
) {
  const find = useFindList({
    ...of,
    keyOf: (row) => row,
    label: 'Find',
    listLabel: 'Found',
    onEnter: (row) => taken.push(row),
    onType: () => undefined,
  });
  return (
    <>
      <input {...find.field} />
      <div {...find.list}>
        {of.rows.map((row) => (
          <div key={row} {...find.option(row)}>
            {row}
          </div>
        ))}
        {of.rows.length === 0 ? <EmptyList>nothing</EmptyList> : null}
      </div>
    </>
  );
}

async function draw(rows: readonly string[], how: Partial<FindListOf<string>> = {}) {
  await act(async () => {
    root ??= createRoot(document.body.appendChild(document.createElement('div')));
    root.render(<Place rows={rows} takesFirst="typed" query="" {...how} />);
  });
}
const field = () => document.querySelector('input');
const chosen = () => document.querySelector('[aria-selected=true]')?.textContent ?? null;
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    field()?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  });
const onLine = (words: string, event: Event) =>
  act(async () => {
    [...document.querySelectorAll('[role=option]')]
      .find(({ textContent }) => textContent === words)
      ?.dispatchEvent(event);
  });

afterEach(async () => {
  await act(async () => root?.unmount());
  root = null;
  taken = [];
  document.body.innerHTML = '';
});

describe('a field over a list', () => {
  it('chooses nothing by itself before something is typed, and the first line then', async () => {
    await draw(['Ana', 'Eva']);
    expect(chosen()).toBeNull();
    await press('Enter');
    await draw(['Ana', 'Eva'], { query: 'a' });
    expect(chosen()).toBe('Ana');
    await press('Enter');
    expect(taken).toEqual([null, 'Ana']);
  });

  it('takes nothing for an Enter that was held down before the field was there', async () => {
    await draw(['Ana', 'Eva'], { takesFirst: 'always' });
    await press('Enter', { repeat: true });
    expect(taken).toEqual([]);
    await press('Enter');
    expect(taken).toEqual(['Ana']);
  });

  it('goes round with the arrows, and says which line is meant', async () => {
    await draw(['Ana', 'Eva', 'Paz']);
    for (const [key, line] of [
      ['ArrowUp', 'Paz'],
      ['ArrowDown', 'Ana'],
      ['ArrowDown', 'Eva'],
      ['ArrowUp', 'Ana'],
      ['ArrowUp', 'Paz'],
    ] as const) {
      await press(key);
      expect(chosen()).toBe(line);
      const name = field()?.getAttribute('aria-activedescendant') ?? '';
      expect(document.getElementById(name)?.textContent).toBe(line);
    }
  });

  it('keeps its choice when lines arrive above it, and lets go of a line that is gone', async () => {
    await draw(['Ana', 'Eva'], { query: 'a' });
    await press('ArrowDown');
    await draw(['Bea', 'Ana', 'Eva'], { query: 'a' });
    expect(chosen()).toBe('Eva');
    await draw(['Bea', 'Ana'], { query: 'a' });
    expect(chosen()).toBe('Bea');
  });

  it('follows the mouse only where a press acts at once', async () => {
    const moved = () => new PointerEvent('pointermove', { bubbles: true });
    await draw(['Ana', 'Eva'], { takesFirst: 'never' });
    await onLine('Eva', moved());
    expect(chosen()).toBeNull();
    await onLine('Eva', new MouseEvent('click', { bubbles: true }));
    expect(chosen()).toBe('Eva');
    const pressed: string[] = [];
    await draw(['Ana', 'Eva'], { onPress: (row) => pressed.push(row) });
    await onLine('Ana', moved());
    expect(chosen()).toBe('Ana');
    await onLine('Eva', new MouseEvent('click', { bubbles: true }));
    expect(pressed).toEqual(['Eva']);
  });

  it('without lines says why, and nothing is taken', async () => {
    await draw([], { query: 'x' });
    expect(field()?.getAttribute('aria-expanded')).toBe('false');
    await press('ArrowDown');
    await press('Enter');
    expect(taken).toEqual([null]);
    expect(document.body.textContent).toContain('nothing');
  });

  it('waits with Enter for what answers the field, and takes nothing that answers an earlier letter', async () => {
    const late = { query: 'eva', isFresh: (row: string | null) => row === 'Eva' };
    await draw(['Ana'], late);
    await press('Enter');
    expect(taken).toEqual([]);
    await draw(['Eva'], late);
    expect(taken).toEqual(['Eva']);
    await draw(['Eva', 'Eva María'], late);
    expect(taken).toEqual(['Eva']);
  });
});
