import type { Disposable } from './ports.ts';

/** A list of listeners, for services that must not know the editor's own event type. */
export interface Emitter<T> {
  readonly on: (listener: (value: T) => void) => Disposable;
  fire(value: T): void;
  clear(): void;
}

export function createEmitter<T>(): Emitter<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    fire(value) {
      for (const listener of [...listeners]) listener(value);
    },
    clear: () => listeners.clear(),
  };
}
