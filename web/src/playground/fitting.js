/** Keeps what a link has locked as the link had it, whoever would change it: a control, a key, undo or a program. */
import {partsChanged} from '../state/locks.js';

/**
 * @param {object} parts
 * @param {import('../state/store.js').Store} parts.store
 * @param {import('./notices.js').Notices['notice']} parts.notice
 * @param {import('./drawing.js').Drawing} parts.drawing
 * @param {import('./playground.js').Playground['fit']} parts.fit
 * @param {import('../text/languages.js').Catalogue} parts.text
 */
export function createFitting({store, notice, drawing, fit, text}) {
  store.limit((next, now) => {
    const {lock} = fit.peek();
    if (lock.length === 0) return true;
    const parts = [...partsChanged(next, now)].filter((part) => lock.includes(part));
    if (parts.length > 0) notice.value = {code: 'locked', message: text.lockedParts(parts.map((part) => text.partNames[part]).join(', '))};
    return parts.length === 0;
  });
  // Whoever cannot draw reads the map instead.
  const stop = fit.subscribe(({hide, lock}) => {
    if (hide.includes('draw') || lock.includes('draw')) drawing.tool.value = null;
  });
  return {close: stop};
}
