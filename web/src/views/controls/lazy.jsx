/** A view whose code, texts and looks are loaded when it is first shown, so that the first screen stays small. */
import {useEffect, useState} from 'preact/hooks';

import {allStyles} from '../../styles/index.js';
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
      Promise.all([load(), allTexts(), allStyles()]).then(([component]) => ((loaded = component), setState('there')), () => setState('missing'));
    }, [state]);
    const Component = loaded;
    if (Component) return <Component {.../** @type {any} */ (props)} />;
    if (state === 'waiting') return null;
    return <p class="not-loaded" role="alert">{t.notLoaded} <button onClick={() => setState('waiting')}>{t.tryAgain}</button></p>;
  };
}

/**
 * The same for what views use: null until it is there, with its texts and looks. Loading begins once the view stands.
 * @template Tool
 * @param {() => Promise<Tool>} load always the same function
 */
export function useLater(load) {
  const [tool, setTool] = useState(/** @type {{it: Tool} | null} */ (null));
  useEffect(() => {
    Promise.all([load(), allTexts(), allStyles()]).then(([it]) => setTool({it}), () => {}); // the view does without
  }, [load]);
  return tool?.it ?? null;
}
