/** What a drawing says by itself is also said aloud, when it changes; not what is there from the beginning. */
import {useEffect, useRef} from 'preact/hooks';

/** @typedef {(text: string) => void} Say */

/** @param {Say} say @param {string} text '': nothing */
export function useSaid(say, text) {
  const before = useRef(text);
  useEffect(() => {
    if (text !== '' && text !== before.current) say(text);
    before.current = text;
  }, [text]);
}
