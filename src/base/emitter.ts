/**
 * The smallest event source: `on` returns its remover, a listener that throws does not stop the others.
 */
export interface Emitter<T> {
  on(listener: (event: T) => void): () => void;
  emit(event: T): void;
}

/** Makes an emitter; `onFault` hears what a listener threw. */
export function createEmitter<T>(onFault: (cause: unknown) => void): Emitter<T> {
  const listeners = new Set<(event: T) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (cause) {
          onFault(cause);
        }
      }
    },
  };
}
