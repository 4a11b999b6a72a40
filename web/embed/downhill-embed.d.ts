/** What downhill-embed.js puts on a page: `downhill`. See help/embedding.md. */

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
  /** Of the weights: the same number, the same weights to the bit. */
  digest: string;
}
export interface Problem {
  code: string;
  message: string;
}
/** What the playground tells by itself. */
export interface Told {
  state: {state: State};
  metrics: Metrics;
  result: Result;
  error: Problem;
  resize: {height: number};
}
/** How a method rejects. `closed`: the frame was removed. `reloaded`: it was loaded anew before it answered. */
export interface PlaygroundError extends Error {
  name: 'PlaygroundError';
  code: string;
}
export interface EmbedOptions {
  /** A link, or the part of one after its #. */
  state?: State;
  lang?: string;
  theme?: 'auto' | 'light' | 'dark' | 'contrast';
  presenting?: boolean;
  /** Parts of the page, with commas between them. */
  hide?: string;
  lock?: string;
  autoplay?: boolean;
  /** What a screen reader calls the frame. */
  title?: string;
  /** In pixels; without it the frame is as high as what is in it. */
  height?: number;
  /** Where embed.html is, if not beside this script. */
  base?: string;
}
/** Every method waits until the frame is there. */
export interface Embed {
  readonly frame: HTMLIFrameElement;
  readonly ready: Promise<void>;
  run(): Promise<void>;
  pause(): Promise<Metrics>;
  step(updates?: number): Promise<Metrics>;
  reset(): Promise<Metrics>;
  getState(options?: {training?: boolean; receipt?: boolean}): Promise<State>;
  /** Resolves to sentences about what was not understood. */
  setState(state: State): Promise<string[]>;
  getMetrics(): Promise<Metrics>;
  /** Returns what stops it. */
  on<Type extends keyof Told>(type: Type, listener: (detail: Told[Type]) => void): () => void;
  /** Takes the frame off the page. */
  remove(): void;
}
export interface Downhill {
  /** Puts a frame into an element, in place of what is in it; the second time it returns what is there. Options count more than data- attributes. */
  embed(element: HTMLElement, options?: EmbedOptions): Embed;
}
declare global {
  // eslint-disable-next-line no-var -- a const would not be a property of window
  var downhill: Downhill;
}
