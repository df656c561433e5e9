/** No white page: a fault while drawing becomes a sentence and a way back. */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from './error-boundary.tsx';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

function Broken(): never {
  throw new Error('on purpose');
}

it('says that the call goes on, reports, and opens again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const onFault = vi.fn();
  const onReopen = vi.fn();
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <ErrorBoundary onFault={onFault} onReopen={onReopen}>
        <Broken />
      </ErrorBoundary>,
    ),
  );
  expect(place.textContent).toContain('Tu llamada sigue');
  expect(onFault).toHaveBeenCalledTimes(1);
  await act(async () => place.querySelector('button')?.click());
  expect(onReopen).toHaveBeenCalledTimes(1);
  await act(async () => root.unmount());
});
