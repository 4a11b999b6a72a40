/** What nn-playground.js puts on a page: the element `<nn-playground>`. See help/embedding.md. */

/** A link, or the part of one after its #. */
export type State = string;
export interface SetSummary {
  samples: number;
  /** Without regularisation; null where there are no samples. */
  loss: number | null;
  /** Share of right answers; null where the targets are values. */
  accuracy: number | null;
  /** Null where the targets are classes. */
  rSquared: number | null;
}
/** How training stands. */
export interface Metrics {
  playing: boolean;
  update: number;
  epoch: number;
  train: SetSummary;
  test: SetSummary;
}
export interface Result extends Metrics {
  /** Why training ended. */
  reason: 'paused' | 'epochs' | 'target' | 'plateau' | 'diverged' | 'failed';
  /** Of the weights: the same digest, the same weights to the bit. */
  digest: string;
}
export interface Problem {
  code: string;
  /** The sentence that the reader is told. */
  message: string;
}
/** What the playground tells by itself. */
export interface Told {
  /** The experiment became another one. */
  state: {state: State};
  /** Training went on; at most four times a second. */
  metrics: Metrics;
  /** Training ended. */
  result: Result;
  /** Something is wrong. */
  error: Problem;
}
/** How a method rejects; nothing has changed. */
export interface PlaygroundError extends Error {
  name: 'PlaygroundError';
  code: string;
}
export interface StateOptions {
  /** With this moment of training, so that it goes on from there to the bit. */
  training?: boolean;
  /** With how it was reached as well, so that others can train it again. */
  receipt?: boolean;
}
/** Every method waits until the playground is there. */
export interface Methods {
  /** Trains from now on. */
  run(): Promise<void>;
  pause(): Promise<Metrics>;
  /** 1 to 10,000 updates; ends early where training ends, or something else is done. */
  step(updates?: number): Promise<Metrics>;
  /** Back to the very same start. */
  reset(): Promise<Metrics>;
  getState(options?: StateOptions): Promise<State>;
  /** Resolves to sentences about what was not understood. */
  setState(state: State): Promise<string[]>;
  getMetrics(): Promise<Metrics>;
}
/** Its attributes are properties. */
export interface NnPlayground extends HTMLElement, Methods {
  state: State;
  theme: string;
  /** Parts of the page, with commas between them. */
  hide: string;
  lock: string;
  presenting: boolean;
  autoplay: boolean;
  addEventListener<Type extends keyof Told>(type: Type, listener: (event: CustomEvent<Told[Type]>) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}
declare global {
  interface HTMLElementTagNameMap {
    'nn-playground': NnPlayground;
  }
}
