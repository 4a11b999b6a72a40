/** A view whose code, and texts, are loaded when it is first shown, so that the first screen stays small. */
import {useEffect, useState} from 'preact/hooks';

import {allTexts, t} from '../../text/index.js';

/**
 * @template Props
 * @param {() => Promise<(props: Props) => import('preact').ComponentChildren>} load
 * @returns {(props: Props) => import('preact').JSX.Element | null}
 */
export function lazy(load) {
  let loaded = /** @type {((props: Props) => import('preact').ComponentChildren) | null} */ (null);
  return function Lazy(props) {
    const [state, setState] = useState(/** @type {'waiting' | 'there' | 'missing'} */ ('waiting'));
    useEffect(() => {
      if (loaded !== null || state !== 'waiting') return;
      Promise.all([load(), allTexts()]).then(([component]) => ((loaded = component), setState('there')), () => setState('missing'));
    }, [state]);
    const Component = loaded;
    if (Component) return <Component {.../** @type {any} */ (props)} />;
    if (state === 'waiting') return null;
    return <p class="not-loaded" role="alert">{t.notLoaded} <button onClick={() => setState('waiting')}>{t.tryAgain}</button></p>;
  };
}
