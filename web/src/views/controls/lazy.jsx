/** A view whose code is loaded when it is first shown, so that the first screen stays small. */
import {useEffect, useState} from 'preact/hooks';

/**
 * @template Props
 * @param {() => Promise<(props: Props) => import('preact').ComponentChildren>} load
 * @returns {(props: Props) => import('preact').JSX.Element | null}
 */
export function lazy(load) {
  let loaded = /** @type {((props: Props) => import('preact').ComponentChildren) | null} */ (null);
  return function Lazy(props) {
    const [, redraw] = useState(0);
    useEffect(() => {
      if (loaded === null) void load().then((component) => ((loaded = component), redraw(1)));
    }, []);
    const Component = loaded;
    return Component && <Component {.../** @type {any} */ (props)} />;
  };
}
