/** Does something when a value becomes another one, not when a view is new. */
import {useEffect, useRef} from 'preact/hooks';

/** @template T @param {T} value @param {(value: T) => void} act */
export function useChange(value, act) {
  const known = useRef(value);
  useEffect(() => {
    if (known.current === value) return;
    known.current = value;
    act(value);
  }, [value]);
}
