/** The button that shows a view in the network's place. Where its tab is too low for it, a view goes there by itself. */
import {useEffect, useLayoutEffect, useRef} from 'preact/hooks';

import {unitOf} from '../../../draw/surface.js';
import {t} from '../../../text/index.js';

/** What a formula and the numbers under it need, in units. */
const ROOM = 240;

/**
 * @param {{playground: import('../../../playground/playground.js').Playground, id: string, roomy?: boolean}} props roomy: it is
 *   of little use where it is low
 */
export function Larger({playground: {inspecting}, id, roomy = false}) {
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const {wide} = inspecting;
  useLayoutEffect(() => {
    if (!roomy || inspecting.sentBack.has(id) || !isLow(button.current?.closest('.tab-panel'))) return;
    inspecting.byItself = wide.value = id;
  }, []);
  useEffect(() => {
    if (inspecting.returned !== id) return;
    inspecting.returned = null;
    button.current?.focus(); // it was pressed here, and the large view is closed again
  }, []);
  function enlarge() {
    inspecting.byItself = null;
    wide.value = id;
  }
  return <button ref={button} class="larger" aria-description={t.largerHelp} onClick={enlarge}>{t.larger}</button>;
}

/** Where the page scrolls as a whole, everything is as high as it wants to be. @param {Element | null | undefined} panel */
function isLow(panel) {
  const around = panel?.closest('.panel');
  return !!panel && !!around && getComputedStyle(around).overflowY !== 'visible' && panel.clientHeight < ROOM * unitOf(panel);
}
