/** Something that takes a moment to make, for as long as a view is there. */
import {useEffect, useState} from 'preact/hooks';

import {t} from '../../text/index.js';

/**
 * @template T
 * @param {() => Promise<T>} make @param {readonly unknown[]} inputs made anew when one of these changes
 * @returns {{value: T} | {problem: string} | null} null: not yet
 */
export function useMade(make, inputs) {
  const [made, setMade] = useState(/** @type {{value: T} | {problem: string} | null} */ (null));
  useEffect(() => {
    let gone = false;
    setMade(null);
    make().then(
      (value) => gone || setMade({value}),
      (error) => gone || setMade({problem: t.worded(error instanceof Error ? error.message : String(error))})
    );
    return () => void (gone = true);
  }, inputs);
  return made;
}
