/** That a neuron has gone silent, and what follows from it. */
import {useSaid} from './aloud.js';

/** @param {{text: string, say: import('./aloud.js').Say}} props text: '' if none is */
export function Silent({text, say}) {
  useSaid(say, text);
  return text !== '' && <p class="circuit-silent">{text}</p>;
}
