import type { FromChart } from '../protocol/chart.ts';

/** What the page may ask of its surroundings. */
export interface Host {
  post(message: FromChart): void;
  /** Calls back with whatever arrives; nothing is checked yet. */
  listen(receive: (data: unknown) => void): void;
  /** Whatever was saved last, by this version or another. */
  load(): unknown;
  save(state: unknown): void;
}

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** The editor; can be asked for once in the life of a page. */
export function editorHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    listen: (receive) =>
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(data)),
    load: () => api.getState(),
    save: (state) => api.setState(state),
  };
}
