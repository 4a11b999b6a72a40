/** The button that shows a view in the network's place. */
import {useEffect, useRef} from 'preact/hooks';

import {t} from '../../../text/index.js';

/** @param {{playground: import('../../../playground/playground.js').Playground, id: string}} props */
export function Larger({playground: {inspecting}, id}) {
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  useEffect(() => {
    if (inspecting.returned !== id) return;
    inspecting.returned = null;
    button.current?.focus(); // it was pressed here, and the large view is closed again
  }, []);
  return (
    <button ref={button} class="larger" aria-description={t.largerHelp} onClick={() => (inspecting.wide.value = id)}>{t.larger}</button>
  );
}
