/** What downhill-embed.js puts on a page: `downhill`. See help/embedding.md. */
import type {Methods, State, Told} from './nn-playground.d.ts';

export interface EmbedOptions {
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
  /** Where embed.html is, if not beside the script. */
  base?: string;
}
/** What a frame tells: what the playground does, and how high it would like to be. */
export interface FrameTold extends Told {
  resize: {height: number};
}
/** Methods reject with two more codes: `closed`, the frame was removed; `reloaded`, it was loaded anew before it answered. */
export interface Embed extends Methods {
  readonly frame: HTMLIFrameElement;
  /** The frame takes messages. */
  readonly ready: Promise<void>;
  /** Returns what stops it. */
  on<Type extends keyof FrameTold>(type: Type, listener: (detail: FrameTold[Type]) => void): () => void;
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
